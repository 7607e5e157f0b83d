#pragma once

#include "app/kit/widgets/ply_table.h"
#include "app/model/jobs/job.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/comparison/comparison_view.h"
#include "app/panels/comparison/events_view.h"
#include "app/panels/panel_description.h"
#include "app/panels/shared/changes_table.h"

class QLabel;

namespace plyline::comparison {

/// A and B: both boards, the events between them, and what differs by piece; of two games where
/// they part and where they come to the same position again.
class ComparisonPanel : public widgets::Panel
{
    Q_OBJECT

public:
    ComparisonPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ComparisonView& view() { return *m_view; }
    [[nodiscard]] EventsView& events() { return *m_events; }
    [[nodiscard]] shared::ChangesTable& changes() { return *m_changes; }
    [[nodiscard]] widgets::PlyTable& meetings() { return *m_meetings; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void dress();
    void showComparison(const study::Comparison& comparison);
    void showGames(const study::Comparison& comparison);
    void takeDivergence(const questions::Divergence& divergence);
    void goToStep(int step);
    void goToMeeting(int row);

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    ComparisonView* m_view;
    EventsView* m_events;
    QLabel* m_parting;             ///< Of two games: up to where they are the same.
    widgets::PlyTable* m_meetings; ///< Of two games alone.
    shared::ChangesTable* m_changes;
    QLabel* m_same; ///< How many rows do not differ.
    std::vector<questions::SharedStretch> m_found;
    std::shared_ptr<const replay::Replay> m_partedA, m_partedB; ///< What `m_found` is of.
    jobs::Job m_comparing; ///< Last: gone before what it delivers to.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::comparison
