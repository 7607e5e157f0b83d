#pragma once

#include "core/game/game.h"

#include <nlohmann/json.hpp>

#include <string>

namespace plyline::cli {

/// A JSON object that keeps its fields in the order in which they were set.
using Json = nlohmann::ordered_json;

/// Returns one line of NDJSON, line end included. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string ndjsonLine(const Json& value);
/// Maps each tag name to its value. Of a name that occurs twice, the first value counts.
[[nodiscard]] Json tagsJson(const game::Tags& tags);

} // namespace plyline::cli
