#pragma once

#include <QtCore/QString>

#include "app/model/session/playback.h"

namespace plyline::timeline {

/// Returns "1 ply/s", "0.5 plies/s" or "8 plies/s".
[[nodiscard]] QString speedText(double pliesPerSecond);
/// Returns "×0.5" or "×8".
[[nodiscard]] QString factorText(double factor);
/// Returns the pace at which the game is played: "8 plies/s" or "real pace ×8".
[[nodiscard]] QString paceName(const session::Playback& playback);
/// Returns the longest thinking time that is played: "5 s" or "off".
[[nodiscard]] QString idleCapText(const std::optional<std::chrono::milliseconds>& cap);
/// Returns the pace with all that is to know about it, in a sentence.
[[nodiscard]] QString paceSentence(const session::Playback& playback);
/// Returns why the shown game cannot be played at real pace; empty if it can.
[[nodiscard]] QString refusalText(const session::Playback& playback);

} // namespace plyline::timeline
