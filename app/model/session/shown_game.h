#pragma once

#include "core/analysis/prepared_game.h"
#include "core/game/place.h"

#include <memory>
#include <vector>

namespace plyline::session {

/// The prepared game and line that a session shows. Everything is empty while no game is open.
class ShownGame
{
public:
    using PreparedGame = std::shared_ptr<const analysis::PreparedGame>;
    using PreparedLine = std::shared_ptr<const analysis::PreparedLine>;

    [[nodiscard]] bool isEmpty() const { return !m_game; }
    /// Precondition: `line` belongs to `game`; neither is null.
    void set(PreparedGame game, PreparedLine line);
    /// Returns what is known of the game at a place of its line. Precondition: not empty.
    [[nodiscard]] ShownGame upTo(const game::Place& place) const;

    /// Null while no game is open; so with the line, the game and the replay.
    [[nodiscard]] const PreparedGame& prepared() const { return m_game; }
    [[nodiscard]] const PreparedLine& line() const { return m_line; }
    [[nodiscard]] std::shared_ptr<const game::Game> game() const;
    [[nodiscard]] std::shared_ptr<const replay::Replay> replay() const;

    [[nodiscard]] bool hasLine(game::LineId line) const;
    /// The plies of the shown line; `[i]` leads to ply i + 1.
    [[nodiscard]] const std::vector<analysis::PlyFacts>& plies() const;
    [[nodiscard]] const std::vector<replay::PieceHistory>& histories() const;
    /// Zero while no game is open.
    [[nodiscard]] game::Ply lastPly() const;

    [[nodiscard]] const game::Ending& ending() const;
    [[nodiscard]] const std::vector<analysis::Fork>& forks() const;
    [[nodiscard]] const analysis::Forks::Sans& sans() const;
    /// The continuations after a place; empty unless there are at least two.
    [[nodiscard]] std::vector<analysis::Continuation> continuations(const game::Place& place) const;
    /// Returns the place's ply if it is on the main line, else the ply at which the variation left
    /// it.
    [[nodiscard]] game::Ply mainPly(const game::Place& place) const;

private:
    PreparedGame m_game;
    PreparedLine m_line;
};

/// Returns the place in the list of the continuation that is `by` places after the chosen one,
/// clamped. If none is chosen because the line ends there, a step down leads to the first one and a
/// step up to the last one. Precondition: `all` is not empty.
[[nodiscard]] std::size_t continuationAt(const std::vector<analysis::Continuation>& all, int by);

} // namespace plyline::session
