#pragma once

#include "core/game/fork_states.h"
#include "core/store/row_writer.h"
#include "core/tables/line_fold.h"

#include <functional>
#include <stop_token>

namespace plyline::store {

/// Writes a whole game in batches. Makes the rows of each ply from those of the ply before and the
/// changes of one event.
class GameWriter
{
public:
    /// Every ply of the line up to and including `written` may be read.
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
    [[nodiscard]] Expected<void, Error> replaceHead();
    [[nodiscard]] Expected<void, Error> clearGame();
    [[nodiscard]] Expected<void, Error> writeHead();
    [[nodiscard]] Expected<void, Error> writeAnnotations(const game::Line& line);
    using Forks = game::ForkStates<tables::FoldState>;
    [[nodiscard]] Expected<void, Error> writeLine(const game::Line& line, Forks& forks);
    [[nodiscard]] Expected<void, Error> writeBatch(const game::Line& line, tables::LineFold& fold,
                                                   Forks& forks);
    [[nodiscard]] Expected<void, Error> writeStart(const tables::LineFold& fold);
    [[nodiscard]] Expected<void, Error> writePly(const game::Line& line, tables::LineFold& fold);
    [[nodiscard]] Expected<void, Error> writePosition(const tables::RowKey& key,
                                                      const tables::LineFold& fold);
    [[nodiscard]] Expected<void, Error>
    writeIntervals(const tables::RowKey& key, const std::vector<tables::Interval>& intervals);

    Connection& m_connection;
    RowWriter& m_rows;
    const game::Game& m_game;
    int m_gameNumber;
    std::stop_token m_stop;
    const Progress& m_progress;
};

} // namespace plyline::store
