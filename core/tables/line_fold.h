#pragma once

#include "core/game/clocks.h"
#include "core/replay/snapshot.h"
#include "core/tables/rows.h"

#include <string>
#include <vector>

namespace plyline::tables {

/// What folding a game's events has come to at one ply.
struct FoldState
{
    rules::Setup position;
    replay::PieceTable pieces;
    game::Clocks clocks = {};
    /// On which the last event stands; the main line at the start.
    game::LineId owner = game::LineId::main();
};
/// At ply 0.
[[nodiscard]] FoldState startOf(const game::Game& game);

/// Folds a line of a game ply by ply, for those who write a row for each. The game must live as
/// long.
class LineFold
{
public:
    /// Stands at the line's fork, of which `state` is the state: ply 0 for the main line.
    LineFold(const game::Line& line, FoldState state);

    [[nodiscard]] game::Ply ply() const { return m_ply; }
    [[nodiscard]] bool isAtEnd() const { return m_ply >= m_line.lastPly(); }
    [[nodiscard]] const FoldState& state() const { return m_state; }
    [[nodiscard]] const rules::Setup& position() const { return m_state.position; }
    [[nodiscard]] const replay::PieceTable& pieces() const { return m_state.pieces; }
    [[nodiscard]] replay::SnapshotScalars scalars() const;

    /// The event that `step` would apply. Precondition for these: not at the end.
    [[nodiscard]] const game::MoveEvent& nextEvent() const
    {
        return m_line.log[m_ply.number() - m_line.forkPly.number()];
    }
    /// The first call sets up the rules, which then go along.
    [[nodiscard]] std::string nextSan();
    /// Applies the next event. Returns what stood somewhere up to there, and no longer does, so far
    /// as that was at a ply of this line.
    std::vector<Interval> step();
    /// Where all pieces stand at the end: call there.
    [[nodiscard]] std::vector<Interval> openIntervals() const;

private:
    const game::Line& m_line;
    FoldState m_state;
    std::optional<rules::Position> m_rules; ///< At `m_ply`, once they are asked.
    game::Ply m_ply;
};

/// The pieces that stand elsewhere, or as something else, or no longer, after the event.
[[nodiscard]] std::vector<game::PieceId> touchedPieces(const game::MoveEvent& event);
/// Those of them that are still on the board.
[[nodiscard]] std::vector<game::PieceId> movedPieces(const game::MoveEvent& event);

} // namespace plyline::tables
