#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"
#include "app/model/study/pins.h"
#include "app/model/study/trace.h"

#include <vector>

namespace plyline::shared {

/// "24. Rxd4", "24… cxd4", and "start" for ply 0 or one that is not there.
[[nodiscard]] QString moveText(const std::vector<analysis::PlyFacts>& plies, game::Ply ply);
/// The same of a pin, whatever is shown.
[[nodiscard]] QString moveText(const study::Pin& pin);
/// "white rook a1": a piece by its name and the square of its start.
[[nodiscard]] QString pieceText(const game::Game& game, game::PieceId id, rules::Piece piece);
/// The square on which the piece stands at the start.
[[nodiscard]] rules::Square originOf(const game::Game& game, game::PieceId id);
/// "20 events, 9 pieces differ".
[[nodiscard]] QString differenceText(const study::Comparison& comparison);
/// "A ply 27 · B ply 47: 20 events, 9 pieces differ"; empty when nothing is compared.
[[nodiscard]] QString comparisonText(const std::optional<study::Comparison>& comparison);
/// "white rook a1: on d4 since ply 47 (24. Rxd4)"; of the piece or square that is traced, at the
/// cursor. Empty when nothing is.
[[nodiscard]] QString lastChangeText(const session::Session& session, const study::Trace& trace);
/// "Kasparov – Topalov", or "Game 3" for one without names.
[[nodiscard]] QString gameText(const study::Pin& pin);

} // namespace plyline::shared
