#pragma once

#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"
#include "app/shell/settings/settings.h"

namespace plyline::moves {
class MovesView;
}
namespace plyline::timeline {
class TimelinePanel;
}

namespace plyline::window {

// Connect the actions that choose how a game is shown. A choice is as the settings have it, and is
// kept there. All must live as long as the actions.

void connectTimeline(const actions::Actions& actions, timeline::TimelinePanel& timeline,
                     settings::Settings& settings);
void connectVariations(const actions::Actions& actions, moves::MovesView& moves,
                       settings::Settings& settings);
void connectJudgements(const actions::Actions& actions, workspace::Workspace& workspace,
                       settings::Settings& settings);

} // namespace plyline::window
