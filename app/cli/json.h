#pragma once

#include "core/game/game.h"

#include <nlohmann/json.hpp>

#include <string>

namespace plyline::cli {

/// Keeps the order in which fields are set.
using Json = nlohmann::ordered_json;

/// One line of NDJSON with its line end. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string ndjsonLine(const Json& value);
/// Name to value; of a name that comes twice the first.
[[nodiscard]] Json tagsJson(const game::Tags& tags);

/// "white", "pawn".
[[nodiscard]] std::string_view colorName(rules::Color color);
[[nodiscard]] std::string_view roleName(rules::Role role);

} // namespace plyline::cli
