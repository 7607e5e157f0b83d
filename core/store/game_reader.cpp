#include "core/store/game_reader.h"

#include "core/game/game_recorder.h"
#include "core/game/move_text.h"
#include "core/pgn/comment_values.h"
#include "core/pgn/game_values.h"
#include "core/rules/fen.h"
#include "core/store/statement.h"
#include "core/tables/columns.h"
#include "core/tables/rows.h"

#include <algorithm>
#include <limits>

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

std::optional<game::Comment::Form> formOfName(std::string_view name)
{
    using Form = game::Comment::Form;
    for (const Form form : {Form::Braces, Form::RestOfLine, Form::Escape}) {
        if (tables::formName(form) == name)
            return form;
    }
    return std::nullopt;
}

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

    static std::string text(const tables::Value& value)
    {
        const auto* found = std::get_if<std::string>(&value);
        return found ? *found : std::string();
    }

    /// Larger than any number of a game where it is none or no int: what is compared with it or
    /// limited to what the game has differs.
    static int number(const tables::Value& value)
    {
        const auto* found = std::get_if<std::int64_t>(&value);
        constexpr int most = std::numeric_limits<int>::max();
        return found && *found >= 0 && *found < most ? static_cast<int>(*found) : most;
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
            const auto start = rules::fen::parse(text(row[gameColumns["start_fen"]]));
            const auto outcome = game::parseOutcome(text(row[gameColumns["result"]]));
            if (!start || !outcome)
                return unexpected(fault("its start or its result cannot be read"));
            m_parts.start = *start;
            m_parts.outcome = *outcome;
            m_parts.castlingStyle = number(row[gameColumns["is_chess960"]]) != 0
                                        ? rules::CastlingStyle::Chess960
                                        : rules::CastlingStyle::Standard;
            m_parts.isRefused = number(row[gameColumns["is_refused"]]) != 0;
            m_parts.unlistedDiagnostics = number(row[gameColumns["diagnostics"]]);
            if (m_parts.unlistedDiagnostics == std::numeric_limits<int>::max())
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
            tags.push_back({text(row[tagColumns["name"]]), text(row[tagColumns["value"]])});
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
            const int parent = hasParent ? number(row[lineColumns["parent_line_id"]]) : 0;
            const int fork = number(row[lineColumns["fork_ply"]]);
            const int last = number(row[lineColumns["last_ply"]]);
            const bool isInOrder = number(row[lineColumns["line_id"]]) == count &&
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
            if (last < fork || last == std::numeric_limits<int>::max())
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
        std::vector<game::MoveEvent> events;
        std::optional<game::GameRecorder> recorder;
        std::size_t at = 0;
        const auto finishLine = [&]() -> Done {
            game::Line& line = m_parts.lines[at];
            line.log = game::EventLog(std::exchange(events, {}));
            recorder.reset();
            if (line.lastPly().number() != m_lastPlies[at])
                return unexpected(eventFault(line, line.lastPly(), "the line ends here"));
            ++at;
            return {};
        };
        auto done = eachRow(tables::TableId::Events, [&](const Row& row) -> Done {
            while (at < m_parts.lines.size() &&
                   number(row[eventColumns["line_id"]]) != static_cast<int>(at)) {
                if (auto finished = finishLine(); !finished)
                    return finished;
            }
            if (at == m_parts.lines.size())
                return unexpected(fault("an event belongs to no line"));
            const game::Line& line = m_parts.lines[at];
            if (!recorder) {
                auto made = recorderAt(line);
                if (!made)
                    return unexpected(made.error());
                recorder.emplace(std::move(*made));
            }
            return recordAgain(line, row, *recorder, events);
        });
        while (done && at < m_parts.lines.size())
            done = finishLine();
        return done;
    }

    Expected<game::GameRecorder, Error> recorderAt(const game::Line& line)
    {
        const auto start = rules::Position::fromSetup(m_parts.start);
        if (!start)
            return unexpected(fault("its start is no position"));
        std::vector<const game::Line*> ancestors; // from the line itself to the main line
        for (const game::Line* at = &line; at->parent;
             at = &m_parts.lines[static_cast<std::size_t>(at->parent->number())])
            ancestors.push_back(at);
        game::GameRecorder recorder(*start);
        const game::Line* from = &m_parts.lines.front();
        for (auto next = ancestors.rbegin(); next != ancestors.rend(); ++next) {
            if ((*next)->forkPly > from->lastPly() || (*next)->forkPly < from->forkPly)
                return unexpected(eventFault(**next, (*next)->forkPly, "no fork is possible here"));
            for (int i = recorder.ply().number(); i < (*next)->forkPly.number(); ++i)
                (void)recorder.record(game::moveOf(from->log[i - from->forkPly.number()]));
            from = *next;
        }
        return recorder;
    }

    Done recordAgain(const game::Line& line, const Row& row, game::GameRecorder& recorder,
                     std::vector<game::MoveEvent>& events)
    {
        const Ply ply = recorder.ply().next();
        if (number(row[eventColumns["ply"]]) != ply.number())
            return unexpected(eventFault(line, ply, "the event is missing"));
        const std::string uci = text(row[eventColumns["uci"]]);
        const auto move = rules::uci::parse(uci, recorder.position());
        if (!move)
            return unexpected(eventFault(line, ply, "the event is no legal move"));
        events.push_back(recorder.record(*move));
        if (tables::eventRow({m_number, line.id, ply}, events.back(),
                             text(row[eventColumns["san"]]), uci) != row)
            return unexpected(eventFault(line, ply, "the event is not what the move does"));
        return {};
    }

    Done readAnnotations()
    {
        m_notes.resize(m_parts.lines.size());
        // The zero width mark of byte order may begin a comment; it must not begin the source.
        m_comments = "\n";
        return eachRow(tables::TableId::Annotations, [&](const Row& row) -> Done {
            const auto index = static_cast<std::size_t>(number(row[annotationColumns["line_id"]]));
            if (index >= m_notes.size())
                return unexpected(fault("an annotation belongs to no line"));
            const game::Line& line = m_parts.lines[index];
            LineNotes& notes = m_notes[index];
            game::Annotation annotation{Ply(number(row[annotationColumns["ply"]])),
                                        game::Nag{number(row[annotationColumns["nag"]])}};
            if (!isOwnPly(line, annotation.after.number()))
                return unexpected(
                    eventFault(line, annotation.after, "an annotation stands beside its line"));
            if (const std::string kind = text(row[annotationColumns["kind"]]); kind == "comment") {
                const auto form = formOfName(text(row[annotationColumns["form"]]));
                if (!form)
                    return unexpected(fault("a comment has no form"));
                annotation.what = addComment(line, notes, annotation.after,
                                             text(row[annotationColumns["comment"]]), *form);
            } else if (kind == "fork") {
                const int forked = number(row[annotationColumns["fork_line_id"]]);
                if (!isChild(forked, line))
                    return unexpected(fault("an annotation is of a line that does not fork there"));
                annotation.what = game::Fork{LineId(forked)};
            } else if (kind != "nag" ||
                       number(row[annotationColumns["nag"]]) == std::numeric_limits<int>::max()) {
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
