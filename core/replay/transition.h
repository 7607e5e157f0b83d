#pragma once

#include "core/replay/piece_table.h"

namespace plyline::replay {

/// What happened to one piece between two plies. A move with a promotion is one change, with both
/// squares and both roles.
struct PieceChange
{
    enum class Kind : std::uint8_t { Moved, Vanished, Appeared, ChangedRole };
    Kind kind;                      ///< ChangedRole takes precedence over Moved.
    std::optional<PieceRow> before; ///< None if the piece appeared.
    std::optional<PieceRow> after;  ///< None if the piece vanished.
    bool operator==(const PieceChange&) const = default;
};

/// The difference between any two plies of one game, in either direction. Rows that differ only in
/// `lastChangedPly` (a piece that left and came back) are not listed.
struct Transition
{
    std::vector<PieceChange> changes; ///< In the order of piece ids.
    bool operator==(const Transition&) const = default;
};

[[nodiscard]] Transition transitionBetween(const PieceTable& before, const PieceTable& after);

} // namespace plyline::replay
