#pragma once

#include "core/game/game.h"
#include "core/store/stored_rows.h"

namespace plyline::store {

/// Reads the table annotations into a game whose tags and lines were read: gives its lines their
/// annotations with the values in them, and the game the source in which its comments stand, and
/// its clocks at the start. Errors: Storage.
[[nodiscard]] Expected<void, Error> readAnnotations(const StoredRows& rows, game::GameParts& parts);

} // namespace plyline::store
