#pragma once

#include "core/replay/replay.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::questions {

/// A statement about one ply that is true or false there.
enum class Fact : std::uint8_t {
    HasBishopPair,  ///< `color` has bishops on light and on dark squares.
    MayCastle,      ///< `color` has kept a right to castle.
    MayCastleShort, ///< The same, on the king's wing.
    MayCastleLong,  ///< On the queen's wing.
    HasQueen,       ///< `color` has one.
    ControlsSquare, ///< A piece of `color` attacks `square`, pinned or not.
    HoldsSquare,    ///< A piece of `color` stands on `square`.
    IsInCheck,      ///< `color` is.
    IsAhead,        ///< `color` has more material (1, 3, 3, 5, 9).
    HasLessTime,    ///< `color` has at most `number` seconds left, as far as the game says.
    WasCaptured,    ///< A piece of either side has been taken before or by this ply.
    HasRepeated,    ///< The position stands on the board for the `number`th time or more.
    HasQuietPlies,  ///< `number` plies or more went without capture and pawn move.
};

/// Whether a fact speaks of a side, a square or a number.
[[nodiscard]] bool speaksOfColor(Fact fact);
[[nodiscard]] bool speaksOfSquare(Fact fact);
[[nodiscard]] bool speaksOfNumber(Fact fact);

/// One fact, or its contrary.
struct Term
{
    Fact fact = Fact::HasQueen;
    bool isWanted = true; ///< False: the contrary.
    rules::Color color = rules::Color::White;
    rules::Square square = rules::squares::E1;
    int number = 0;
    bool operator==(const Term&) const = default;
};

/// All terms at once, or any of them. Without a term it is never true.
struct Question
{
    enum class Join : std::uint8_t { All, Any };
    Join join = Join::All;
    std::vector<Term> terms;
    bool operator==(const Question&) const = default;
};

/// A ply at which the answer is another one than at the ply before.
struct Edge
{
    game::Ply ply;
    bool becomesTrue = true;
    bool operator==(const Edge&) const = default;
};

/// `[i]`: whether it holds at ply i, 0 first. Of no use after a stop.
[[nodiscard]] std::vector<bool> truthOf(const replay::Replay& replay, const Term& term,
                                        const std::stop_token& stop = {});
[[nodiscard]] std::vector<bool> truthOf(const replay::Replay& replay, const Question& question,
                                        const std::stop_token& stop = {});
/// The changes of an answer. The start is no change.
[[nodiscard]] std::vector<Edge> edgesOf(const std::vector<bool>& truth);

} // namespace plyline::questions
