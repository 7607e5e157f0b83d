#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"
#include "app/model/study/pins.h"
#include "app/model/study/trace.h"

#include <vector>

namespace plyline::shared {

/// Returns "24. Rxd4" or "24… cxd4"; "start" for ply 0 and plies that do not exist.
[[nodiscard]] QString moveText(const std::vector<analysis::PlyFacts>& plies, game::Ply ply);
/// Returns the same for a pin, whichever game is shown.
[[nodiscard]] QString moveText(const study::Pin& pin);
/// Returns "white rook a1": the piece with the square on which it started.
[[nodiscard]] QString pieceText(const game::Game& game, game::PieceId id, rules::Piece piece);
/// Returns the square on which the piece stood at the start.
[[nodiscard]] rules::Square originOf(const game::Game& game, game::PieceId id);
/// "20 events, 9 pieces differ".
[[nodiscard]] QString differenceText(const study::Comparison& comparison);
/// Returns "A ply 27 · B ply 47: 20 events, 9 pieces differ"; empty if nothing is compared.
[[nodiscard]] QString comparisonText(const std::optional<study::Comparison>& comparison);
/// Returns "white rook a1: on d4 since ply 47 (24. Rxd4)" for the traced piece or square at the
/// cursor; empty if nothing is traced.
[[nodiscard]] QString lastChangeText(const session::Session& session, const study::Trace& trace);
/// Returns "Kasparov – Topalov", or "Game 3" if the players are not named.
[[nodiscard]] QString gameText(const study::Pin& pin);

} // namespace plyline::shared
