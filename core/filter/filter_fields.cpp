#include "core/filter/filter_fields.h"

#include "core/base/text.h"

#include <array>

namespace plyline::filter {

namespace {

using Field = FilterField;
using Kind = FilterFieldKind;

constexpr std::array<FilterFieldName, 16> names = {{
    {Field::Player, Kind::Text, "player", ""},
    {Field::White, Kind::Text, "white", ""},
    {Field::Black, Kind::Text, "black", ""},
    {Field::Event, Kind::Text, "event", ""},
    {Field::Site, Kind::Text, "site", ""},
    {Field::Round, Kind::Round, "round", ""},
    {Field::Year, Kind::Number, "year", ""},
    {Field::Date, Kind::Date, "date", ""},
    {Field::Eco, Kind::Eco, "eco", ""},
    {Field::Result, Kind::Outcome, "result", "outcome"},
    {Field::Elo, Kind::Number, "elo", "rating"},
    {Field::WhiteElo, Kind::Number, "whiteelo", ""},
    {Field::BlackElo, Kind::Number, "blackelo", ""},
    {Field::Plies, Kind::Number, "plies", ""},
    {Field::Broken, Kind::YesNo, "broken", ""},
    {Field::Game, Kind::Number, "game", ""},
}};

} // namespace

std::span<const FilterFieldName> filterFields()
{
    return names;
}

std::optional<FilterField> filterField(std::string_view name)
{
    for (const FilterFieldName& known : names) {
        if (equalsIgnoringCase(name, known.name) ||
            (!known.otherName.empty() && equalsIgnoringCase(name, known.otherName)))
            return known.field;
    }
    return std::nullopt;
}

std::string_view filterFieldName(FilterField field)
{
    for (const FilterFieldName& known : names) {
        if (known.field == field)
            return known.name;
    }
    return {};
}

FilterFieldKind filterFieldKind(FilterField field)
{
    for (const FilterFieldName& known : names) {
        if (known.field == field)
            return known.kind;
    }
    return Kind::Text;
}

} // namespace plyline::filter
