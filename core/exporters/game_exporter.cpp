#include "core/exporters/game_exporter.h"

#include "core/exporters/csv.h"
#include "core/exporters/ndjson.h"
#include "core/exporters/positions.h"
#include "core/tables/game_rows.h"

namespace plyline::exporters {

using tables::TableId;
using tables::TableSet;

namespace {

constexpr std::size_t pieceSize = std::size_t{1} << 16;

/// A script's rows may refer to these.
TableSet withReferred(const ExportOptions& options)
{
    TableSet set = options.tables;
    if (options.format == Format::Sql) {
        set.set(static_cast<std::size_t>(TableId::Games));
        set.set(static_cast<std::size_t>(TableId::Lines));
    }
    return set;
}

} // namespace

GameExporter::GameExporter(const ExportOptions& options, TextSink sink)
    : m_options(options), m_sink(std::move(sink)), m_script(options.dialect, withReferred(options))
{
    m_options.tables = withReferred(options);
}

bool GameExporter::begin()
{
    if (m_options.format == Format::Sql)
        return put(TableId::Games, m_script.begin());
    if (m_options.format != Format::Csv)
        return true;
    for (const tables::Table& table : tables::tables()) {
        const bool isWanted = m_options.tables.test(static_cast<std::size_t>(table.id));
        if (isWanted && !put(table.id, csvHeader(table)))
            return false;
    }
    return true;
}

bool GameExporter::write(const game::Game& game, int gameNumber, const std::stop_token& stop)
{
    if (m_options.format == Format::Fen)
        return put(TableId::Games, fenLines(game));
    if (m_options.format == Format::Epd)
        return put(TableId::Games, epdLines(game, gameNumber));
    if (const auto checked = tables::checkTexts(game, gameNumber, m_options.longestText);
        !checked) {
        m_error = checked.error();
        return false;
    }
    return tables::visitGameRows(
        game, gameNumber,
        [this](TableId table, const tables::Row& row) { return putRow(table, row); },
        m_options.tables, stop);
}

bool GameExporter::end()
{
    return (m_options.format != Format::Sql || put(TableId::Games, m_script.end())) && flushAll();
}

bool GameExporter::putRow(TableId table, const tables::Row& row)
{
    switch (m_options.format) {
    case Format::Fen:
    case Format::Epd:
        return true;
    case Format::Csv:
        return put(table, csvLine(row));
    case Format::Ndjson:
        return put(TableId::Games, ndjsonLine(tables::table(table), row));
    case Format::Sql:
        return put(TableId::Games, m_script.row(table, row));
    }
    return false;
}

bool GameExporter::put(TableId table, std::string_view text)
{
    std::string& pending = m_pending[static_cast<std::size_t>(table)];
    pending += text;
    return pending.size() < pieceSize || flush(table);
}

bool GameExporter::flush(TableId table)
{
    std::string& pending = m_pending[static_cast<std::size_t>(table)];
    const bool isWritten = pending.empty() || m_sink(table, pending);
    pending.clear();
    return isWritten;
}

bool GameExporter::flushAll()
{
    for (const tables::Table& table : tables::tables()) {
        if (!flush(table.id))
            return false;
    }
    return true;
}

} // namespace plyline::exporters
