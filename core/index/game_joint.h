#pragma once

#include "core/index/game_index.h"

#include <optional>
#include <string>

namespace plyline::index {

/// What is needed after a game so that another can follow it and both read back unchanged.
struct GameJoint
{
    /// Text to write instead of the game's own bytes; none if these can stay.
    std::optional<std::string> rewritten;
    std::string between; ///< Text between the two games.
    bool operator==(const GameJoint&) const = default;
};

/// Returns the joint between `entry` and `next`, or the end of a file, if something else follows
/// `entry` in its own file. It is nearly always an empty line. A game that ends in an open comment
/// gets the missing brace, and one that would continue in the next gets a result; if that does not
/// help, the game is written in export format. Returns none if nothing works.
[[nodiscard]] std::optional<GameJoint> jointOf(const GameIndex& index, int entry,
                                               std::optional<int> next);

/// Returns the text for a game that other games precede, or none if its own bytes can stay.
/// Comments without tags and moves, which are a game only at the start of a file, are written in
/// export format.
[[nodiscard]] std::optional<std::string> rewrittenBehindOthers(const GameIndex& index, int entry);

/// Returns a line of EPD or FEN as a game with a set-up, because other programs read no such lines
/// among games. Returns none for any other entry.
[[nodiscard]] std::optional<std::string> positionAsGame(const GameIndex& index, int entry);

} // namespace plyline::index
