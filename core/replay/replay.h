#pragma once

#include "core/game/game.h"
#include "core/replay/piece_table.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace plyline::replay {

/// Cost of reaching a state: the checkpoint used and the number of events folded.
struct Seek
{
    game::Ply checkpoint;
    int eventsFolded = 0;
    bool operator==(const Seek&) const = default;
};

/// Keeps a projection's state every `interval` plies, so that a seek folds at most interval - 1
/// events. Keeps pointers to the events, which must outlive it.
template <Projection P>
class Checkpoints
{
public:
    /// Unusable after a stop. Precondition: interval >= 1.
    Checkpoints(const rules::Setup& start, std::vector<const game::MoveEvent*> path, int interval,
                const std::stop_token& stop = {})
        : m_path(std::move(path)), m_interval(interval)
    {
        typename P::State state = P::initial(start);
        m_states.push_back(state);
        for (int i = 0; i < static_cast<int>(m_path.size()) && !stop.stop_requested(); ++i) {
            P::apply(state, *m_path[static_cast<std::size_t>(i)], game::Ply(i + 1));
            if ((i + 1) % interval == 0)
                m_states.push_back(state);
        }
    }

    [[nodiscard]] game::Ply lastPly() const { return game::Ply(static_cast<int>(m_path.size())); }
    [[nodiscard]] int interval() const { return m_interval; }
    [[nodiscard]] int count() const { return static_cast<int>(m_states.size()); }
    /// Returns what a seek to `ply` costs.
    [[nodiscard]] Seek seek(game::Ply ply) const
    {
        const int folded = ply.number() % m_interval;
        return {game::Ply(ply.number() - folded), folded};
    }
    /// Precondition: 0 <= ply <= lastPly().
    [[nodiscard]] typename P::State stateAt(game::Ply ply) const
    {
        const Seek how = seek(ply);
        typename P::State state =
            m_states[static_cast<std::size_t>(how.checkpoint.number() / m_interval)];
        for (int i = how.checkpoint.number(); i < ply.number(); ++i)
            P::apply(state, *m_path[static_cast<std::size_t>(i)], game::Ply(i + 1));
        return state;
    }
    [[nodiscard]] const std::vector<const game::MoveEvent*>& path() const { return m_path; }

private:
    std::vector<const game::MoveEvent*> m_path;
    int m_interval;
    std::vector<typename P::State> m_states;
};

/// One line of a game, ready to be shown at any ply. Immutable; keeps the game alive.
class Replay
{
public:
    static constexpr int defaultInterval = 16;

    /// Unusable after a stop.
    Replay(std::shared_ptr<const game::Game> game, game::LineId line,
           int interval = defaultInterval, const std::stop_token& stop = {});

    [[nodiscard]] const std::shared_ptr<const game::Game>& game() const { return m_game; }
    [[nodiscard]] game::LineId line() const { return m_line; }
    [[nodiscard]] game::Ply lastPly() const { return m_positions.lastPly(); }
    [[nodiscard]] int interval() const { return m_positions.interval(); }
    /// Returns the event that leads to `ply`. Precondition: 0 < ply <= lastPly().
    [[nodiscard]] const game::MoveEvent& event(game::Ply ply) const
    {
        return *m_positions.path()[static_cast<std::size_t>(ply.number() - 1)];
    }
    /// Precondition of stateAt and piecesAt: 0 <= ply <= lastPly().
    [[nodiscard]] rules::Setup stateAt(game::Ply ply) const { return m_positions.stateAt(ply); }
    [[nodiscard]] PieceTable piecesAt(game::Ply ply) const { return m_pieces.stateAt(ply); }
    [[nodiscard]] Seek seek(game::Ply ply) const { return m_positions.seek(ply); }

private:
    std::shared_ptr<const game::Game> m_game;
    game::LineId m_line;
    Checkpoints<PositionProjection> m_positions;
    Checkpoints<PieceTableProjection> m_pieces;
};

} // namespace plyline::replay
