#pragma once

#include "core/game/game.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plyline::game {

/// The move that the event records.
[[nodiscard]] rules::Move moveOf(const MoveEvent& event);
/// "e2e4"; castling as the king's two-square move or, for Chess960, king takes rook.
[[nodiscard]] std::string uciText(const MoveEvent& event, rules::CastlingStyle style);
/// The standard SAN of each event on the path to the end of a line; `[i]` leads to ply i + 1.
[[nodiscard]] std::vector<std::string> sanTexts(const Game& game, LineId line);
/// The same without a game. Too few after a stop.
[[nodiscard]] std::vector<std::string> sanTexts(const rules::Setup& start,
                                                const std::vector<const MoveEvent*>& path,
                                                const std::stop_token& stop = {});
/// Only of the events that lead to the plies `first` to `last`; `[i]` leads to `first` + i.
/// Precondition: 0 < first, and the path has them.
[[nodiscard]] std::vector<std::string>
sanTexts(const rules::Setup& start, const std::vector<const MoveEvent*>& path, Ply first, Ply last);
/// The move number that is printed before the move that leads to `ply` (from the start position's
/// own number and side).
[[nodiscard]] int moveNumber(const rules::Setup& start, Ply ply);
/// The side that makes the move that leads to `ply`. Precondition: ply > 0.
[[nodiscard]] rules::Color moverOf(const rules::Setup& start, Ply ply);

} // namespace plyline::game
