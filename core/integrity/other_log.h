#pragma once

#include "core/integrity/tampered_game.h"

#include <stop_token>

namespace plyline::integrity {

/// Two logs of legal events that lead to the same pieces on the same squares with the same rights,
/// which shows why events cannot be derived from a snapshot.
struct OtherLog
{
    enum class Kind : std::uint8_t {
        Swapped, ///< The events that lead to `first` and `second` are exchanged.
        Detour,  ///< After `first` both sides move a piece away and back: four additional events.
    };
    Kind kind = Kind::Swapped;
    game::Ply first;
    game::Ply second; ///< Equal to `first` for a detour.
    std::vector<game::MoveEvent> played;
    std::vector<game::MoveEvent> other;
    /// All cells of the rows are equal, even last_changed_ply.
    bool isEveryCellEqual = false;
    int tried = 0; ///< Number of logs played to find it.
};

/// Searches for a second log that leads to the snapshot at `ply`, besides the copy's own as far as
/// that can be played. Returns none if some thousand tries find nothing, or after a stop.
[[nodiscard]] std::optional<OtherLog> otherLogOf(const TamperedGame& copy, game::Ply ply,
                                                 const std::stop_token& stop = {});

} // namespace plyline::integrity
