#pragma once

#include "core/base/text.h"
#include "core/game/annotations.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::pgn {

/// Parses "1:02:03.5", "2:03", "63" or, with days, "1:02:03:04" to milliseconds, also negative
/// ones. Returns none for other texts.
[[nodiscard]] std::optional<std::int64_t> parseClock(std::string_view text);
/// Parses "0.35", "-1.2", "#3", "#-3", "M3" or "-M3".
[[nodiscard]] std::optional<game::Evaluation> parseEvaluation(std::string_view text);
/// Parses "28" or "+28" with white space around it.
[[nodiscard]] std::optional<int> parseInteger(std::string_view text);

/// Removes white space, which has no meaning in a value: programs break lines anywhere.
[[nodiscard]] std::string compacted(std::string_view text);

/// Calls the function with each part between commas, trimmed.
template <typename Function>
void forEachPart(std::string_view text, Function&& function)
{
    while (!text.empty()) {
        const auto comma = text.find(',');
        function(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
}

} // namespace plyline::pgn
