#pragma once

#include "app/kit/look/look.h"
#include "app/model/session/session.h"

namespace plyline::window {

class PanelDocks;

/// The panels that compare moments, trace pieces, ask the log and explain the two models.
void addStudyPanels(PanelDocks& docks, session::Session& session, look::Look& look);

} // namespace plyline::window
