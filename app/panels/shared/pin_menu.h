#pragma once

#include "app/model/session/session.h"

class QMenu;

namespace plyline::shared {

/// "Pin A at 24. Rxd4", "Pin B ...", and what else is done with the pins. A ply of another line
/// than the shown one is gone to first. The session must live longer than the menu.
void addPinActions(QMenu& menu, session::Session& session, study::Pins& pins, game::LineId line,
                   game::Ply ply);

} // namespace plyline::shared
