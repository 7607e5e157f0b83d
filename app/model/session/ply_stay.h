#pragma once

#include "core/game/ply.h"

#include <chrono>
#include <optional>

namespace plyline::session {

/// The time that the cursor spends at a ply while it plays.
struct PlyStay
{
    using Time = std::chrono::nanoseconds;

    game::Ply ply;
    Time begun{};
    Time length{};
    bool isThought = false; ///< The next event is thought about meanwhile.
    double share = 0.0;     ///< Of that thought, when the stay began.

    /// Returns a stay as long as the speed has it.
    [[nodiscard]] static PlyStay atSpeed(game::Ply ply, double share, Time since,
                                         double pliesPerSecond);
    /// Makes the stay as long as what is left of the thought about the next event, which takes
    /// `delay`; none: nobody thinks there.
    void think(std::optional<Time> delay, bool isBackwards);
    /// Forgets how far the next event is thought about.
    void forget();

    [[nodiscard]] Time end() const { return begun + length; }
    /// Returns how far the next event is thought about, 0 to 1.
    [[nodiscard]] double shareAt(Time now, bool isBackwards) const;
};

} // namespace plyline::session
