#pragma once

#include "core/game/ply.h"
#include "core/replay/replay.h"
#include "core/rules/square.h"

#include <vector>

namespace plyline::questions {

/// Whether a move can be played, or the first reason why not.
enum class Verdict : std::uint8_t {
    Legal,
    NoPiece,       ///< Nothing stands on the square that it begins on.
    OtherSide,     ///< The piece belongs to the side that is not to move.
    OwnPiece,      ///< A piece of the same side stands on the target.
    CannotReach,   ///< The piece does not move like that.
    NothingToTake, ///< A pawn goes aside only to capture.
    WayBlocked,    ///< A piece stands between, or before a pawn.
    RightLost,     ///< King or rook has moved, or the rook was captured.
    InCheck,       ///< Castling out of check.
    ThroughCheck,  ///< The king would pass or reach an attacked square by castling.
    KingInDanger,  ///< The king would be in check afterwards.
};

/// An event without which the verdict might be another.
struct DecidingEvent
{
    enum class Why : std::uint8_t {
        PieceCame,     ///< It brought the piece that moves.
        TargetChanged, ///< It filled or emptied the target.
        WayChanged,    ///< It filled or emptied a square on the way.
        RightLost,     ///< It ended the castling right.
        DoubleStep,    ///< It made the capture en passant possible.
        KingCame,      ///< It brought the king that has to be safe.
        AttackerCame,  ///< It brought a piece that attacks the king or its way.
        LineChanged,   ///< It filled or emptied a square between the king and such a piece.
    };
    game::Ply ply;
    Why why = Why::PieceCame;
    rules::Square square; ///< Where the piece came to, or the square that changed.
    bool operator==(const DecidingEvent&) const = default;
};

/// What decides a move: the query over the log whose answer must not have changed when the move is
/// appended (a dynamic consistency boundary, in the words of event sourcing).
struct Decision
{
    Verdict verdict = Verdict::Legal;
    std::vector<DecidingEvent> events; ///< By ply; an event may decide for several reasons.

    [[nodiscard]] bool isLegal() const { return verdict == Verdict::Legal; }
};

/// Returns what decides the move of the piece on `from` to `to` at `ply`. Castling is the king's
/// move by two squares or onto its rook. A promotion counts whatever the new piece. Linear in
/// `ply`. Precondition: 0 <= ply <= the last.
[[nodiscard]] Decision decisionOf(const replay::Replay& replay, game::Ply ply, rules::Square from,
                                  rules::Square to);

} // namespace plyline::questions
