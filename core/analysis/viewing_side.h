#pragma once

#include "core/game/game.h"

#include <optional>
#include <span>
#include <string>

namespace plyline::analysis {

/// Returns the side from which a game asks to be seen: the one that its Orientation tag names; else
/// the player whose name is in `ownNames`; else Black, if Black is to move in a set-up position
/// that is not from a game of two players. None if the game does not ask, or both players are in
/// `ownNames`.
[[nodiscard]] std::optional<rules::Color> viewingSide(const game::Game& game,
                                                      std::span<const std::string> ownNames);

/// Returns whether two texts name the same player: "Carlsen, Magnus" and "magnus carlsen". Letters
/// outside ASCII must be equal.
[[nodiscard]] bool isSameName(std::string_view a, std::string_view b);

} // namespace plyline::analysis
