#pragma once

#include "core/game/game.h"

#include <optional>
#include <string>
#include <vector>

namespace plyline::game {

/// A step from a line to a variation: where it forks, and its first move in UCI notation.
struct Branch
{
    Ply forkPly;
    std::string move;
    bool operator==(const Branch&) const = default;
};

/// The way from the main line to another line; empty for the main line itself. Unlike the number of
/// a line it stays the same when variations are added before it.
using LinePath = std::vector<Branch>;

/// Precondition: the game has the line.
[[nodiscard]] LinePath linePath(const Game& game, LineId line);
/// Returns the first line that the path leads to; none if the game has no such line.
[[nodiscard]] std::optional<LineId> findLine(const Game& game, const LinePath& path);

} // namespace plyline::game
