#pragma once

#include <QtGui/QHelpEvent>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include "app/panels/board/board_panel.h"
#include "tests/support/accessible_tree.h"

namespace plyline::tests {

using namespace plyline::board;

inline const QString& annotatedText()
{
    static const QString text = QStringLiteral(
        "[Event \"?\"]\n[White \"Ann\"]\n[Black \"Bob\"]\n[WhiteElo \"1800\"]\n[BlackElo "
        "\"0\"]\n[Result \"0-1\"]\n\n"
        "1. f3 {[%clk 0:10:00]} e5 {[%clk 0:09:58]} 2. g4 {[%clk 0:09:30]} Qh4# {[%clk 1:02:03]} "
        "0-1\n");
    return text;
}

inline QString evaluatedGame()
{
    return QStringLiteral("[Event \"Evaluated\"]\n\n"
                          "1. e4 {[%eval 3.00]} f6 2. d4 {[%eval #-4]} *\n");
}

inline void turnWheel(QWidget& widget, int eighths)
{
    const QPointF at(widget.rect().center());
    QWheelEvent event(at, widget.mapToGlobal(at), QPoint(), QPoint(0, eighths), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

/// What these tests begin with; their classes call it from their slots.
class BoardPanelTest : public QObject
{
protected:
    void init();
    void cleanup();

    void go(int ply) { m_session->cursor().goToPly(game::Ply(ply)); }
    [[nodiscard]] BoardFrame target() const
    {
        return frameOf(m_session->moment(), *m_session->replay());
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<BoardPanel> m_panel;
};

inline void BoardPanelTest::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_look->setAnimated(false);
    m_panel = std::make_unique<BoardPanel>(*m_workspace, *m_look);
    m_panel->resize(400, 486);
    m_panel->show();
    m_session->file().openText(annotatedText(), QStringLiteral("test"));
    QTRY_VERIFY(m_session->replay());
}

inline void BoardPanelTest::cleanup()
{
    m_panel.reset();
    m_session = nullptr;
    m_workspace.reset();
    m_look.reset();
}

} // namespace plyline::tests
