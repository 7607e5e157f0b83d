#pragma once

#include "core/game/game.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace plyline::exporters {

/// Returns the event of `line` that leads to `ply` as `plyline-cli events` writes it. `number` is
/// the game's number in its file, `san` the event's SAN. Empty and default values are left out.
[[nodiscard]] nlohmann::ordered_json eventJson(const game::Game& game, int number,
                                               const game::Line& line, game::Ply ply,
                                               std::string_view san);

} // namespace plyline::exporters
