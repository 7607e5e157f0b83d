#pragma once

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

#include "app/panels/timeline/gutter_frame.h"
#include "app/panels/timeline/lane_list.h"
#include "app/panels/timeline/timeline_panel.h"

#include <algorithm>

namespace plyline::tests {

using namespace plyline::timeline;
using game::Ply;

/// The fixture of these tests; their classes call init() and cleanup() from their slots.
class LaneGutterTest : public QObject
{
protected:
    /// Clocks, and scores of all moves but one.
    static inline const QString annotated = QStringLiteral(
        "[TimeControl \"300\"]\n[Result \"*\"]\n\n"
        "1. e4 { [%eval 0.2] [%clk 0:05:00] } e5 { [%eval 0.2] [%clk 0:04:50] } "
        "2. Nf3 { [%eval 0.3] [%clk 0:04:40] } Nc6 { [%eval 0.3] [%clk 0:04:45] } "
        "3. Bc4 Nd4 { [%eval 2.9] [%clk 0:03:45] } "
        "4. Nxe5 { [%eval 2.8] [%clk 0:04:00] } Qg5 { [%eval 2.8] [%clk 0:03:40] } *\n\n");

    void init();
    void cleanup();

    [[nodiscard]] const GutterRow* row(const char* id) const;
    [[nodiscard]] QStringList ids() const;
    void drag(QPointF from, QPointF to);
    [[nodiscard]] QAction* entry(QMenu& menu, const QStringList& path) const;

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<TimelinePanel> m_panel;
};

inline void LaneGutterTest::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_playback = std::make_unique<session::Playback>(m_workspace->session.cursor());
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<TimelinePanel>(*m_workspace, *m_playback, *m_look);
    m_panel->resize(1600, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_workspace->session.file().openText(annotated, QStringLiteral("test"));
    QTRY_COMPARE(m_panel->view().axis().lastPly().number(), 8);
    m_workspace->session.cursor().goToPly(Ply(7));
}

inline void LaneGutterTest::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_playback.reset();
    m_workspace.reset();
}

inline const GutterRow* LaneGutterTest::row(const char* id) const
{
    for (const GutterRow& one : m_panel->gutter().frame().rows)
        if (one.lane && one.lane->id() == QLatin1String(id))
            return &one;
    return nullptr;
}

inline QStringList LaneGutterTest::ids() const
{
    QStringList ids;
    for (const GutterRow& one : m_panel->gutter().frame().rows)
        if (one.lane)
            ids << one.lane->id();
    return ids;
}

inline void LaneGutterTest::drag(QPointF from, QPointF to)
{
    QWidget& gutter = m_panel->gutter();
    QTest::mousePress(&gutter, Qt::LeftButton, {}, from.toPoint());
    for (const QPointF& point : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, gutter.mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&gutter, &move);
    }
    QTest::mouseRelease(&gutter, Qt::LeftButton, {}, to.toPoint());
}

inline QAction* LaneGutterTest::entry(QMenu& menu, const QStringList& path) const
{
    QMenu* inside = &menu;
    QAction* found = nullptr;
    for (const QString& text : path) {
        found = nullptr;
        for (QAction* action : inside->actions())
            if (action->text().remove(u'&') == text)
                found = action;
        if (!found)
            return nullptr;
        inside = found->menu();
    }
    return found;
}

} // namespace plyline::tests
