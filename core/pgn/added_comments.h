#pragma once

#include "core/game/game.h"

#include <string>
#include <vector>

namespace plyline::pgn {

/// A comment that is not in the game's text.
struct AddedComment
{
    game::LineId line; ///< Holds the event that leads to `ply`; the main line at ply 0.
    game::Ply ply;
    std::string text; ///< UTF-8; what would end a comment or be read as a command is changed.
};

/// Returns the game's text with more comments, in UTF-8: each behind its move and the NAGs that
/// follow it, or before the first move, and several at one ply in the given order. Everything else
/// stays as it was read; a line with a position is written as a game. A comment at a ply that the
/// text has no move for is left out, and an empty one, too.
[[nodiscard]] std::string textWithComments(const game::Game& game,
                                           const std::vector<AddedComment>& comments);

} // namespace plyline::pgn
