#pragma once

#include "app/look/look.h"
#include "app/state/session.h"

namespace plyline::window {

class PanelDocks;

/// The panels that compare moments, trace pieces, ask the log and explain the two models.
void addStudyPanels(PanelDocks& docks, state::Session& session, look::Look& look);

} // namespace plyline::window
