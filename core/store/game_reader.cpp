#include "core/store/game_reader.h"

#include "core/game/fork_states.h"
#include "core/game/game_recorder.h"
#include "core/game/move_text.h"
#include "core/pgn/comment_values.h"
#include "core/pgn/game_values.h"
#include "core/rules/fen.h"
#include "core/store/row_values.h"
#include "core/store/statement.h"
#include "core/tables/columns.h"
#include "core/tables/rows.h"

#include <algorithm>

namespace plyline::store {

using game::LineId;
using game::Ply;
using tables::Row;

namespace {

constexpr tables::ColumnsOf<tables::TableId::Games> gameColumns;
constexpr tables::ColumnsOf<tables::TableId::Tags> tagColumns;
constexpr tables::ColumnsOf<tables::TableId::Lines> lineColumns;
constexpr tables::ColumnsOf<tables::TableId::Events> eventColumns;
constexpr tables::ColumnsOf<tables::TableId::Annotations> annotationColumns;

/// What the annotations of a line become.
struct LineNotes
{
    std::vector<game::Annotation> items;
    game::Drawings drawings;
};

class GameReader
{
public:
    GameReader(const Connection& connection, int gameNumber)
        : m_connection(connection), m_number(gameNumber)
    {}

    Expected<std::shared_ptr<const game::Game>, Error> read()
    {
        auto done = readHead();
        if (done)
            done = readTags();
        if (done)
            done = readLines();
        if (done)
            done = readEvents();
        if (done)
            done = readAnnotations();
        if (!done)
            return unexpected(done.error());
        finish();
        return std::make_shared<const game::Game>(std::move(m_parts));
    }

private:
    using Done = Expected<void, Error>;

    [[nodiscard]] Error fault(const std::string& what) const
    {
        Error error = storageError(what);
        error.number = m_number;
        return error;
    }

    [[nodiscard]] Error eventFault(const game::Line& line, Ply ply, const char* what) const
    {
        return fault("line " + std::to_string(line.id.number()) + ", ply " +
                     std::to_string(ply.number()) + ": " + what);
    }

    /// The game's rows of a table, each handed over with the table's columns in order.
    template <typename Visit>
    Done eachRow(tables::TableId id, Visit visit)
    {
        const tables::Table& table = tables::table(id);
        const auto text = [](std::string_view view) {
            return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
        };
        auto statement = Statement::prepare(
            m_connection, QStringLiteral("SELECT %1 FROM %2 WHERE game_id = ? ORDER BY %3")
                              .arg(valuesOf(table), text(table.name), text(table.primaryKey)));
        if (!statement)
            return unexpected(statement.error());
        if (auto done = statement->run(m_number); !done)
            return done;
        const auto keys = static_cast<std::ptrdiff_t>(
            std::count(table.primaryKey.begin(), table.primaryKey.end(), ',') + 1);
        Row before;
        while (statement->next()) {
            auto row = statement->values(table.columns.size());
            if (!row)
                return unexpected(fault(row.error().detail));
            if (!before.empty() &&
                !std::lexicographical_compare(before.begin(), before.begin() + keys, row->begin(),
                                              row->begin() + keys))
                return unexpected(fault("the rows of " + std::string(table.name) +
                                        " do not follow from each other"));
            if (auto done = visit(*row); !done)
                return done;
            before = std::move(*row);
        }
        return statement->ended();
    }

    [[nodiscard]] bool isOwnPly(const game::Line& line, int ply) const
    {
        const auto index = static_cast<std::size_t>(line.id.number());
        return ply >= line.forkPly.number() && ply <= m_lastPlies[index];
    }

    Done readHead()
    {
        bool isFound = false;
        auto done = eachRow(tables::TableId::Games, [&](const Row& row) -> Done {
            isFound = true;
            const auto start = rules::fen::parse(textOf(row[gameColumns["start_fen"]]));
            const auto outcome = game::parseOutcome(textOf(row[gameColumns["result"]]));
            if (!start || !outcome)
                return unexpected(fault("its start or its result cannot be read"));
            m_parts.start = *start;
            m_parts.outcome = *outcome;
            m_parts.castlingStyle = numberOf(row[gameColumns["is_chess960"]]) != 0
                                        ? rules::CastlingStyle::Chess960
                                        : rules::CastlingStyle::Standard;
            m_parts.isRefused = numberOf(row[gameColumns["is_refused"]]) != 0;
            m_parts.unlistedDiagnostics = numberOf(row[gameColumns["diagnostics"]]);
            if (m_parts.unlistedDiagnostics == noNumber)
                return unexpected(fault("its number of diagnostics is none"));
            return {};
        });
        if (done && !isFound) {
            Error error;
            error.code = ErrorCode::NoSuchGame;
            error.number = m_number;
            return unexpected(error);
        }
        return done;
    }

    Done readTags()
    {
        std::vector<game::Tag> tags;
        auto done = eachRow(tables::TableId::Tags, [&](const Row& row) -> Done {
            tags.push_back({textOf(row[tagColumns["name"]]), textOf(row[tagColumns["value"]])});
            return {};
        });
        m_parts.tags = game::Tags(std::move(tags));
        return done;
    }

    Done readLines()
    {
        auto done = eachRow(tables::TableId::Lines, [&](const Row& row) -> Done {
            const int count = static_cast<int>(m_parts.lines.size());
            const bool hasParent =
                !std::holds_alternative<std::monostate>(row[lineColumns["parent_line_id"]]);
            const int parent = hasParent ? numberOf(row[lineColumns["parent_line_id"]]) : 0;
            const int fork = numberOf(row[lineColumns["fork_ply"]]);
            const int last = numberOf(row[lineColumns["last_ply"]]);
            const bool isInOrder = numberOf(row[lineColumns["line_id"]]) == count &&
                                   hasParent == (count > 0) && parent < std::max(count, 1) &&
                                   (hasParent || fork == 0);
            if (!isInOrder)
                return unexpected(fault("its lines do not follow from each other"));
            game::Line line;
            line.id = LineId(count);
            line.forkPly = Ply(fork);
            if (hasParent) {
                line.parent = LineId(parent);
                if (!isOwnPly(m_parts.lines[static_cast<std::size_t>(parent)], fork))
                    return unexpected(eventFault(line, Ply(fork), "no fork is possible here"));
            }
            if (last < fork || last == noNumber)
                return unexpected(eventFault(line, Ply(last), "no line ends here"));
            m_parts.lines.push_back(std::move(line));
            m_lastPlies.push_back(last);
            return {};
        });
        if (done && m_parts.lines.empty())
            return unexpected(fault("it has no main line"));
        return done;
    }

    /// A line's rows stand together, its parent's before them.
    Done readEvents()
    {
        EventsByLine events;
        if (const auto start = rules::Position::fromSetup(m_parts.start))
            events.forks.emplace(m_parts.lines, game::GameRecorder(*start));
        beginLine(events);
        auto done = eachRow(tables::TableId::Events, [&](const Row& row) -> Done {
            while (events.line < m_parts.lines.size() &&
                   numberOf(row[eventColumns["line_id"]]) != static_cast<int>(events.line)) {
                if (auto finished = finishLine(events); !finished)
                    return finished;
            }
            if (events.line == m_parts.lines.size())
                return unexpected(fault("an event belongs to no line"));
            if (!events.recorder)
                return unexpected(fault("its start is no position"));
            auto recorded =
                recordAgain(m_parts.lines[events.line], row, *events.recorder, events.ofLine);
            if (recorded)
                events.forks->pass(events.recorder->ply(), *events.recorder);
            return recorded;
        });
        while (done && events.line < m_parts.lines.size())
            done = finishLine(events);
        return done;
    }

    /// Where reading the events stands.
    struct EventsByLine
    {
        std::size_t line = 0;
        std::vector<game::MoveEvent> ofLine;
        std::optional<game::ForkStates<game::GameRecorder>> forks; ///< None: nothing can be played.
        std::optional<game::GameRecorder> recorder;                ///< As above.
    };

    void beginLine(EventsByLine& events)
    {
        if (!events.forks || events.line == m_parts.lines.size())
            return;
        const game::Line& line = m_parts.lines[events.line];
        events.recorder = events.forks->take(line.id);
        events.forks->pass(line.forkPly, *events.recorder);
    }

    Done finishLine(EventsByLine& events)
    {
        game::Line& line = m_parts.lines[events.line];
        line.log = game::EventLog(std::exchange(events.ofLine, {}));
        if (line.lastPly().number() != m_lastPlies[events.line])
            return unexpected(eventFault(line, line.lastPly(), "the line ends here"));
        ++events.line;
        beginLine(events);
        return {};
    }

    Done recordAgain(const game::Line& line, const Row& row, game::GameRecorder& recorder,
                     std::vector<game::MoveEvent>& events)
    {
        const Ply ply = recorder.ply().next();
        if (numberOf(row[eventColumns["ply"]]) != ply.number())
            return unexpected(eventFault(line, ply, "the event is missing"));
        const std::string uci = textOf(row[eventColumns["uci"]]);
        const auto move = rules::uci::parse(uci, recorder.position());
        if (!move)
            return unexpected(eventFault(line, ply, "the event is no legal move"));
        events.push_back(recorder.record(*move));
        if (tables::eventRow({m_number, line.id, ply}, events.back(),
                             textOf(row[eventColumns["san"]]), uci) != row)
            return unexpected(eventFault(line, ply, "the event is not what the move does"));
        return {};
    }

    Done readAnnotations()
    {
        m_notes.resize(m_parts.lines.size());
        // The zero width mark of byte order may begin a comment; it must not begin the source.
        m_comments = "\n";
        return eachRow(tables::TableId::Annotations, [&](const Row& row) -> Done {
            const auto index =
                static_cast<std::size_t>(numberOf(row[annotationColumns["line_id"]]));
            if (index >= m_notes.size())
                return unexpected(fault("an annotation belongs to no line"));
            const game::Line& line = m_parts.lines[index];
            LineNotes& notes = m_notes[index];
            game::Annotation annotation{Ply(numberOf(row[annotationColumns["ply"]])),
                                        game::Nag{numberOf(row[annotationColumns["nag"]])}};
            if (!isOwnPly(line, annotation.after.number()))
                return unexpected(
                    eventFault(line, annotation.after, "an annotation stands beside its line"));
            if (const std::string kind = textOf(row[annotationColumns["kind"]]);
                kind == "comment") {
                const auto form = formOfName(textOf(row[annotationColumns["form"]]));
                if (!form)
                    return unexpected(fault("a comment has no form"));
                annotation.what = addComment(line, notes, annotation.after,
                                             textOf(row[annotationColumns["comment"]]), *form);
            } else if (kind == "fork") {
                const int forked = numberOf(row[annotationColumns["fork_line_id"]]);
                if (!isChild(forked, line))
                    return unexpected(fault("an annotation is of a line that does not fork there"));
                annotation.what = game::Fork{LineId(forked)};
            } else if (kind != "nag" || numberOf(row[annotationColumns["nag"]]) == noNumber) {
                return unexpected(fault("an annotation is of no kind"));
            }
            notes.items.push_back(std::move(annotation));
            return {};
        });
    }

    [[nodiscard]] bool isChild(int number, const game::Line& line) const
    {
        const auto index = static_cast<std::size_t>(number);
        return index < m_parts.lines.size() && m_parts.lines[index].parent == line.id;
    }

    game::Comment addComment(const game::Line& line, LineNotes& notes, Ply after,
                             const std::string& comment, game::Comment::Form form)
    {
        const Span span{static_cast<std::int64_t>(m_comments.size()),
                        static_cast<std::int64_t>(comment.size())};
        m_comments += comment;
        const int index = after.number() - line.forkPly.number() - 1;
        const bool isBehindEvent = index >= 0 && index < line.log.size();
        const rules::Color mover = isBehindEvent ? line.log[index].color : rules::Color::White;
        pgn::CommentValues found = pgn::readCommentValues(comment, mover);
        for (game::Drawing& drawing : found.drawings.all) {
            drawing.after = after;
            notes.drawings.all.push_back(drawing);
        }
        if (found.drawings.profile)
            notes.drawings.profile = std::move(found.drawings.profile);
        m_values.add(static_cast<std::size_t>(line.id.number()),
                     isBehindEvent ? std::optional(static_cast<std::size_t>(index)) : std::nullopt,
                     mover, found);
        return {span, form};
    }

    void finish()
    {
        m_parts.source = files::Source::fromText(std::move(m_comments), "store");
        m_parts.span = {0, static_cast<std::int64_t>(m_parts.source->bytes().size())};
        m_values.settle(m_parts.tags);
        m_parts.startClocks = m_values.startClocks();
        for (std::size_t i = 0; i < m_notes.size(); ++i) {
            m_parts.lines[i].annotations = game::Annotations(
                std::move(m_notes[i].items), m_values.take(i), std::move(m_notes[i].drawings));
        }
    }

    const Connection& m_connection;
    int m_number;
    game::GameParts m_parts;
    std::vector<int> m_lastPlies; ///< By line, as the lines table says.
    std::vector<LineNotes> m_notes;
    pgn::GameValues m_values;
    std::string m_comments;
};

} // namespace

Expected<std::shared_ptr<const game::Game>, Error> readGame(const Connection& connection,
                                                            int gameNumber)
{
    return GameReader(connection, gameNumber).read();
}

} // namespace plyline::store
