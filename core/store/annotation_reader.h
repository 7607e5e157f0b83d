#pragma once

#include "core/game/game.h"
#include "core/store/stored_rows.h"

namespace plyline::store {

/// Reads the annotations table into a game whose tags and lines have been read: sets the
/// annotations of its lines with the values in them, the source that holds the comments, and the
/// clocks at the start. Errors: Storage.
[[nodiscard]] Expected<void, Error> readAnnotations(const StoredRows& rows, game::GameParts& parts);

} // namespace plyline::store
