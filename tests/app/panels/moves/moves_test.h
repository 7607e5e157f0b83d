#pragma once

#include <QTest>

#include "app/panels/moves/moves_panel.h"

#include <memory>

namespace plyline::tests {

inline const QString branchedGame =
    QStringLiteral("[Result \"*\"]\n\n1. e4 e5 (1... c5! 2. Nf3 (2. Nc3 Nc6?) {quiet} 2... d6) "
                   "2. Nf3 (2. Bc4) 2... Nc6 *\n");

/// A panel of moves with a session and a look, new for each test function.
class MovesTest : public QObject
{
protected:
    void makePanel()
    {
        m_workspace = std::make_unique<workspace::Workspace>();
        m_session = &m_workspace->session;
        m_look = std::make_unique<look::Look>();
        m_look->setChoice(look::ThemeChoice::Dark);
        m_panel = std::make_unique<moves::MovesPanel>(*m_workspace, *m_look);
        m_panel->resize(300, 420);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void dropPanel()
    {
        m_panel.reset();
        m_look.reset();
        m_session = nullptr;
        m_workspace.reset();
    }
    void open(const QString& text, int lastPly)
    {
        m_session->file().openText(text, QStringLiteral("test"));
        QTRY_COMPARE(m_session->cursor().lastPly().number(), lastPly);
        QTRY_COMPARE(view().list().lastPly().number(), lastPly);
    }
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    [[nodiscard]] moves::MovesView& view() const { return m_panel->view(); }
    [[nodiscard]] QPoint at(int number) const
    {
        return view().rectOf(game::Ply(number)).center().toPoint();
    }
    [[nodiscard]] QPoint in(int line, int number) const
    {
        return view().rectOf(game::LineId(line), game::Ply(number)).center().toPoint();
    }
    [[nodiscard]] bool isInView(int number) const
    {
        return QRectF(view().viewport()->rect()).contains(view().rectOf(game::Ply(number)));
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<moves::MovesPanel> m_panel;
};

} // namespace plyline::tests
