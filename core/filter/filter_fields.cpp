#include "core/filter/filter_fields.h"

#include "core/base/text.h"

#include <array>

namespace plyline::filter {

namespace {

using Field = FilterField;

constexpr std::array<FilterFieldName, 17> names = {{
    {Field::Player, FilterFieldKind::Text, "player", ""},
    {Field::White, FilterFieldKind::Text, "white", ""},
    {Field::Black, FilterFieldKind::Text, "black", ""},
    {Field::Event, FilterFieldKind::Text, "event", ""},
    {Field::Site, FilterFieldKind::Text, "site", ""},
    {Field::Round, FilterFieldKind::Round, "round", ""},
    {Field::Year, FilterFieldKind::Number, "year", ""},
    {Field::Date, FilterFieldKind::Date, "date", ""},
    {Field::Eco, FilterFieldKind::Eco, "eco", ""},
    {Field::Opening, FilterFieldKind::Text, "opening", ""},
    {Field::Result, FilterFieldKind::Outcome, "result", "outcome"},
    {Field::Elo, FilterFieldKind::Number, "elo", "rating"},
    {Field::WhiteElo, FilterFieldKind::Number, "whiteelo", ""},
    {Field::BlackElo, FilterFieldKind::Number, "blackelo", ""},
    {Field::Plies, FilterFieldKind::Number, "plies", ""},
    {Field::Broken, FilterFieldKind::YesNo, "broken", ""},
    {Field::Game, FilterFieldKind::Number, "game", ""},
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
    return FilterFieldKind::Text;
}

} // namespace plyline::filter
