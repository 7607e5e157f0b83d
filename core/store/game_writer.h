#pragma once

#include "core/game/fork_states.h"
#include "core/store/row_writer.h"

#include <functional>
#include <stop_token>

namespace plyline::store {

/// Writes a whole game in batches. Each ply's rows are the rows of the ply before with the changes
/// of one event.
class GameWriter
{
public:
    /// Every ply up to and with this one of the line may be read.
    using Progress = std::function<void(game::LineId line, game::Ply written)>;

    GameWriter(Connection& connection, RowWriter& rows, const game::Game& game, int gameNumber,
               std::stop_token stop, const Progress& progress)
        : m_connection(connection),
          m_rows(rows),
          m_game(game),
          m_gameNumber(gameNumber),
          m_stop(std::move(stop)),
          m_progress(progress)
    {}

    /// Errors: Storage, Cancelled.
    [[nodiscard]] Expected<void, Error> write();

private:
    /// The states at one ply.
    struct State;
    /// The states at the last ply written, folded along.
    struct Fold;

    [[nodiscard]] Expected<void, Error> replaceHead();
    [[nodiscard]] Expected<void, Error> clearGame();
    [[nodiscard]] Expected<void, Error> writeLine(const game::Line& line,
                                                  game::ForkStates<State>& forks);
    [[nodiscard]] Expected<void, Error> writeBatch(const game::Line& line, Fold& fold,
                                                   game::ForkStates<State>& forks);
    [[nodiscard]] Expected<void, Error> writeStart(const State& state);
    [[nodiscard]] Expected<void, Error> writePly(const game::Line& line, Fold& fold);

    Connection& m_connection;
    RowWriter& m_rows;
    const game::Game& m_game;
    int m_gameNumber;
    std::stop_token m_stop;
    const Progress& m_progress;
};

} // namespace plyline::store
