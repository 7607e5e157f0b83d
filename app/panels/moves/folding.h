#pragma once

#include "app/panels/moves/move_list.h"

#include <set>

namespace plyline::moves {

/// What a person has folded away in a list or unfolded. At first variations are unfolded and long
/// comments show their first lines.
struct Folding
{
    std::set<game::LineId> lines; ///< Variations of which only the first line is shown.
    std::set<int> comments;       ///< Rows of long comments that are shown in full.
    bool operator==(const Folding&) const = default;

    void setFolded(const std::set<game::LineId>& variations, bool areFolded);
    void toggleComment(int row);
};

/// Returns the variations that have a triangle in the list.
[[nodiscard]] std::set<game::LineId> foldableLines(const MoveList& list);
/// Returns those that belong to a move: the variation in which it stands, or if it is on the main
/// line, those that stand below it. `line` holds the event that leads to `ply`.
[[nodiscard]] std::set<game::LineId> foldableLinesAt(const MoveList& list, const game::Game& game,
                                                     game::LineId line, game::Ply ply);

} // namespace plyline::moves
