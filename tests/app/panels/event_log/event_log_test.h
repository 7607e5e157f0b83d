#pragma once

#include <QScrollBar>
#include <QTest>

#include "app/panels/event_log/event_log_panel.h"
#include "app/panels/event_log/event_log_view.h"
#include "app/panels/event_log/film_view.h"
#include "tests/app/panels/panel_test.h"

namespace plyline::tests {

/// A main line of six plies; line 1 forks after ply 1, line 2 from it after ply 3.
inline const QString forkedGame =
    QStringLiteral("[Result \"*\"]\n\n1. e4 e5 (1... c5 2. Nf3 d6 (2... e6 3. d4) 3. d4) "
                   "2. Nf3 Nc6 3. Bb5 a6 *\n");

/// The panel of events with a session and a look.
class EventLogTest : public PanelTest<event_log::EventLogPanel>
{
protected:
    void makePanel(QSize size = QSize(380, 420)) { PanelTest::makePanel(size); }
    void open(const QString& text, int lastPly)
    {
        m_session->file().openText(text, QStringLiteral("test"));
        QTRY_COMPARE(m_session->cursor().lastPly().number(), lastPly);
        QTRY_COMPARE(view().log().size(), lastPly);
    }
    void goTo(int ply) { m_session->cursor().goToPly(game::Ply(ply)); }
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    [[nodiscard]] event_log::EventLogView& view() const { return m_panel->view(); }
    [[nodiscard]] event_log::FilmView& film() const { return m_panel->film(); }
    /// A place of the list in the viewport.
    [[nodiscard]] QRect seen(const QRect& place) const
    {
        return place.translated(0, -view().verticalScrollBar()->value());
    }
    [[nodiscard]] QRect row(int ply) const
    {
        return seen(view().layoutOfLog().row(game::Ply(ply)));
    }
    [[nodiscard]] QPoint in(int ply, QRectF event_log::EventLogColumns::*column) const
    {
        return seen(view().layoutOfLog().cell(game::Ply(ply), column)).center();
    }
    [[nodiscard]] bool isInSight(int ply) const
    {
        return view().viewport()->rect().contains(row(ply));
    }
};

} // namespace plyline::tests
