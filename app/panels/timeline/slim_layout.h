#pragma once

#include "app/panels/timeline/timeline_ruler.h"
#include "core/analysis/ply_facts.h"

#include <optional>
#include <vector>

namespace plyline::timeline {

/// Plies that are drawn as one. In a long game several share a cell, which then has no mover.
struct SlimCell
{
    QRectF rect;
    game::Ply firstPly;
    game::Ply lastPly;
    std::optional<rules::Color> mover;
};

/// The moves of a line in a row below the numbers of some of them, for one size. The number of
/// cells is bounded by the width, not by the length of the game.
struct SlimLayout
{
    TimeAxis axis;
    double left = 0.0; ///< Where the axis begins.
    double scale = 1.0;
    QRectF row;
    std::vector<SlimCell> cells;
    std::vector<RulerLabel> labels; ///< In the coordinates of the axis.

    /// Texts and cells grow with the scale. `lastPly` is at the right end, even if it is later than
    /// the last of `plies`.
    [[nodiscard]] static SlimLayout fit(const std::vector<analysis::PlyFacts>& plies,
                                        game::Ply lastPly, QSizeF size, double scale,
                                        const TextWidth& textWidth);
    /// Returns the space that the playhead needs at both sides of the row.
    [[nodiscard]] static double marginAt(double scale);

    [[nodiscard]] double xOf(game::Ply ply) const { return left + axis.xOf(ply); }
    [[nodiscard]] game::Ply nearestPly(double x) const { return axis.nearestPly(x - left); }
};

/// Draws the moves up to the shown one, and behind it a line alone.
void paintSlim(QPainter& painter, const SlimLayout& layout, game::Ply shown,
               const look::Theme& theme, const QFont& font);

} // namespace plyline::timeline
