#pragma once

#include "core/pgn/move_places.h"

#include <string>

namespace plyline::game_text {

/// Whether the text from a place on, up to the next one, is known in the past of a game (see
/// game::pastOf).
[[nodiscard]] bool isKnown(const pgn::MovePlace& place, const game::Game& past);

/// Returns the bytes of `span`, of the source of a game, with blanks for what its past does not
/// know: moves and what is said of them, its result, and the tags that tell them. Ends with the
/// last byte that is known. `places` are those of the whole game.
[[nodiscard]] std::string knownText(const game::Game& past, const pgn::MovePlaces& places,
                                    Span span);

} // namespace plyline::game_text
