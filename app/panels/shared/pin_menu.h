#pragma once

#include "app/model/session/session.h"
#include "app/model/study/pins.h"

class QMenu;

namespace plyline::shared {

/// Adds "Pin A at 24. Rxd4", "Pin B ..." and the other actions for pins. A ply that is not on the
/// shown line is shown before it is pinned. The session must live longer than the menu.
void addPinActions(QMenu& menu, session::Session& session, study::Pins& pins, game::LineId line,
                   game::Ply ply);

} // namespace plyline::shared
