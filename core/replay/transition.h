#pragma once

#include "core/replay/piece_table.h"

namespace plyline::replay {

/// What became of one piece between two plies. A move with a promotion is both: from, to and two
/// roles.
struct PieceChange
{
    enum class Kind : std::uint8_t { Moved, Vanished, Appeared, ChangedRole };
    Kind kind;                      ///< ChangedRole wins over Moved.
    std::optional<PieceRow> before; ///< None when it appeared.
    std::optional<PieceRow> after;  ///< None when it vanished.
    bool operator==(const PieceChange&) const = default;
};

/// The difference between any two plies, in either direction, of one game. Rows that differ in
/// `lastChangedPly` alone (a piece that went and came back) are not listed.
struct Transition
{
    std::vector<PieceChange> changes; ///< In the order of piece ids.
    bool operator==(const Transition&) const = default;
};

[[nodiscard]] Transition transitionBetween(const PieceTable& before, const PieceTable& after);

} // namespace plyline::replay
