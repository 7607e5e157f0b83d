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

/// Compares A and B: both boards, the events between them, and the pieces that differ. For two
/// games it also shows where they differ first and where they reach the same position again.
class ComparisonPanel : public widgets::Panel
{
    Q_OBJECT

public:
    ComparisonPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ComparisonView& view() { return *m_view; }
    [[nodiscard]] EventsView& events() { return *m_events; }
    [[nodiscard]] shared::ChangesTable& changes() { return *m_changes; }
    [[nodiscard]] widgets::PlyTable& transpositions() { return *m_transpositions; }

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
    void goToTransposition(int row);

    session::Session& m_session;
    study::Study& m_study;
    look::Look& m_look;
    ComparisonView* m_view;
    EventsView* m_events;
    QLabel* m_summary;                   ///< For two games: up to which ply they are the same.
    widgets::PlyTable* m_transpositions; ///< Only for two games.
    shared::ChangesTable* m_changes;
    std::vector<questions::Transposition> m_found;
    /// The lines for which `m_found` was computed.
    std::shared_ptr<const replay::Replay> m_comparedA, m_comparedB;
    jobs::Job m_comparing; ///< Declared last: stops before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::comparison
