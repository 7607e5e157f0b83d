#include "core/game/tags.h"

#include <algorithm>

namespace plyline::game {

std::optional<std::string_view> Tags::find(std::string_view name) const
{
    const auto found = std::find_if(m_tags.begin(), m_tags.end(),
                                    [&](const Tag& tag) { return tag.name == name; });
    if (found == m_tags.end())
        return std::nullopt;
    return found->value;
}

std::string_view Tags::known(std::string_view name) const
{
    const auto value = find(name);
    return value && !isUnknownTagValue(*value) ? *value : std::string_view();
}

std::string_view Tags::date() const
{
    const std::string_view date = known("Date");
    return date.empty() ? known("UTCDate") : date;
}

bool isUnknownTagValue(std::string_view value)
{
    return value.find_first_not_of("?.- ") == std::string_view::npos;
}

} // namespace plyline::game
