#pragma once

#include "core/tables/schema.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace plyline::tables {

namespace detail {

constexpr auto integer = Column::Type::Integer;
constexpr auto text = Column::Type::Text;

/// The columns of each table, in the order of its rows.
template <TableId id>
inline constexpr auto columns = std::array<Column, 0>();

template <>
inline constexpr auto columns<TableId::Games> = std::array{
    Column{"game_id", integer, false, "number in the file, from 1"},
    Column{"white", text, true, "NULL here and below: the file does not say"},
    Column{"black", text, true, ""},
    Column{"white_elo", integer, true, ""},
    Column{"black_elo", integer, true, ""},
    Column{"event", text, true, ""},
    Column{"site", text, true, ""},
    Column{"date", text, true, "of the Date tag, else of UTCDate: 1999.01.20, unknown parts as ??"},
    Column{"round", text, true, ""},
    Column{"result", text, false, "1-0, 0-1, 1/2-1/2, 0-0 (both lose) or *"},
    Column{"eco", text, true, ""},
    Column{"time_control", text, true, ""},
    Column{"termination", text, true, ""},
    Column{"start_fen", text, false, ""},
    Column{"is_chess960", integer, false, "1: castling is written as king takes rook"},
    Column{"is_refused", integer, false, "1: cannot be played from its start, so it has no events"},
    Column{"diagnostics", integer, false, "what reading the file had to say about it"},
};

template <>
inline constexpr auto columns<TableId::Tags> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"tag_number", integer, false, "in the order of the file, from 0"},
    Column{"name", text, false, ""},
    Column{"value", text, false, ""},
};

template <>
inline constexpr auto columns<TableId::Lines> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"line_id", integer, false, "0 is the main line"},
    Column{"parent_line_id", integer, true, "NULL for the main line"},
    Column{"fork_ply", integer, false, "its first event leads to the ply after this one"},
    Column{"last_ply", integer, false, ""},
};

template <>
inline constexpr auto columns<TableId::Annotations> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"line_id", integer, false, ""},
    Column{"annotation_number", integer, false, "in the order of the line's text, from 0"},
    Column{"ply", integer, false, "it stands after this one"},
    Column{"kind", text, false, "comment, nag or fork"},
    Column{"form", text, true, "of a comment: braces, semicolon or percent"},
    Column{"comment", text, true, ""},
    Column{"nag", integer, true, ""},
    Column{"fork_line_id", integer, true, "the line that begins here in the text"},
};

template <>
inline constexpr auto columns<TableId::Events> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"line_id", integer, false, ""},
    Column{"ply", integer, false, "the one that the event leads to, from 1"},
    Column{"color", text, false, "white or black: who moved"},
    Column{"piece_id", integer, true, "NULL, and all squares with it, for a null move"},
    Column{"role", text, true, "before the move: a pawn when it promotes"},
    Column{"from_square", text, true, ""},
    Column{"to_square", text, true, ""},
    Column{"captured_piece_id", integer, true, ""},
    Column{"captured_role", text, true, ""},
    Column{"captured_square", text, true, "not to_square when en passant"},
    Column{"promotion_role", text, true, ""},
    Column{"rook_id", integer, true, "the rook's part of castling"},
    Column{"rook_from", text, true, ""},
    Column{"rook_to", text, true, ""},
    Column{"lost_castling", text, true, "rights that end here, of KQkq: wings, not rooks"},
    Column{"en_passant", text, true, "where the other side may now capture en passant"},
    Column{"is_check", integer, false, ""},
    Column{"is_mate", integer, false, ""},
    Column{"san", text, false, ""},
    Column{"uci", text, false, ""},
};

template <>
inline constexpr auto columns<TableId::Snapshots> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"line_id", integer, false, ""},
    Column{"ply", integer, false, "0 is the start position"},
    Column{"piece_id", integer, false,
           "0 to 31: the start squares in the order a1, b1 .. h8; a captured piece has no row"},
    Column{"color", text, false, "white or black"},
    Column{"role", text, false, "pawn, knight, bishop, rook, queen, king"},
    Column{"x", integer, false, "the file, 1 to 8 for a to h"},
    Column{"y", integer, false, "the rank, 1 to 8"},
    Column{"last_changed_ply", integer, false, "0: not moved yet"},
};

template <>
inline constexpr auto columns<TableId::Positions> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"line_id", integer, false, ""},
    Column{"ply", integer, false, ""},
    Column{"turn", text, false, "white or black"},
    Column{"castling", text, false, "as in a FEN (X-FEN for Chess960)"},
    Column{"en_passant", text, true, "only when the capture is legal"},
    Column{"halfmove_clock", integer, false, ""},
    Column{"fullmove_number", integer, false, ""},
    Column{"white_clock_millis", integer, true,
           "the last that the file says up to this ply, its start included"},
    Column{"black_clock_millis", integer, true, ""},
};

template <>
inline constexpr auto columns<TableId::Intervals> = std::array{
    Column{"game_id", integer, false, ""},
    Column{"line_id", integer, false, "counts for this line's own plies alone"},
    Column{"piece_id", integer, false, ""},
    Column{"valid_from", integer, false,
           "the ply that brought the piece here; may lie before the line's fork"},
    Column{"valid_to", integer, true,
           "the first ply at which it is gone; NULL: never on this line"},
    Column{"color", text, false, ""},
    Column{"role", text, false, ""},
    Column{"x", integer, false, ""},
    Column{"y", integer, false, ""},
};

} // namespace detail

/// Gives the index of a column in the rows of a table by its name. A name that the table does not
/// have does not compile.
template <TableId id>
struct ColumnsOf
{
    [[nodiscard]] consteval std::size_t operator[](std::string_view name) const
    {
        for (std::size_t i = 0;; ++i) {
            if (detail::columns<id>.at(i).name == name)
                return i;
        }
    }
};

} // namespace plyline::tables
