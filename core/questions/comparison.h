#pragma once

#include "core/replay/replay.h"
#include "core/replay/transition.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace plyline::questions {

/// How two moments of one game lie to each other in the tree of its lines: the events from the last
/// ply that both share to the one, and to the other.
struct Way
{
    game::Ply common;
    int back = 0;  ///< Events from `common` to A.
    int forth = 0; ///< Events from `common` to B.
    [[nodiscard]] int events() const { return back + forth; }
    bool operator==(const Way&) const = default;
};

/// Precondition: replays of one game; 0 <= ply <= lastPly() of each.
[[nodiscard]] Way pathBetween(const replay::Replay& a, game::Ply plyA, const replay::Replay& b,
                              game::Ply plyB);

/// What stands elsewhere. Where ids mean the same (`isSameStart`: one game, or two games with one
/// start position) this is transitionBetween. Else pieces are matched by color, role and the
/// nearest square.
[[nodiscard]] replay::Transition differenceBetween(const replay::PieceTable& before,
                                                   const replay::PieceTable& after,
                                                   bool isSameStart);

/// Zobrist keys of what the law of repetition compares, at each ply of the line, 0 first.
/// Too few after a stop.
[[nodiscard]] std::vector<std::uint64_t> positionKeys(const replay::Replay& replay,
                                                      const std::stop_token& stop = {});

/// A stretch of plies at which two games stand in the same positions one after the other.
struct SharedStretch
{
    game::Ply a;
    game::Ply b;
    int plies = 1; ///< How many positions in a row.
    bool operator==(const SharedStretch&) const = default;
};

/// Two move sequences beside each other.
struct Divergence
{
    /// As many first plies have the same positions in both; the next ones differ, or one ends. None
    /// when the start positions differ.
    std::optional<game::Ply> lastCommon;
    std::vector<SharedStretch>
        meetings;                 ///< After that: where they transpose, in the order of a, then b.
    bool hasMoreMeetings = false; ///< Those are the first of many.
    bool operator==(const Divergence&) const = default;
};

/// Takes time in proportion to the plies: it lists the first thousand meetings, and of a position
/// that stands in `b` again and again it looks at the first times. Of no use after a stop.
[[nodiscard]] Divergence divergenceOf(const replay::Replay& a, const replay::Replay& b,
                                      const std::stop_token& stop = {});

} // namespace plyline::questions
