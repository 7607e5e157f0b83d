#pragma once

#include "core/pgn/ignoring_visitor.h"

#include <string>
#include <string_view>
#include <vector>

namespace plyline::pgn {

/// A line of EPD or FEN as the equivalent parts of a game: start position, title, and comments for
/// the remaining operations. All but `fen` are views into the line.
struct PositionLine
{
    explicit PositionLine(std::string_view line);

    /// Returns `Event` (from the operation `id`, if present), `SetUp` and `FEN` as views into this
    /// object.
    [[nodiscard]] std::vector<TagToken> tags() const;

    std::string_view text; ///< The whole line.
    std::string_view title;
    std::string fen;             ///< With six fields if the line has at least four.
    std::vector<Token> comments; ///< One for each run of operations.
};

/// Returns whether the line at the lexer begins like an EPD record.
[[nodiscard]] bool isPositionLineAt(const Lexer& lexer);
/// Moves the lexer to the end of the line. Precondition: isPositionLineAt.
[[nodiscard]] PositionLine takePositionLine(Lexer& lexer);

/// Returns whether the game that begins at `from` is a line of EPD or FEN.
[[nodiscard]] bool isPositionLine(std::string_view bytes, std::int64_t from);

} // namespace plyline::pgn
