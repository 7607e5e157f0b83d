#pragma once

#include "core/game/game.h"
#include "core/store/connection.h"

#include <memory>

namespace plyline::store {

/// Builds a game from its rows in the tables games, tags, lines, annotations and events. Trusts
/// none of them: each move is played by the rules and recorded again, and must give the stored row.
/// Errors: Storage, NoSuchGame.
[[nodiscard]] Expected<std::shared_ptr<const game::Game>, Error>
readGame(const Connection& connection, int gameNumber);

} // namespace plyline::store
