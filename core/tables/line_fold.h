#pragma once

#include "core/game/clocks.h"
#include "core/replay/snapshot.h"
#include "core/tables/rows.h"

#include <string>
#include <vector>

namespace plyline::tables {

/// The state after folding a game's events up to one ply.
struct FoldState
{
    rules::Setup position;
    replay::PieceTable pieces;
    game::Clocks clocks = {};
    /// Line that holds the last event; the main line at the start.
    game::LineId owner = game::LineId::main();
};
/// Returns the state at ply 0.
[[nodiscard]] FoldState startOf(const game::Game& game);

/// Folds a line of a game ply by ply, for code that writes rows for each ply. Keeps a reference to
/// the line.
class LineFold
{
public:
    /// Begins at the fork of the line, whose state is `state`; for the main line that is ply 0.
    LineFold(const game::Line& line, FoldState state);

    [[nodiscard]] game::Ply ply() const { return m_ply; }
    [[nodiscard]] bool isAtEnd() const { return m_ply >= m_line.lastPly(); }
    [[nodiscard]] const FoldState& state() const { return m_state; }
    [[nodiscard]] const rules::Setup& position() const { return m_state.position; }
    [[nodiscard]] const replay::PieceTable& pieces() const { return m_state.pieces; }
    [[nodiscard]] replay::SnapshotScalars scalars() const;

    /// Returns the event that `step` would apply. Precondition of nextEvent, nextSan and step: not
    /// at the end.
    [[nodiscard]] const game::MoveEvent& nextEvent() const
    {
        return m_line.log[m_ply.number() - m_line.forkPly.number()];
    }
    /// Returns the SAN of the next event. The first call sets up a position, which later steps keep
    /// up to date.
    [[nodiscard]] std::string nextSan();
    /// Applies the next event. Returns the intervals that it ends, except those that cover no ply
    /// of this line.
    std::vector<Interval> step();
    /// Returns the intervals of all pieces still on the board. Precondition: isAtEnd().
    [[nodiscard]] std::vector<Interval> openIntervals() const;

private:
    const game::Line& m_line;
    FoldState m_state;
    std::optional<rules::Position> m_rules; ///< The position at `m_ply`, once a SAN was asked for.
    game::Ply m_ply;
};

/// Returns the pieces whose square or role changes by the event, or that are captured.
[[nodiscard]] std::vector<game::PieceId> touchedPieces(const game::MoveEvent& event);
/// Returns those of the touched pieces that stay on the board.
[[nodiscard]] std::vector<game::PieceId> movedPieces(const game::MoveEvent& event);

} // namespace plyline::tables
