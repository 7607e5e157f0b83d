#pragma once

#include "core/base/text.h"
#include "core/files/source.h"
#include "core/index/game_index.h"

#include <cstdint>
#include <stop_token>

namespace plyline::index {

/// Counts from playing main lines.
struct PlayedLines
{
    std::int64_t games = 0;
    std::int64_t plies = 0;
    /// Games that were refused, or whose main line ends at a move that cannot be played.
    std::int64_t diagnostics = 0;
    std::int64_t end = 0; ///< Where the game after these begins, or would begin.

    bool operator==(const PlayedLines&) const = default;
};

/// Plays the main line of every game in the span with full checks of legality and keeps only
/// counts: the fast path for everything that needs the moves of many games. `span` must begin and
/// end at the start of games.
[[nodiscard]] PlayedLines playMainLines(const files::Source& source, Span span,
                                        const std::stop_token& stop = {});

/// Returns the facts of one entry, as the second pass does for all. Plays the main line; if there
/// are variations, builds the whole game to find all errors. Unknown after a stop.
[[nodiscard]] EntryFacts factsOf(const GameIndex& index, int entry,
                                 const std::stop_token& stop = {});
/// Returns the opening of one entry alone. Plays only the plies that have names. Not sought after a
/// stop.
[[nodiscard]] FoundOpening openingOf(const GameIndex& index, int entry,
                                     const std::stop_token& stop = {});

} // namespace plyline::index
