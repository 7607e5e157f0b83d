#pragma once

#include "core/replay/replay.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::questions {

/// A statement that is true or false at a ply.
enum class Fact : std::uint8_t {
    HasBishopPair,  ///< `color` has bishops on light and on dark squares.
    MayCastle,      ///< `color` still has a castling right.
    MayCastleShort, ///< `color` still has the right to castle on the king's wing.
    MayCastleLong,  ///< `color` still has the right to castle on the queen's wing.
    HasQueen,       ///< `color` has a queen.
    ControlsSquare, ///< A piece of `color` attacks `square`, even if it is pinned.
    HoldsSquare,    ///< A piece of `color` stands on `square`.
    IsInCheck,      ///< `color` is in check.
    IsAhead,        ///< `color` has more material (pawn 1, knight and bishop 3, rook 5, queen 9).
    HasLessTime,    ///< `color` has at most `number` seconds left by the last clock that the game
                    ///< gives.
    WasCaptured,    ///< A piece of either side was captured at or before this ply.
    HasRepeated,    ///< The position has occurred at least `number` times.
    HasQuietPlies,  ///< At least `number` plies have passed since the last capture or pawn move.
};

/// Return whether the statement depends on a side, a square or a number.
[[nodiscard]] bool dependsOnColor(Fact fact);
[[nodiscard]] bool dependsOnSquare(Fact fact);
[[nodiscard]] bool dependsOnNumber(Fact fact);

/// A fact or its negation.
struct Term
{
    Fact fact = Fact::HasQueen;
    bool isWanted = true; ///< False for the negation.
    rules::Color color = rules::Color::White;
    rules::Square square = rules::squares::E1;
    int number = 0;
    bool operator==(const Term&) const = default;
};

/// Terms that must hold all together, or of which any must hold. Without terms it is never true.
struct Question
{
    enum class Join : std::uint8_t { All, Any };
    Join join = Join::All;
    std::vector<Term> terms;
    bool operator==(const Question&) const = default;
};

/// A ply at which the answer differs from that of the ply before.
struct Edge
{
    game::Ply ply;
    bool becomesTrue = true;
    bool operator==(const Edge&) const = default;
};

/// Returns whether the term or question is true at each ply: `[i]` for ply i, from 0 on. Unusable
/// after a stop.
[[nodiscard]] std::vector<bool> truthOf(const replay::Replay& replay, const Term& term,
                                        const std::stop_token& stop = {});
[[nodiscard]] std::vector<bool> truthOf(const replay::Replay& replay, const Question& question,
                                        const std::stop_token& stop = {});
/// Returns the changes of an answer; the start does not count as one.
[[nodiscard]] std::vector<Edge> edgesOf(const std::vector<bool>& truth);

} // namespace plyline::questions
