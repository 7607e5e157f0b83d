#pragma once

#include "core/game/game.h"
#include "core/store/connection.h"

#include <memory>

namespace plyline::store {

/// Makes a game of its rows in the tables games, tags, lines, annotations and events. Nothing that
/// they say is trusted: each move is played through the rules and recorded again, and must give the
/// row that is stored. Errors: Storage, NoSuchGame.
[[nodiscard]] Expected<std::shared_ptr<const game::Game>, Error>
readGame(const Connection& connection, int gameNumber);

} // namespace plyline::store
