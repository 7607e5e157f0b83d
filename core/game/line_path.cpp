#include "core/game/line_path.h"

#include "core/game/move_text.h"

#include <algorithm>

namespace plyline::game {

namespace {

/// Returns an empty text for a line without a move.
std::string firstMove(const Line& line)
{
    return line.log.events().empty()
               ? std::string()
               : uciText(line.log.events().front(), rules::CastlingStyle::Chess960);
}

} // namespace

LinePath linePath(const Game& game, LineId line)
{
    LinePath path;
    for (const Line* at = &game.line(line); at->parent; at = &game.line(*at->parent))
        path.push_back({at->forkPly, firstMove(*at)});
    std::reverse(path.begin(), path.end());
    return path;
}

std::optional<LineId> findLine(const Game& game, const LinePath& path)
{
    LineId at = LineId::main();
    for (const Branch& branch : path) {
        const auto& lines = game.lines();
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
            return line.parent == at && line.forkPly == branch.forkPly &&
                   firstMove(line) == branch.move;
        });
        if (found == lines.end())
            return std::nullopt;
        at = found->id;
    }
    return at;
}

} // namespace plyline::game
