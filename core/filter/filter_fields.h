#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace plyline::filter {

/// What a term of a query is about.
enum class FilterField : std::uint8_t {
    Any, ///< A word without a field.
    White,
    Black,
    Player, ///< White or Black.
    Event,
    Site,
    Round,
    Date,
    Year,
    Eco,
    Result,
    Elo, ///< Of White or of Black.
    WhiteElo,
    BlackElo,
    Plies,
    Broken, ///< Has moves that cannot be read.
    Game,   ///< Its number in the file, from 1.
};

/// What may stand behind a field.
enum class FilterFieldKind : std::uint8_t { Text, Number, Round, Date, Eco, Outcome, YesNo };

/// A field as it is written.
struct FilterFieldName
{
    FilterField field;
    FilterFieldKind kind;
    std::string_view name;
    std::string_view otherName; ///< Empty where there is one name only.
};

/// All that have names, in the order in which they are offered.
[[nodiscard]] std::span<const FilterFieldName> filterFields();
/// By one of its names, in any case.
[[nodiscard]] std::optional<FilterField> filterField(std::string_view name);
/// Empty for Any.
[[nodiscard]] std::string_view filterFieldName(FilterField field);
[[nodiscard]] FilterFieldKind filterFieldKind(FilterField field);

} // namespace plyline::filter
