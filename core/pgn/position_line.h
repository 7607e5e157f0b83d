#pragma once

#include "core/pgn/ignoring_visitor.h"

#include <string>
#include <string_view>
#include <vector>

namespace plyline::pgn {

/// A line of EPD or FEN as what a game says of the same: where it starts, its title, and comments
/// for the operations that have no other place. All but the FEN are views into the line.
struct PositionLine
{
    explicit PositionLine(std::string_view line);

    /// `Event` from the operation `id`, where there is one, `SetUp` and `FEN`. Views into this
    /// object.
    [[nodiscard]] std::vector<TagToken> tags() const;

    std::string_view text; ///< The whole line.
    std::string_view title;
    std::string fen;             ///< Of six fields, as far as the line has them.
    std::vector<Token> comments; ///< One for each run of operations.
};

/// Whether a line that begins as an EPD record does stands where the lexer does.
[[nodiscard]] bool isPositionLineAt(const Lexer& lexer);
/// Moves the lexer to the end of the line. Precondition: isPositionLineAt.
[[nodiscard]] PositionLine takePositionLine(Lexer& lexer);

/// Whether the game that begins at `from` is such a line.
[[nodiscard]] bool isPositionLine(std::string_view bytes, std::int64_t from);

} // namespace plyline::pgn
