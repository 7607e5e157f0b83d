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
    Eco,     ///< From the tag, or else from the moves.
    Opening, ///< The name that the moves have.
    Result,
    Elo, ///< Rating of White or Black.
    WhiteElo,
    BlackElo,
    Plies,
    Broken, ///< Whether some moves cannot be read.
    Game,   ///< Number in the file, from 1.
};

/// Kind of value that a field takes.
enum class FilterFieldKind : std::uint8_t { Text, Number, Round, Date, Eco, Outcome, YesNo };

/// The names of a field.
struct FilterFieldName
{
    FilterField field;
    FilterFieldKind kind;
    std::string_view name;
    std::string_view otherName; ///< Empty if there is only one name.
};

/// Returns all fields that have names, in the order in which they are offered.
[[nodiscard]] std::span<const FilterFieldName> filterFields();
/// Finds a field by one of its names, ignoring case.
[[nodiscard]] std::optional<FilterField> filterField(std::string_view name);
/// Returns an empty text for Any.
[[nodiscard]] std::string_view filterFieldName(FilterField field);
[[nodiscard]] FilterFieldKind filterFieldKind(FilterField field);

} // namespace plyline::filter
