#include "core/library/query_fields.h"

#include "core/base/text.h"

#include <array>

namespace plyline::library {

namespace {

using Field = QueryField;
using Kind = QueryFieldKind;

constexpr std::array<QueryFieldName, 16> names = {{
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

std::span<const QueryFieldName> queryFields()
{
    return names;
}

std::optional<QueryField> queryField(std::string_view name)
{
    for (const QueryFieldName& known : names) {
        if (equalsIgnoringCase(name, known.name) ||
            (!known.otherName.empty() && equalsIgnoringCase(name, known.otherName)))
            return known.field;
    }
    return std::nullopt;
}

std::string_view queryFieldName(QueryField field)
{
    for (const QueryFieldName& known : names) {
        if (known.field == field)
            return known.name;
    }
    return {};
}

QueryFieldKind queryFieldKind(QueryField field)
{
    for (const QueryFieldName& known : names) {
        if (known.field == field)
            return known.kind;
    }
    return Kind::Text;
}

} // namespace plyline::library
