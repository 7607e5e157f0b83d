#pragma once

#include "app/model/session/session.h"

#include <functional>

namespace plyline::shared {

/// Returns whether the event that leads to `ply` is on the shown line, too.
[[nodiscard]] bool isOnShownLine(const session::Session& session, game::LineId line, game::Ply ply);
/// Shows the event that leads to `ply`, unless it is on the shown line, and then calls `then`. A
/// long line is made ready before it is shown: `then` is not called if something else is shown
/// first, nor after `context` is destroyed. `line` is one of the open game.
void showAndThen(session::Session& session, game::LineId line, game::Ply ply,
                 const QObject& context, std::function<void()> then);

} // namespace plyline::shared
