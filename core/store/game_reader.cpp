#include "core/store/game_reader.h"

#include "core/rules/fen.h"
#include "core/store/annotation_reader.h"
#include "core/store/line_reader.h"
#include "core/store/row_values.h"
#include "core/tables/columns.h"

#include <utility>

namespace plyline::store {

using tables::Row;

namespace {

constexpr tables::ColumnsOf<tables::TableId::Games> gameColumns;
constexpr tables::ColumnsOf<tables::TableId::Tags> tagColumns;

/// Reads the start position, the outcome and the other columns of the games table.
Expected<void, Error> readHead(const StoredRows& rows, game::GameParts& parts)
{
    bool isFound = false;
    auto done = rows.each(tables::TableId::Games, [&](const Row& row) -> Expected<void, Error> {
        isFound = true;
        const auto start = rules::fen::parse(textOf(row[gameColumns["start_fen"]]));
        const auto outcome = game::parseOutcome(textOf(row[gameColumns["result"]]));
        if (!start || !outcome)
            return unexpected(rows.fault("its start or its result cannot be read"));
        parts.start = *start;
        parts.outcome = *outcome;
        parts.castlingStyle = numberOf(row[gameColumns["is_chess960"]]) != 0
                                  ? rules::CastlingStyle::Chess960
                                  : rules::CastlingStyle::Standard;
        parts.isRefused = numberOf(row[gameColumns["is_refused"]]) != 0;
        parts.unlistedDiagnostics = numberOf(row[gameColumns["diagnostics"]]);
        if (parts.unlistedDiagnostics == noNumber)
            return unexpected(rows.fault("its number of diagnostics is none"));
        return {};
    });
    if (done && !isFound) {
        Error error;
        error.code = ErrorCode::NoSuchGame;
        error.number = rows.gameNumber();
        return unexpected(error);
    }
    return done;
}

Expected<game::Tags, Error> readTags(const StoredRows& rows)
{
    std::vector<game::Tag> tags;
    const auto done =
        rows.each(tables::TableId::Tags, [&](const Row& row) -> Expected<void, Error> {
            tags.push_back({textOf(row[tagColumns["name"]]), textOf(row[tagColumns["value"]])});
            return {};
        });
    if (!done)
        return unexpected(done.error());
    return game::Tags(std::move(tags));
}

} // namespace

Expected<std::shared_ptr<const game::Game>, Error> readGame(const Connection& connection,
                                                            int gameNumber)
{
    const StoredRows rows(connection, gameNumber);
    game::GameParts parts;
    if (auto done = readHead(rows, parts); !done)
        return unexpected(done.error());
    auto tags = readTags(rows);
    if (!tags)
        return unexpected(tags.error());
    parts.tags = std::move(*tags);
    auto lines = readLines(rows, parts.start);
    if (!lines)
        return unexpected(lines.error());
    parts.lines = std::move(*lines);
    if (auto done = readAnnotations(rows, parts); !done)
        return unexpected(done.error());
    return std::make_shared<const game::Game>(std::move(parts));
}

} // namespace plyline::store
