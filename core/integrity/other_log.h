#pragma once

#include "core/integrity/tampered_game.h"

#include <stop_token>

namespace plyline::integrity {

/// Two logs, legal from the first event to the last, after which the same pieces stand on the same
/// squares with the same rights: why events cannot be made from a snapshot.
struct OtherLog
{
    enum class Kind : std::uint8_t {
        Swapped, ///< The events that lead to `first` and `second` change places.
        Detour,  ///< After `first` both sides go somewhere and come back: four events more.
    };
    Kind kind = Kind::Swapped;
    game::Ply first;
    game::Ply second; ///< Detour: `first` again.
    std::vector<game::MoveEvent> played;
    std::vector<game::MoveEvent> other;
    /// The rows are equal to the last cell, last_changed_ply with them.
    bool isEveryCellEqual = false;
    int tried = 0; ///< So many other logs were played to find it.
};

/// Tries to find out of the snapshot at `ply` alone which log led to it, and comes to two: the
/// copy's own, as far as it can be played, and another. None when nothing was found in some
/// thousand tries, or on a stop.
[[nodiscard]] std::optional<OtherLog> otherLogOf(const TamperedGame& copy, game::Ply ply,
                                                 const std::stop_token& stop = {});

} // namespace plyline::integrity
