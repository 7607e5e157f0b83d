#pragma once

#include <QtCore/QString>

#include "core/base/diagnostic.h"
#include "core/base/error.h"
#include "core/game/ending.h"

namespace plyline::filter {
struct FilterError;
} // namespace plyline::filter

namespace plyline::search {
struct SearchTextError;
} // namespace plyline::search

namespace plyline::words {

/// Returns one sentence that says what failed, where, and why.
[[nodiscard]] QString sentence(const Error& error);
/// Returns the reason without the place: "No legal move fits Qxh9."
[[nodiscard]] QString sentence(const Diagnostic& diagnostic);
/// "game 3, line 14, column 7".
[[nodiscard]] QString placeOf(const Diagnostic& diagnostic);
/// "White wins by checkmate", "Draw: stalemate", "1-0", "Unfinished" ...
[[nodiscard]] QString sentence(const game::Ending& ending);
/// Says what is wrong with a filter line and what would be right.
[[nodiscard]] QString sentence(const filter::FilterError& error);
/// Says what is wrong with the text of a search and what would be right.
[[nodiscard]] QString sentence(const search::SearchTextError& error);

} // namespace plyline::words
