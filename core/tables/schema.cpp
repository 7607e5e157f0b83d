#include "core/tables/schema.h"

#include <algorithm>
#include <array>

namespace plyline::tables {

namespace {

constexpr auto Integer = Column::Type::Integer;
constexpr auto Text = Column::Type::Text;

constexpr std::array gameColumns = {
    Column{"game_id", Integer, false, "number in the file, from 1"},
    Column{"white", Text, true, "NULL here and below: the file does not say"},
    Column{"black", Text, true, ""},
    Column{"white_elo", Integer, true, ""},
    Column{"black_elo", Integer, true, ""},
    Column{"event", Text, true, ""},
    Column{"site", Text, true, ""},
    Column{"date", Text, true, "as in PGN: 1999.01.20, unknown parts as ??"},
    Column{"round", Text, true, ""},
    Column{"result", Text, false, "1-0, 0-1, 1/2-1/2 or *"},
    Column{"eco", Text, true, ""},
    Column{"time_control", Text, true, ""},
    Column{"termination", Text, true, ""},
    Column{"start_fen", Text, false, ""},
    Column{"is_chess960", Integer, false, "1: castling is written as king takes rook"},
    Column{"is_refused", Integer, false, "1: cannot be played from its start, so it has no events"},
    Column{"diagnostics", Integer, false, "what reading the file had to say about it"},
};

constexpr std::array tagColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"tag_number", Integer, false, "in the order of the file, from 0"},
    Column{"name", Text, false, ""},
    Column{"value", Text, false, ""},
};

constexpr std::array lineColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"line_id", Integer, false, "0 is the main line"},
    Column{"parent_line_id", Integer, true, "NULL for the main line"},
    Column{"fork_ply", Integer, false, "its first event leads to the ply after this one"},
    Column{"last_ply", Integer, false, ""},
};

constexpr std::array annotationColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"line_id", Integer, false, ""},
    Column{"annotation_number", Integer, false, "in the order of the line's text, from 0"},
    Column{"ply", Integer, false, "it stands after this one"},
    Column{"kind", Text, false, "comment, nag or fork"},
    Column{"form", Text, true, "of a comment: braces, semicolon or percent"},
    Column{"comment", Text, true, ""},
    Column{"nag", Integer, true, ""},
    Column{"fork_line_id", Integer, true, "the line that begins here in the text"},
};

constexpr std::array eventColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"line_id", Integer, false, ""},
    Column{"ply", Integer, false, "the one that the event leads to, from 1"},
    Column{"color", Text, false, "white or black: who moved"},
    Column{"piece_id", Integer, true, "NULL, and all squares with it, for a null move"},
    Column{"role", Text, true, "before the move: a pawn when it promotes"},
    Column{"from_square", Text, true, ""},
    Column{"to_square", Text, true, ""},
    Column{"captured_piece_id", Integer, true, ""},
    Column{"captured_role", Text, true, ""},
    Column{"captured_square", Text, true, "not to_square when en passant"},
    Column{"promotion_role", Text, true, ""},
    Column{"rook_id", Integer, true, "the rook's part of castling"},
    Column{"rook_from", Text, true, ""},
    Column{"rook_to", Text, true, ""},
    Column{"lost_castling", Text, true, "rights that end here, of KQkq: wings, not rooks"},
    Column{"en_passant", Text, true, "where the other side may now capture en passant"},
    Column{"is_check", Integer, false, ""},
    Column{"is_mate", Integer, false, ""},
    Column{"san", Text, false, ""},
    Column{"uci", Text, false, ""},
};

constexpr std::array snapshotColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"line_id", Integer, false, ""},
    Column{"ply", Integer, false, "0 is the start position"},
    Column{"piece_id", Integer, false,
           "0 to 31: the start squares in the order a1, b1 .. h8; a captured piece has no row"},
    Column{"color", Text, false, "white or black"},
    Column{"role", Text, false, "pawn, knight, bishop, rook, queen, king"},
    Column{"x", Integer, false, "the file, 1 to 8 for a to h"},
    Column{"y", Integer, false, "the rank, 1 to 8"},
    Column{"last_changed_ply", Integer, false, "0: not moved yet"},
};

constexpr std::array positionColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"line_id", Integer, false, ""},
    Column{"ply", Integer, false, ""},
    Column{"turn", Text, false, "white or black"},
    Column{"castling", Text, false, "as in a FEN (X-FEN for Chess960)"},
    Column{"en_passant", Text, true, "only when the capture is legal"},
    Column{"halfmove_clock", Integer, false, ""},
    Column{"fullmove_number", Integer, false, ""},
    Column{"white_clock_millis", Integer, true,
           "the last that the file says at or before this ply"},
    Column{"black_clock_millis", Integer, true, ""},
};

constexpr std::array intervalColumns = {
    Column{"game_id", Integer, false, ""},
    Column{"line_id", Integer, false, "counts for this line's own plies alone"},
    Column{"piece_id", Integer, false, ""},
    Column{"valid_from", Integer, false,
           "the ply that brought the piece here; may lie before the line's fork"},
    Column{"valid_to", Integer, true, "the first ply at which it is gone; NULL: never on this line"},
    Column{"color", Text, false, ""},
    Column{"role", Text, false, ""},
    Column{"x", Integer, false, ""},
    Column{"y", Integer, false, ""},
};

constexpr std::string_view ofGame = "FOREIGN KEY (game_id) REFERENCES games";
constexpr std::string_view ofLine = "FOREIGN KEY (game_id, line_id) REFERENCES lines";

constexpr std::array<Table, tableCount> all = {
    Table{TableId::Games, "games", gameColumns, "game_id", ""},
    Table{TableId::Tags, "tags", tagColumns, "game_id, tag_number", ofGame},
    Table{TableId::Lines, "lines", lineColumns, "game_id, line_id", ofGame},
    Table{TableId::Annotations, "annotations", annotationColumns,
          "game_id, line_id, annotation_number", ofLine},
    Table{TableId::Events, "events", eventColumns, "game_id, line_id, ply", ofLine},
    Table{TableId::Snapshots, "snapshots", snapshotColumns, "game_id, line_id, ply, piece_id",
          ofLine},
    Table{TableId::Positions, "positions", positionColumns, "game_id, line_id, ply", ofLine},
    Table{TableId::Intervals, "intervals", intervalColumns,
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
        text += std::string(typeName(column.type, dialect)) + (column.isNullable ? "," : " NOT NULL,");
        if (!column.note.empty())
            text += " -- " + std::string(column.note);
        text += '\n';
    }
    text += "    PRIMARY KEY (" + std::string(table.primaryKey) + ")";
    if (!table.refersTo.empty())
        text += ",\n    " + std::string(table.refersTo);
    text += "\n)";
    // The rows of a key stand side by side, and no second tree finds them.
    if (dialect == Dialect::Sqlite)
        text += table.id == TableId::Games ? " STRICT" : " STRICT, WITHOUT ROWID";
    return text;
}

} // namespace plyline::tables
