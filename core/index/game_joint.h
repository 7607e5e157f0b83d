#pragma once

#include "core/index/game_index.h"

#include <optional>
#include <string>

namespace plyline::index {

/// What makes a game end where another is put behind it, so that both read back as they are.
struct GameJoint
{
    /// In place of the game's own bytes; none where those can stay.
    std::optional<std::string> rewritten;
    std::string between; ///< Stands between the two.
    bool operator==(const GameJoint&) const = default;
};

/// For `next`, or the end of a file, behind `entry`, where something else stands behind it in its
/// own file. Nearly always an empty line; a game that ends in an open comment gets the brace that
/// it lacks, one that would go on in the next gets a result, and one that has its last words behind
/// it is written in export format. None where nothing helps.
[[nodiscard]] std::optional<GameJoint> jointOf(const GameIndex& index, int entry,
                                               std::optional<int> next);

/// What a game is written as in front of which others stand: its own bytes, but a comment without
/// tags and moves, which is a game only at the start of a file, is written in export format.
[[nodiscard]] std::optional<std::string> rewrittenBehindOthers(const GameIndex& index, int entry);

/// A line of EPD or FEN as a game with a set-up: other programs read no such line among games. None
/// for every other entry.
[[nodiscard]] std::optional<std::string> positionAsGame(const GameIndex& index, int entry);

} // namespace plyline::index
