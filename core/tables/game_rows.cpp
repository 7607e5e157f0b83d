#include "core/tables/game_rows.h"

#include "core/game/fork_states.h"
#include "core/game/move_text.h"
#include "core/tables/line_fold.h"

namespace plyline::tables {

using game::Ply;

namespace {

class Visitor
{
public:
    Visitor(const game::Game& game, int gameNumber, const RowSink& sink, TableSet wanted,
            const std::stop_token& stop)
        : m_game(game), m_gameNumber(gameNumber), m_sink(sink), m_wanted(wanted), m_stop(stop)
    {}

    bool run()
    {
        if (!visitHead())
            return false;
        game::ForkStates<FoldState> forks(m_game, startOf(m_game));
        for (const game::Line& line : m_game.lines()) {
            const FoldState fork = forks.take(line.id);
            LineFold fold(line, fork);
            forks.pass(fold.ply(), fold.state());
            while (!fold.isAtEnd()) {
                fold.step();
                forks.pass(fold.ply(), fold.state());
            }
            if (!visitLine(line, fork))
                return false;
        }
        return true;
    }

private:
    [[nodiscard]] bool wants(TableId table) const
    {
        return m_wanted.test(static_cast<std::size_t>(table));
    }

    bool put(TableId table, Row row)
    {
        if (!wants(table))
            return true;
        return !m_stop.stop_requested() && m_sink(table, std::move(row));
    }

    [[nodiscard]] RowKey key(const game::Line& line, Ply ply) const
    {
        return {m_gameNumber, line.id, ply};
    }

    bool visitHead()
    {
        if (!put(TableId::Games, gameRow(m_game, m_gameNumber)))
            return false;
        int number = 0;
        for (const game::Tag& tag : m_game.tags().all()) {
            if (!put(TableId::Tags, tagRow(tag, number++, m_gameNumber)))
                return false;
        }
        for (const game::Line& line : m_game.lines()) {
            if (!put(TableId::Lines, lineRow(line, m_gameNumber)))
                return false;
        }
        for (const game::Line& line : m_game.lines()) {
            const int count = static_cast<int>(line.annotations.items().size());
            for (int i = 0; i < count; ++i) {
                if (!put(TableId::Annotations, annotationRow(m_game, line, i, m_gameNumber)))
                    return false;
            }
        }
        return true;
    }

    /// Visits one table after another, each with a fold of its own, so that nothing is kept in
    /// memory.
    bool visitLine(const game::Line& line, const FoldState& fork)
    {
        return (!wants(TableId::Events) || visitEvents(line, fork)) &&
               (!wants(TableId::Snapshots) || visitSnapshots(line, fork)) &&
               (!wants(TableId::Positions) || visitPositions(line, fork)) &&
               (!wants(TableId::Intervals) || visitIntervals(line, fork));
    }

    bool visitEvents(const game::Line& line, const FoldState& fork)
    {
        LineFold fold(line, fork);
        while (!fold.isAtEnd()) {
            const game::MoveEvent& event = fold.nextEvent();
            if (!put(TableId::Events, eventRow(key(line, fold.ply().next()), event, fold.nextSan(),
                                               game::uciText(event, m_game.castlingStyle()))))
                return false;
            fold.step();
        }
        return true;
    }

    /// Calls `visit` at each of the line's own plies.
    template <typename Visit>
    bool visitPlies(const game::Line& line, const FoldState& fork, Visit visit)
    {
        LineFold fold(line, fork);
        if (line.id.isMain() && !visit(fold))
            return false;
        while (!fold.isAtEnd()) {
            fold.step();
            if (!visit(fold))
                return false;
        }
        return true;
    }

    bool visitSnapshots(const game::Line& line, const FoldState& fork)
    {
        return visitPlies(line, fork, [&](const LineFold& fold) {
            for (const replay::PieceRow& row : fold.pieces().rows()) {
                if (!put(TableId::Snapshots, snapshotRow(key(line, fold.ply()), row)))
                    return false;
            }
            return true;
        });
    }

    bool visitPositions(const game::Line& line, const FoldState& fork)
    {
        return visitPlies(line, fork, [&](const LineFold& fold) {
            return put(TableId::Positions,
                       positionRow(key(line, fold.ply()), fold.position().board, fold.scalars()));
        });
    }

    bool visitIntervals(const game::Line& line, const FoldState& fork)
    {
        LineFold fold(line, fork);
        const auto putAll = [&](const std::vector<Interval>& intervals) {
            for (const Interval& interval : intervals) {
                if (!put(TableId::Intervals, intervalRow(key(line, fold.ply()), interval)))
                    return false;
            }
            return true;
        };
        while (!fold.isAtEnd()) {
            if (!putAll(fold.step()))
                return false;
        }
        // On a line without plies of its own no piece has an interval.
        return (!line.id.isMain() && line.log.isEmpty()) || putAll(fold.openIntervals());
    }

    const game::Game& m_game;
    int m_gameNumber;
    const RowSink& m_sink;
    TableSet m_wanted;
    const std::stop_token& m_stop;
};

} // namespace

bool visitGameRows(const game::Game& game, int gameNumber, const RowSink& sink, TableSet wanted,
                   const std::stop_token& stop)
{
    return Visitor(game, gameNumber, sink, wanted, stop).run();
}

} // namespace plyline::tables
