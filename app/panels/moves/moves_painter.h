#pragma once

#include <QtGui/QIcon>

#include "app/panels/moves/moves_geometry.h"

class QPainter;

namespace plyline::moves {

/// Identifies a move on any line: the line that holds its event, and the ply to which it leads.
struct MoveKey
{
    game::LineId line;
    game::Ply ply;
    bool operator==(const MoveKey&) const = default;
};

/// What the cursor and the folding add to a list.
struct MovesFrame
{
    MoveKey present;
    std::optional<MoveKey> ghost;
    std::optional<MoveKey> chosen; ///< At a fork, the move that the next step makes.
    /// For each line, how far the shown line follows it; may have fewer entries.
    std::vector<game::Ply> path;
    std::set<game::LineId> folded;
    bool hasFocus = false;
    bool operator==(const MovesFrame&) const = default;

    [[nodiscard]] bool isPast(const MoveKey& move) const
    {
        const auto line = static_cast<std::size_t>(move.line.number());
        return move.ply <= present.ply && line < path.size() && move.ply <= path[line];
    }
};

/// Whether a row looks the same in two frames with the same folding.
[[nodiscard]] bool looksTheSame(const MoveRow& row, const MovesFrame& before,
                                const MovesFrame& after);

/// Draws the rows between `top` and `top + height` of the list. The painter's origin is at `top`.
void paintMoves(QPainter& painter, const MoveList& list, const MovesGeometry& geometry,
                const MovesFrame& frame, double top, double height, const look::Theme& theme,
                const look::Fonts& fonts);

} // namespace plyline::moves
