#include "app/cli/json.h"

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

} // namespace plyline::cli
