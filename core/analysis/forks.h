#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plyline::analysis {

/// A variation with at least one move.
struct Fork
{
    game::LineId line;
    game::LineId parent;
    game::Ply forkPly; ///< The last ply shared with its parent.
    game::Ply lastPly;
    int depth = 1; ///< 1 for a variation of the main line.
    std::string firstSan;
    bool operator==(const Fork&) const = default;
};

/// One of the moves that continue from a position.
struct Continuation
{
    game::LineId line; ///< The line that holds its first event.
    std::string san;
    bool isChosen = false; ///< The line shown continues with it.
    bool operator==(const Continuation&) const = default;
};

/// The variations of a game and the continuations at a place. A value that keeps no reference to
/// the game.
class Forks
{
public:
    using Sans = std::vector<std::vector<std::string>>;

    Forks() = default;
    Forks(const game::Game& game, const Sans& sans);

    /// Returns the variations in the order of the text.
    [[nodiscard]] const std::vector<Fork>& all() const { return m_all; }
    /// Returns the continuations at a place from which variations fork: that of the line that holds
    /// the ply, then the variations in the order of the text. Empty if no variation forks there.
    [[nodiscard]] std::vector<Continuation> continuations(const game::Game& game, const Sans& sans,
                                                          const game::Place& place) const;

private:
    /// A position of the game: the line that holds the event leading to it, and the ply.
    struct Node
    {
        game::LineId owner;
        game::Ply ply;
        auto operator<=>(const Node&) const = default;
    };
    struct Branch
    {
        Node node;
        game::LineId line;
        auto operator<=>(const Branch&) const = default;
    };

    std::vector<Fork> m_all;
    std::vector<Branch> m_branches; ///< Sorted.
};

/// Returns the line that holds the event leading to `ply`; the main line for ply 0.
[[nodiscard]] game::LineId ownerOf(const game::Game& game, game::LineId line, game::Ply ply);

/// Returns the SAN of every line's own events: `[line][i]` leads to ply i + 1 after its fork.
/// Unusable after a stop.
[[nodiscard]] Forks::Sans sansOfLines(const game::Game& game, const std::stop_token& stop = {});

} // namespace plyline::analysis
