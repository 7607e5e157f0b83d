#pragma once

#include "core/base/expected.h"
#include "core/search/manoeuvre.h"
#include "core/search/material_query.h"
#include "core/search/pattern.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace plyline::search {

/// The first term of a query's text that says nothing, and where it begins.
struct SearchTextError
{
    std::size_t offset = 0;
    std::string term;
    bool operator==(const SearchTextError&) const = default;
};

// Contents are written as in a FEN, white pieces large, black ones small: `N`, `p`; `A` and `a` are
// any white and any black piece, `*` any piece, `.` none, `[Qq]` one of several, and `!` before
// them all but these. Terms are separated by blanks; errors: the first term that cannot be read.

/// Contents and squares: `Pe4,d4 !qd8 .f2-h3`; two squares with a hyphen are the corners of a
/// rectangle. Terms on the same square hold both.
[[nodiscard]] Expected<Pattern, SearchTextError> parsePattern(std::string_view text);
/// Counts: `Q=1 q=0 R>=1 P=3..5`; `diff=1..3` for White's pieces minus Black's in pawns (`<=` and
/// `>=` too); `bishops=opposite`, `bishops=same`. Or all pieces of both sides: `KRPvKR`.
[[nodiscard]] Expected<MaterialQuery, SearchTextError> parseMaterial(std::string_view text);
/// Contents, a square, `-` for one move or `~` for several moves of the same piece, a square:
/// `Ng1-f3`, `p?-d5`, `N?~f5`; `?` is any square.
[[nodiscard]] Expected<Manoeuvre, SearchTextError> parseManoeuvre(std::string_view text);

} // namespace plyline::search
