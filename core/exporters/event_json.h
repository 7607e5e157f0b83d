#pragma once

#include "core/game/game.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace plyline::exporters {

// The records of `plyline-cli events`, which are also the data of the events of a stream. Empty and
// default values are left out. `number` is the game's number in its file.

/// Returns the event of `line` that leads to `ply`. `san` is the event's SAN.
[[nodiscard]] nlohmann::ordered_json eventJson(const game::Game& game, int number,
                                               const game::Line& line, game::Ply ply,
                                               std::string_view san);
/// Returns what an event alone tells, without its place, text and values: the piece, its squares
/// and what else changes.
[[nodiscard]] nlohmann::ordered_json changeJson(const game::MoveEvent& event);
/// Returns what every record of a game begins with: its number, place in the file, and tags.
[[nodiscard]] nlohmann::ordered_json gameHead(const game::Game& game, int number);
[[nodiscard]] nlohmann::ordered_json gameJson(const game::Game& game, int number);
[[nodiscard]] nlohmann::ordered_json lineJson(const game::Line& line, int number);
/// Maps each tag name to its value. Of a name that occurs twice, the first value counts.
[[nodiscard]] nlohmann::ordered_json tagsJson(const game::Tags& tags);

/// Returns one line of NDJSON, line end included. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string ndjsonText(const nlohmann::ordered_json& value);

} // namespace plyline::exporters
