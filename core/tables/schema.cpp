#include "core/tables/schema.h"

#include "core/tables/columns.h"

#include <algorithm>
#include <array>

namespace plyline::tables {

namespace {

constexpr std::string_view ofGame = "FOREIGN KEY (game_id) REFERENCES games";
constexpr std::string_view ofLine = "FOREIGN KEY (game_id, line_id) REFERENCES lines";

constexpr std::array<Table, tableCount> all = {
    Table{TableId::Games, "games", detail::columns<TableId::Games>, "game_id", ""},
    Table{TableId::Tags, "tags", detail::columns<TableId::Tags>, "game_id, tag_number", ofGame},
    Table{TableId::Lines, "lines", detail::columns<TableId::Lines>, "game_id, line_id", ofGame},
    Table{TableId::Annotations, "annotations", detail::columns<TableId::Annotations>,
          "game_id, line_id, annotation_number", ofLine},
    Table{TableId::Events, "events", detail::columns<TableId::Events>, "game_id, line_id, ply",
          ofLine},
    Table{TableId::Snapshots, "snapshots", detail::columns<TableId::Snapshots>,
          "game_id, line_id, ply, piece_id", ofLine},
    Table{TableId::Positions, "positions", detail::columns<TableId::Positions>,
          "game_id, line_id, ply", ofLine},
    Table{TableId::Intervals, "intervals", detail::columns<TableId::Intervals>,
          "game_id, line_id, piece_id, valid_from", ofLine},
};

std::string_view typeName(Column::Type type, Dialect dialect)
{
    if (type == Column::Type::Text)
        return "TEXT";
    return dialect == Dialect::Sqlite ? "INTEGER" : "BIGINT";
}

std::string padded(std::string_view text, std::size_t width)
{
    return std::string(text) + std::string(width - std::min(width, text.size()), ' ');
}

} // namespace

std::span<const Table, tableCount> tables()
{
    return all;
}

const Table& table(TableId id)
{
    return all[static_cast<std::size_t>(id)];
}

std::optional<TableId> tableOfName(std::string_view name)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Table& table) { return table.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->id);
}

std::string createStatement(const Table& table, Dialect dialect)
{
    std::size_t width = 0;
    for (const Column& column : table.columns)
        width = std::max(width, column.name.size());
    std::string text = "CREATE TABLE IF NOT EXISTS " + std::string(table.name) + " (\n";
    for (const Column& column : table.columns) {
        text += "    " + padded(column.name, width) + ' ';
        text +=
            std::string(typeName(column.type, dialect)) + (column.isNullable ? "," : " NOT NULL,");
        if (!column.note.empty())
            text += " -- " + std::string(column.note);
        text += '\n';
    }
    text += "    PRIMARY KEY (" + std::string(table.primaryKey) + ")";
    if (!table.refersTo.empty())
        text += ",\n    " + std::string(table.refersTo);
    text += "\n)";
    // Keeps rows with neighbouring keys together and saves a second tree.
    if (dialect == Dialect::Sqlite)
        text += table.id == TableId::Games ? " STRICT" : " STRICT, WITHOUT ROWID";
    return text;
}

} // namespace plyline::tables
