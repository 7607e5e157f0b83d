#pragma once

#include "core/base/expected.h"
#include "core/search/manoeuvre.h"
#include "core/search/material_query.h"
#include "core/search/pattern.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plyline::search {

/// Why the text of a query cannot be understood, and where.
struct SearchTextError
{
    enum class Kind : std::uint8_t {
        Nothing,       ///< The text is empty.
        MissingPiece,  ///< A term does not begin with contents.
        MissingSquare, ///< Contents without a square.
        BadSquare,
        UnknownCount,   ///< A term that counts nothing.
        BadNumber,      ///< A count without a comparison and a number, or two.
        EmptyRange,     ///< The range ends before it begins.
        UnknownBishops, ///< Neither same nor opposite.
        MissingDash,    ///< A manoeuvre without `-` or `~`.
        SecondManoeuvre
    };
    Kind kind = Kind::Nothing;
    std::size_t offset = 0; ///< Of the term, in bytes.
    std::string term;
    std::string part; ///< What is wrong in the term; the term itself if all of it is.
    bool operator==(const SearchTextError&) const = default;
};

// Contents are written as in a FEN, white pieces as capitals, black pieces as small letters: `N`,
// `p`; `A` and `a` mean any white or black piece, `*` any piece, `.` an empty square, `[Qq]` one of
// several; `!` in front means all except these. Blanks and commas separate terms. Errors: the first
// term that cannot be parsed.

/// Parses contents and squares: `Pe4,d4 !qd8 .f2-h3`. Two squares with a hyphen are the corners of
/// a rectangle. A term of squares alone goes on with the contents before it. Terms about the same
/// square must both hold.
[[nodiscard]] Expected<Pattern, SearchTextError> parsePattern(std::string_view text);
/// Parses counts, `Q=1 q=0 R>=1 P=3..5`; the difference of White's pieces and Black's in pawns,
/// `diff=1..3` (also with `<=` and `>=`); `bishops=opposite`, `bishops=same`; or all pieces of both
/// sides, `KRPvKR`.
[[nodiscard]] Expected<MaterialQuery, SearchTextError> parseMaterial(std::string_view text);
/// Parses contents, a square, `-` for one move or `~` for several moves of the same piece, and a
/// square: `Ng1-f3`, `p?-d5`, `N?~f5`. `?` is any square.
[[nodiscard]] Expected<Manoeuvre, SearchTextError> parseManoeuvre(std::string_view text);

} // namespace plyline::search
