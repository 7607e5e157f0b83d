#pragma once

#include "core/game/ply.h"

namespace plyline::what_if {

/// Places two histories under each other: the old one above, the new one, which leaves it after
/// `fork`, below. A plain value.
struct HistoryGeometry
{
    double width = 0;
    game::Ply fork;
    game::Ply last; ///< Of the longer history.

    /// Plies in sight before the fork.
    static constexpr int before = 3;

    [[nodiscard]] game::Ply first() const;
    [[nodiscard]] double x(game::Ply ply) const;
    /// Returns the nearest ply from the fork to the last.
    [[nodiscard]] game::Ply plyAt(double x) const;
    [[nodiscard]] double step() const;
    [[nodiscard]] static double oldY();
    [[nodiscard]] static double newY();
    [[nodiscard]] static int height();
    bool operator==(const HistoryGeometry&) const = default;
};

} // namespace plyline::what_if
