#pragma once

#include "core/game/ply.h"

#include <optional>

namespace plyline::session {

/// The plies between which playback loops. A missing end is the start or the end of the line.
struct PlayLoop
{
    std::optional<game::Ply> in;
    std::optional<game::Ply> out;
    bool isOn = false;

    /// Returns the loop between two plies, in any order.
    [[nodiscard]] static PlayLoop between(game::Ply one, game::Ply other, bool isOn);
    /// Returns the loop with another end; it is on once both are set. Ends in the wrong order
    /// change places; at the same ply the other end is cleared.
    [[nodiscard]] PlayLoop withIn(game::Ply ply) const;
    [[nodiscard]] PlayLoop withOut(game::Ply ply) const;
    /// Returns where play begins and ends on a line that ends at `lastPly`.
    [[nodiscard]] game::Ply first() const { return isOn ? in.value_or(game::Ply()) : game::Ply(); }
    [[nodiscard]] game::Ply last(game::Ply lastPly) const;
    bool operator==(const PlayLoop&) const = default;
};

} // namespace plyline::session
