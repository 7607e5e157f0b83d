#include "core/store/line_reader.h"

#include "core/game/fork_states.h"
#include "core/game/game_recorder.h"
#include "core/rules/uci.h"
#include "core/store/row_values.h"
#include "core/tables/columns.h"
#include "core/tables/rows.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace plyline::store {

using game::LineId;
using game::Ply;
using tables::Row;

namespace {

constexpr tables::ColumnsOf<tables::TableId::Lines> lineColumns;
constexpr tables::ColumnsOf<tables::TableId::Events> eventColumns;

class LineReader
{
public:
    LineReader(const StoredRows& rows, const rules::Setup& start) : m_rows(rows), m_start(start) {}

    Expected<std::vector<game::Line>, Error> read()
    {
        if (auto done = readForks(); !done)
            return unexpected(done.error());
        if (auto done = readEvents(); !done)
            return unexpected(done.error());
        return std::move(m_lines);
    }

private:
    using Done = Expected<void, Error>;

    /// State of reading the events.
    struct EventsByLine
    {
        std::size_t line = 0;
        std::vector<game::MoveEvent> ofLine;
        /// None if nothing can be played.
        std::optional<game::ForkStates<game::GameRecorder>> forks;
        std::optional<game::GameRecorder> recorder; ///< None if nothing can be played.
    };

    Done readForks()
    {
        auto done =
            m_rows.each(tables::TableId::Lines, [this](const Row& row) { return addLine(row); });
        if (done && m_lines.empty())
            return unexpected(m_rows.fault("it has no main line"));
        return done;
    }

    Done addLine(const Row& row)
    {
        const int count = static_cast<int>(m_lines.size());
        const bool hasParent =
            !std::holds_alternative<std::monostate>(row[lineColumns["parent_line_id"]]);
        const int parent = hasParent ? numberOf(row[lineColumns["parent_line_id"]]) : 0;
        const int fork = numberOf(row[lineColumns["fork_ply"]]);
        const int last = numberOf(row[lineColumns["last_ply"]]);
        const bool isInOrder = numberOf(row[lineColumns["line_id"]]) == count &&
                               hasParent == (count > 0) && parent < std::max(count, 1) &&
                               (hasParent || fork == 0);
        if (!isInOrder)
            return unexpected(m_rows.fault("its lines do not follow from each other"));
        game::Line line;
        line.id = LineId(count);
        line.forkPly = Ply(fork);
        if (hasParent) {
            line.parent = LineId(parent);
            const auto index = static_cast<std::size_t>(parent);
            if (fork < m_lines[index].forkPly.number() || fork > m_lastPlies[index])
                return unexpected(m_rows.fault(line.id, Ply(fork), "no fork is possible here"));
        }
        if (last < fork || last == noNumber)
            return unexpected(m_rows.fault(line.id, Ply(last), "no line ends here"));
        m_lines.push_back(std::move(line));
        m_lastPlies.push_back(last);
        return {};
    }

    /// The rows of a line are adjacent, and come after those of its parent.
    Done readEvents()
    {
        EventsByLine events;
        if (const auto start = rules::Position::fromSetup(m_start))
            events.forks.emplace(m_lines, game::GameRecorder(*start));
        beginLine(events);
        auto done = m_rows.each(tables::TableId::Events, [&](const Row& row) -> Done {
            while (events.line < m_lines.size() &&
                   numberOf(row[eventColumns["line_id"]]) != static_cast<int>(events.line)) {
                if (auto finished = finishLine(events); !finished)
                    return finished;
            }
            if (events.line == m_lines.size())
                return unexpected(m_rows.fault("an event belongs to no line"));
            if (!events.recorder)
                return unexpected(m_rows.fault("its start is no position"));
            auto recorded =
                recordAgain(m_lines[events.line].id, row, *events.recorder, events.ofLine);
            if (recorded)
                events.forks->pass(events.recorder->ply(), *events.recorder);
            return recorded;
        });
        while (done && events.line < m_lines.size())
            done = finishLine(events);
        return done;
    }

    void beginLine(EventsByLine& events)
    {
        if (!events.forks || events.line == m_lines.size())
            return;
        const game::Line& line = m_lines[events.line];
        events.recorder = events.forks->take(line.id);
        events.forks->pass(line.forkPly, *events.recorder);
    }

    Done finishLine(EventsByLine& events)
    {
        game::Line& line = m_lines[events.line];
        line.log = game::EventLog(std::exchange(events.ofLine, {}));
        if (line.lastPly().number() != m_lastPlies[events.line])
            return unexpected(m_rows.fault(line.id, line.lastPly(), "the line ends here"));
        ++events.line;
        beginLine(events);
        return {};
    }

    Done recordAgain(LineId line, const Row& row, game::GameRecorder& recorder,
                     std::vector<game::MoveEvent>& events)
    {
        const Ply ply = recorder.ply().next();
        if (numberOf(row[eventColumns["ply"]]) != ply.number())
            return unexpected(m_rows.fault(line, ply, "the event is missing"));
        const std::string uci = textOf(row[eventColumns["uci"]]);
        const auto move = rules::uci::parse(uci, recorder.position());
        if (!move)
            return unexpected(m_rows.fault(line, ply, "the event is no legal move"));
        events.push_back(recorder.record(*move));
        if (tables::eventRow({m_rows.gameNumber(), line, ply}, events.back(),
                             textOf(row[eventColumns["san"]]), uci) != row)
            return unexpected(m_rows.fault(line, ply, "the event is not what the move does"));
        return {};
    }

    const StoredRows& m_rows;
    const rules::Setup& m_start;
    std::vector<game::Line> m_lines;
    std::vector<int> m_lastPlies; ///< By line, from the lines table.
};

} // namespace

Expected<std::vector<game::Line>, Error> readLines(const StoredRows& rows,
                                                   const rules::Setup& start)
{
    return LineReader(rows, start).read();
}

} // namespace plyline::store
