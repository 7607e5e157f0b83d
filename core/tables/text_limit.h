#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/game.h"

#include <cstdint>

namespace plyline::tables {

/// Longest text in a row, in bytes: far more than any comment or tag has, and small enough to be
/// held in memory several times over.
inline constexpr std::int64_t longestText = std::int64_t{64} << 20;

/// Checks that no comment or tag of the game exceeds `limit` bytes, before any row is made. Errors:
/// TextTooLong.
[[nodiscard]] Expected<void, Error> checkTexts(const game::Game& game, int gameNumber,
                                               std::int64_t limit = longestText);

} // namespace plyline::tables
