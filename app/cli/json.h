#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace plyline::cli {

/// A JSON object that keeps its fields in the order in which they were set.
using Json = nlohmann::ordered_json;

/// Returns one line of NDJSON, line end included. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string ndjsonLine(const Json& value);

} // namespace plyline::cli
