#pragma once

#include "core/base/text.h"
#include "core/files/source.h"
#include "core/index/game_index.h"

#include <cstdint>
#include <stop_token>

namespace plyline::index {

/// What playing main lines counted.
struct PlayedLines
{
    std::int64_t games = 0;
    std::int64_t plies = 0;
    std::int64_t diagnostics = 0; ///< Games whose main line ended at a move that could not be
                                  ///< played, or that were refused.
    std::int64_t end = 0;         ///< Where the game behind them begins, or would.

    bool operator==(const PlayedLines&) const = default;
};

/// Plays the main line of every game of the bytes with full legality and keeps nothing: the fast
/// path of everything that needs the moves of many games. `span` begins and ends where games do.
[[nodiscard]] PlayedLines playMainLines(const files::Source& source, Span span,
                                        const std::stop_token& stop = {});

/// Plays the main line of one entry, and where it has variations builds the whole game, so that
/// `hasErrors` is the game's. The second pass is this for every entry. Unknown after a stop.
[[nodiscard]] EntryFacts factsOf(const GameIndex& index, int entry,
                                 const std::stop_token& stop = {});

} // namespace plyline::index
