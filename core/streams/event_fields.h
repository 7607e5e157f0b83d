#pragma once

#include "core/game/move_event.h"
#include "core/game/tags.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace plyline::streams {

// Reads fields of the data of an event that anybody may have made.

/// Returns the whole number `name`, if it is neither negative nor above 2^30.
[[nodiscard]] std::optional<std::int64_t> numberIn(const nlohmann::ordered_json& data,
                                                   const char* name);
/// Returns the text `name`, or null. It lives as long as the data.
[[nodiscard]] const std::string* textIn(const nlohmann::ordered_json& data, const char* name);
/// Returns the tags with those whose name occurs again.
[[nodiscard]] std::optional<game::Tags> tagsIn(const nlohmann::ordered_json& data);
/// Returns the name of a tag that is not among those that were read.
[[nodiscard]] std::optional<std::string> lostTag(const game::Tags& sent, const game::Tags& read);
/// Returns the name of the first field in which the data differ from what the move really does.
[[nodiscard]] std::optional<std::string> differingField(const nlohmann::ordered_json& data,
                                                        const game::MoveEvent& event);

} // namespace plyline::streams
