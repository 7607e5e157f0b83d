#pragma once

#include "core/exporters/sql_script.h"
#include "core/game/game.h"
#include "core/tables/text_limit.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace plyline::exporters {

enum class Format : std::uint8_t { Fen, Epd, Csv, Ndjson, Sql };

struct ExportOptions
{
    Format format = Format::Csv;
    tables::Dialect dialect = tables::Dialect::Sqlite; ///< For Sql.
    tables::TableSet tables = tables::allTables;       ///< Not for Fen and Epd.
    std::int64_t longestText = tables::longestText;    ///< Not for Fen and Epd.
};

/// Takes text as it is made, in pieces of some kilobytes; false: it cannot be written. The table
/// is the one that the text belongs to when the format is Csv, which has a file for each.
using TextSink = std::function<bool(tables::TableId, std::string_view)>;

/// Writes games one after the other and keeps none of them. Each function returns false when the
/// sink, or the token, said so, or where there is an error.
class GameExporter
{
public:
    GameExporter(const ExportOptions& options, TextSink sink);

    [[nodiscard]] bool begin();
    [[nodiscard]] bool write(const game::Game& game, int gameNumber,
                             const std::stop_token& stop = {});
    [[nodiscard]] bool end();
    /// TextTooLong, when a game was not written for it: nothing of that game was.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    [[nodiscard]] bool put(tables::TableId table, std::string_view text);
    [[nodiscard]] bool flush(tables::TableId table);
    [[nodiscard]] bool flushAll();
    [[nodiscard]] bool putRow(tables::TableId table, const tables::Row& row);

    ExportOptions m_options;
    TextSink m_sink;
    SqlScript m_script;
    std::array<std::string, tables::tableCount> m_pending;
    std::optional<Error> m_error;
};

} // namespace plyline::exporters
