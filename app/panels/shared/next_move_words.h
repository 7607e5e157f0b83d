#pragma once

#include <QtCore/QString>

#include "core/search/next_moves.h"

#include <cstdint>

namespace plyline::shared {

/// What is told of the games that played a move.
enum class NextMoveValue : std::uint8_t { Games, Score, Results, Rating, LastYear };

/// Returns the value as a cell of a table shows it; empty if it is not known.
[[nodiscard]] QString valueText(const search::GameCounts& counts, NextMoveValue value);
/// Returns the heading of a column: "Games", "1-0 / ½ / 0-1".
[[nodiscard]] QString headingOf(NextMoveValue value);
/// Returns a sentence for a heading that is too short to speak for itself, else nothing.
[[nodiscard]] QString explanationOf(NextMoveValue value);

} // namespace plyline::shared
