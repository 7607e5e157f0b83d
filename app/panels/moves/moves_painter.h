#pragma once

#include <QtGui/QIcon>

#include "app/panels/moves/moves_geometry.h"

class QPainter;

namespace plyline::moves {

/// A move of any line: the line on which its event stands, and the ply to which it leads.
struct MoveKey
{
    game::LineId line;
    game::Ply ply;
    bool operator==(const MoveKey&) const = default;
};

/// What the cursor adds to a list.
struct MovesFrame
{
    MoveKey present;
    std::optional<MoveKey> ghost;
    std::optional<MoveKey> chosen; ///< At a fork, where the next step leads.
    std::vector<game::Ply> path;   ///< By line, how far the shown line follows it; may be shorter.
    std::set<game::LineId> folded;
    bool hasFocus = false;
    bool operator==(const MovesFrame&) const = default;

    [[nodiscard]] bool isPast(const MoveKey& move) const
    {
        const auto line = static_cast<std::size_t>(move.line.number());
        return move.ply <= present.ply && line < path.size() && move.ply <= path[line];
    }
};

/// Whether a row looks the same in two frames that fold the same variations.
[[nodiscard]] bool looksTheSame(const MoveRow& row, const MovesFrame& before,
                                const MovesFrame& after);

/// Draws the rows between `top` and `top + height` of the list; the painter's origin is `top`.
void paintMoves(QPainter& painter, const MoveList& list, const MovesGeometry& geometry,
                const MovesFrame& frame, double top, double height, const look::Theme& theme,
                const look::Fonts& fonts);

} // namespace plyline::moves
