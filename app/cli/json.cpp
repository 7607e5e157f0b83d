#include "app/cli/json.h"

#include <array>

namespace plyline::cli {

std::string ndjsonLine(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json tagsJson(const game::Tags& tags)
{
    Json object = Json::object();
    for (const game::Tag& tag : tags.all()) {
        if (!object.contains(tag.name))
            object[tag.name] = tag.value;
    }
    return object;
}

std::string_view colorName(rules::Color color)
{
    return color == rules::Color::White ? "white" : "black";
}

std::string_view roleName(rules::Role role)
{
    constexpr std::array<std::string_view, 6> names = {"pawn", "knight", "bishop",
                                                       "rook", "queen",  "king"};
    return names[static_cast<std::size_t>(role)];
}

} // namespace plyline::cli
