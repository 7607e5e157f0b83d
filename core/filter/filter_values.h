#pragma once

#include "core/base/text.h"
#include "core/filter/filter.h"

#include <optional>
#include <string_view>

namespace plyline::filter {

/// Returns the days that a date may mean, as yyyymmdd: one for "1999.01.20", the month (00 to 99)
/// for "1999.01.??" and "1999.01", ten years for "199?". Returns none for "????.??.??" and texts
/// that are not dates. Accepts dots, hyphens and slashes.
[[nodiscard]] std::optional<NumberRange> dateSpan(std::string_view text);
/// Returns the number at the start of a round: 4 for "4.1".
[[nodiscard]] std::optional<int> roundNumber(std::string_view text);

/// Returns the text without any `"`.
[[nodiscard]] std::string withoutQuotes(std::string_view text);

/// How a value is compared with its field.
enum class Comparison : std::uint8_t { Equal, Less, AtMost, Greater, AtLeast };

/// The value of a term and its place in the query.
struct FilterValue
{
    FilterField field = FilterField::Any;
    Comparison comparison = Comparison::Equal;
    std::string text; ///< Without quotes.
    std::size_t offset = 0;
    std::size_t length = 0; ///< In the query, including quotes.
};

/// Errors: all kinds that begin with Bad, NotComparable, EmptyRange.
[[nodiscard]] Expected<decltype(FilterTerm::value), FilterError>
parseValue(const FilterValue& value);

} // namespace plyline::filter
