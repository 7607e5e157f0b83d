#pragma once

#include "core/replay/replay.h"
#include "core/replay/transition.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace plyline::questions {

/// The path between two moments A and B of one game in the tree of its lines: back from A to the
/// last ply that both share, then on to B.
struct TreePath
{
    game::Ply common;
    int back = 0;  ///< Number of events from `common` to A.
    int forth = 0; ///< Number of events from `common` to B.
    [[nodiscard]] int events() const { return back + forth; }
    bool operator==(const TreePath&) const = default;
};

/// Precondition: both replays are of the same game; 0 <= ply <= lastPly() of each.
[[nodiscard]] TreePath pathBetween(const replay::Replay& a, game::Ply plyA, const replay::Replay& b,
                                   game::Ply plyB);

/// Returns the pieces that stand elsewhere. With `isSameStart` (one game, or two games with equal
/// start positions) piece ids mean the same, and the result is transitionBetween. Otherwise pieces
/// are matched by color, role and the nearest square.
[[nodiscard]] replay::Transition differenceBetween(const replay::PieceTable& before,
                                                   const replay::PieceTable& after,
                                                   bool isSameStart);

/// Returns the Zobrist key of what the repetition rule compares (rules::Position::key) for each ply
/// of the line, from 0 on. Incomplete after a stop.
[[nodiscard]] std::vector<std::uint64_t> positionKeys(const replay::Replay& replay,
                                                      const std::stop_token& stop = {});

/// A run of plies at which two games reach the same positions one after another.
struct Transposition
{
    game::Ply a;
    game::Ply b;
    int plies = 1; ///< Number of consecutive positions.
    bool operator==(const Transposition&) const = default;
};

/// A comparison of two sequences of moves.
struct Divergence
{
    /// The last ply up to which both have the same positions; after it they differ or one ends.
    /// None if the start positions differ.
    std::optional<game::Ply> lastCommon;
    std::vector<Transposition> transpositions; ///< Later ones, in the order of a, then b.
    bool hasMoreTranspositions = false;        ///< There are more transpositions than are listed.
    bool operator==(const Divergence&) const = default;
};

/// Takes time proportional to the number of plies, because it lists at most a thousand
/// transpositions and considers only the first occurrences of a position that is repeated in `b`.
/// Unusable after a stop.
[[nodiscard]] Divergence divergenceOf(const replay::Replay& a, const replay::Replay& b,
                                      const std::stop_token& stop = {});

} // namespace plyline::questions
