#pragma once

#include "core/game/game.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plyline::game {

/// Returns the move that the event records.
[[nodiscard]] rules::Move moveOf(const MoveEvent& event);
/// Returns UCI such as "e2e4"; castling is the king's two-square move or, in Chess960 style, king
/// takes rook.
[[nodiscard]] std::string uciText(const MoveEvent& event, rules::CastlingStyle style);
/// Returns the SAN of each event on the path to the end of a line; `[i]` leads to ply i + 1.
[[nodiscard]] std::vector<std::string> sanTexts(const Game& game, LineId line);
/// Returns the SAN of each event of `path`, which begins at `start`. Incomplete after a stop.
[[nodiscard]] std::vector<std::string> sanTexts(const rules::Setup& start,
                                                const std::vector<const MoveEvent*>& path,
                                                const std::stop_token& stop = {});
/// Returns the SAN of the events that lead to the plies `first` to `last`; `[i]` leads to `first` +
/// i. Precondition: 0 < first, and the path reaches `last`.
[[nodiscard]] std::vector<std::string>
sanTexts(const rules::Setup& start, const std::vector<const MoveEvent*>& path, Ply first, Ply last);
/// Returns the move number printed before the move that leads to `ply`, counted from the start
/// position's own number and side.
[[nodiscard]] int moveNumber(const rules::Setup& start, Ply ply);
/// Returns the side that makes the move leading to `ply`. Precondition: ply > 0.
[[nodiscard]] rules::Color moverOf(const rules::Setup& start, Ply ply);

} // namespace plyline::game
