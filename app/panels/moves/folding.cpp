#include "app/panels/moves/folding.h"

namespace plyline::moves {

void Folding::setFolded(const std::set<game::LineId>& variations, bool areFolded)
{
    for (const game::LineId line : variations) {
        if (areFolded)
            lines.insert(line);
        else
            lines.erase(line);
    }
}

void Folding::toggleComment(int row)
{
    if (comments.erase(row) == 0)
        comments.insert(row);
}

std::set<game::LineId> foldableLines(const MoveList& list)
{
    std::set<game::LineId> lines;
    for (const MoveRow& row : list.rows) {
        if (row.isHead)
            lines.insert(lines.end(), row.line);
    }
    return lines;
}

std::set<game::LineId> foldableLinesAt(const MoveList& list, const game::Game& game,
                                       game::LineId line, game::Ply ply)
{
    const std::set<game::LineId> all = foldableLines(list);
    std::set<game::LineId> here;
    if (line.isMain()) {
        for (const game::LineId id : all) {
            const game::Line& variation = game.line(id);
            if (variation.parent == line && variation.forkPly.next() == ply)
                here.insert(id);
        }
        return here;
    }
    // An inline variation is shown on the row of the variation around it.
    while (!line.isMain() && all.count(line) == 0)
        line = *game.line(line).parent;
    if (!line.isMain())
        here.insert(line);
    return here;
}

} // namespace plyline::moves
