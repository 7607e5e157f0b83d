#pragma once

#include "core/base/text.h"
#include "core/filter/filter.h"

#include <optional>
#include <string_view>

namespace plyline::filter {

/// The days that a date can mean, as yyyymmdd: "1999.01.20" is one, "1999.01.??" and "1999.01" the
/// month (00 to 99), "199?" ten years. None for "????.??.??" and for what is no date. Dots, hyphens
/// and slashes part it.
[[nodiscard]] std::optional<NumberRange> dateSpan(std::string_view text);
/// The number a round begins with: 4 of "4.1".
[[nodiscard]] std::optional<int> roundNumber(std::string_view text);

/// The text without any `"`.
[[nodiscard]] std::string withoutQuotes(std::string_view text);

/// How a value stands to its field.
enum class Comparison : std::uint8_t { Equal, Less, AtMost, Greater, AtLeast };

/// The part of a term behind its field: what it says, and where in the query it begins.
struct FilterValue
{
    FilterField field = FilterField::Any;
    Comparison comparison = Comparison::Equal;
    std::string text; ///< Without quotes.
    std::size_t offset = 0;
    std::size_t length = 0; ///< In the query, with its quotes.
};

/// Errors: all kinds that begin with Bad, NotComparable, EmptyRange.
[[nodiscard]] Expected<decltype(FilterTerm::value), FilterError>
parseValue(const FilterValue& value);

} // namespace plyline::filter
