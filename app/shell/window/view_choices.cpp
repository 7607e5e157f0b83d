#include "app/shell/window/view_choices.h"

#include <QtGui/QAction>

#include "app/panels/moves/moves_view.h"
#include "app/panels/timeline/timeline_panel.h"

namespace plyline::window {

using actions::ActionId;

void connectTimeline(const actions::Actions& actions, timeline::TimelinePanel& timeline,
                     settings::Settings& settings)
{
    timeline::TimelineView& view = timeline.view();
    QObject::connect(&actions[ActionId::ZoomIn], &QAction::triggered, &view,
                     &timeline::TimelineView::zoomIn);
    QObject::connect(&actions[ActionId::ZoomOut], &QAction::triggered, &view,
                     &timeline::TimelineView::zoomOut);
    QObject::connect(&actions[ActionId::ZoomToAll], &QAction::triggered, &view.zoom(),
                     &timeline::TimelineZoom::showAll);
    QObject::connect(&actions[ActionId::ChooseLanes], &QAction::triggered, &timeline,
                     &timeline::TimelinePanel::chooseLanes);
    timeline.restoreState(settings.timeline());
    actions[ActionId::HoverBoard].setChecked(view.hoverBoard().isOn());
    QObject::connect(&actions[ActionId::HoverBoard], &QAction::toggled, &timeline,
                     &timeline::TimelinePanel::setHoverBoard);
    QObject::connect(&timeline, &timeline::TimelinePanel::stateChanged, &timeline,
                     [&timeline, &settings] { settings.setTimeline(timeline.state()); });
}

void connectVariations(const actions::Actions& actions, moves::MovesView& moves,
                       settings::Settings& settings)
{
    QAction& isInline = actions[ActionId::InlineVariations];
    QObject::connect(&isInline, &QAction::toggled, &moves, [&moves, &settings](bool isOn) {
        moves.setVariationStyle(isOn ? moves::VariationStyle::Inline
                                     : moves::VariationStyle::Indented);
        settings.setVariationsInline(isOn);
    });
    isInline.setChecked(settings.areVariationsInline());
    QObject::connect(&actions[ActionId::FoldVariations], &QAction::triggered, &moves,
                     &moves::MovesView::toggleFolding);
    QObject::connect(&actions[ActionId::FoldVariation], &QAction::triggered, &moves,
                     &moves::MovesView::toggleFoldingHere);
}

void connectJudgements(const actions::Actions& actions, workspace::Workspace& workspace,
                       settings::Settings& settings)
{
    QAction& areShown = actions[ActionId::JudgementMarks];
    QObject::connect(&areShown, &QAction::toggled, &workspace.judgements,
                     [&workspace, &settings](bool isOn) {
                         workspace.judgements.setMarksShown(isOn);
                         settings.setJudgementsShown(isOn);
                     });
    workspace.judgements.setMarksShown(settings.areJudgementsShown());
    areShown.setChecked(settings.areJudgementsShown());
}

} // namespace plyline::window
