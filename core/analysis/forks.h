#pragma once

#include "core/game/game.h"
#include "core/game/place.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plyline::analysis {

/// One variation as the views need it. Variations without a move are not among them.
struct Fork
{
    game::LineId line;
    game::LineId parent;
    game::Ply forkPly; ///< The last ply that it shares with its parent.
    game::Ply lastPly;
    int depth = 1; ///< 1 for a variation of the main line.
    std::string firstSan;
    bool operator==(const Fork&) const = default;
};

/// One way on from a position.
struct Continuation
{
    game::LineId line; ///< The one on which its first event stands.
    std::string san;
    bool isChosen = false; ///< The shown line goes this way.
    bool operator==(const Continuation&) const = default;
};

/// The variations of a game, and which ways lead on from a place. A value; knows no game.
class Forks
{
public:
    using Sans = std::vector<std::vector<std::string>>;

    Forks() = default;
    Forks(const game::Game& game, const Sans& sans);

    /// In the order of the text.
    [[nodiscard]] const std::vector<Fork>& all() const { return m_all; }
    /// Where ways part: the own continuation of the line that holds the ply, then its variations in
    /// the order of the text. Empty where there is one way or none.
    [[nodiscard]] std::vector<Continuation> continuations(const game::Game& game, const Sans& sans,
                                                          const game::Place& place) const;

private:
    /// A position of the game: the line on which the event that led to it stands, and the ply.
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

/// The line that holds the event to this ply; the main line for ply 0.
[[nodiscard]] game::LineId ownerOf(const game::Game& game, game::LineId line, game::Ply ply);

/// The standard SAN of every line's own events: `[line][i]` leads to its fork's ply + i + 1.
/// Of no use after a stop.
[[nodiscard]] Forks::Sans sansOfLines(const game::Game& game, const std::stop_token& stop = {});

} // namespace plyline::analysis
