#pragma once

#include "core/base/expected.h"
#include "core/search/manoeuvre.h"
#include "core/search/material_query.h"
#include "core/search/pattern.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace plyline::search {

/// The first invalid term of a query's text, and its offset.
struct SearchTextError
{
    std::size_t offset = 0;
    std::string term;
    bool operator==(const SearchTextError&) const = default;
};

// Contents are written as in a FEN, white pieces as capitals, black pieces as small letters: `N`,
// `p`; `A` and `a` mean any white or black piece, `*` any piece, `.` an empty square, `[Qq]` one of
// several; `!` in front means all except these. Blanks separate terms. Errors: the first term that
// cannot be parsed.

/// Parses contents and squares: `Pe4,d4 !qd8 .f2-h3`. Two squares with a hyphen are the corners of
/// a rectangle. Terms about the same square must both hold.
[[nodiscard]] Expected<Pattern, SearchTextError> parsePattern(std::string_view text);
/// Parses counts, `Q=1 q=0 R>=1 P=3..5`; the difference of White's pieces and Black's in pawns,
/// `diff=1..3` (also with `<=` and `>=`); `bishops=opposite`, `bishops=same`; or all pieces of both
/// sides, `KRPvKR`.
[[nodiscard]] Expected<MaterialQuery, SearchTextError> parseMaterial(std::string_view text);
/// Parses contents, a square, `-` for one move or `~` for several moves of the same piece, and a
/// square: `Ng1-f3`, `p?-d5`, `N?~f5`. `?` is any square.
[[nodiscard]] Expected<Manoeuvre, SearchTextError> parseManoeuvre(std::string_view text);

} // namespace plyline::search
