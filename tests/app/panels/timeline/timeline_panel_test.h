#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>

#include "app/panels/timeline/cells_lane.h"
#include "app/panels/timeline/timeline_panel.h"
#include "tests/app/panels/timeline/timeline_test.h"

namespace plyline::tests {

/// Twenty plies.
inline const QString shortGame = QStringLiteral(
    "[Event \"Test\"]\n[White \"A\"]\n[Black \"B\"]\n[Result \"1-0\"]\n\n"
    "1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 4. Ng5 d5 5. exd5 Nxd5 6. Nxf7 Kxf7 7. Qf3+ Ke6 8. Nc3 Nce7 "
    "9. O-O c6 10. Re1 Kd7 1-0\n");

/// A panel in a window of its own. The classes of these tests call makePanel() and dropPanel() from
/// their slots.
class TimelinePanelTest : public QObject
{
protected:
    void makePanel(QSize size)
    {
        m_workspace = std::make_unique<workspace::Workspace>();
        m_session = &m_workspace->session;
        m_playback = std::make_unique<session::Playback>(m_session->cursor());
        m_look = std::make_unique<look::Look>();
        m_panel = std::make_unique<timeline::TimelinePanel>(*m_workspace, *m_playback, *m_look);
        m_panel->resize(size);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void dropPanel()
    {
        m_panel.reset();
        m_look.reset();
        m_playback.reset();
        m_session = nullptr;
        m_workspace.reset();
    }
    /// `axisEnd` is the last ply of the longest line; that of the main line if it is 0.
    void open(const QString& text, int lastPly, int axisEnd = 0)
    {
        m_session->file().openText(text, QStringLiteral("test"));
        QTRY_COMPARE(m_session->cursor().lastPly().number(), lastPly);
        QTRY_COMPARE(view().axis().lastPly().number(), std::max(lastPly, axisEnd));
    }
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    [[nodiscard]] timeline::TimelineView& view() const { return m_panel->view(); }
    /// A point of the cells' lane.
    [[nodiscard]] QPoint at(double x) const
    {
        return QPointF(x, laneOf<timeline::CellsLayout>(view().layoutOfGame()).rect().center().y())
            .toPoint();
    }
    [[nodiscard]] QPoint atPly(int number) const
    {
        return at(view().axis().xOf(game::Ply(number)));
    }
    void moveTo(QPoint point, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, point, view().mapToGlobal(point), Qt::NoButton,
                          buttons, Qt::NoModifier);
        QApplication::sendEvent(&view(), &event);
    }
    [[nodiscard]] QToolButton* button(const char* name) const
    {
        for (QToolButton* one : m_panel->findChildren<QToolButton*>()) {
            if (one->accessibleName() == QString::fromUtf8(name))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<timeline::TimelinePanel> m_panel;
};

} // namespace plyline::tests
