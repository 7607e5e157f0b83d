#include "app/cli/json.h"

#include "core/exporters/event_json.h"

namespace plyline::cli {

std::string ndjsonLine(const Json& value)
{
    return exporters::ndjsonText(value);
}

} // namespace plyline::cli
