#pragma once

#include "core/base/text.h"
#include "core/game/outcome.h"
#include "core/game/source.h"
#include "core/library/string_pool.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::library {

/// A row of the game list: where the game is, and what its tags say. Texts are ids into the index's
/// pool, 0 is the empty text.
struct IndexEntry
{
    std::int64_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t firstLine = 1; ///< The text line on which it begins.
    StringPool::Id white = 0, black = 0, event = 0, site = 0, date = 0, round = 0, eco = 0;
    std::uint16_t whiteElo = 0, blackElo = 0; ///< 0 is unknown.
    game::Outcome outcome = game::Outcome::Unfinished;
};

/// What the moves say; filled by a second pass.
struct EntryFacts
{
    std::int32_t plies = -1; ///< Of the main line; -1 while not yet known.
    bool hasErrors = false;
};

/// The games of one source in file order. Immutable.
struct GameIndex
{
    std::shared_ptr<const game::Source> source;
    std::shared_ptr<const StringPool> strings;
    std::vector<IndexEntry> entries;

    [[nodiscard]] int size() const { return static_cast<int>(entries.size()); }
    [[nodiscard]] std::string_view text(StringPool::Id id) const { return strings->text(id); }
};

/// Finds the games. `progress` is told bytes done now and then. Returns what was found until a
/// stop.
[[nodiscard]] std::shared_ptr<const GameIndex>
buildIndex(std::shared_ptr<const game::Source> source, std::stop_token stop = {},
           const std::function<void(std::int64_t)>& progress = {});
/// Plays the main line of one entry. The second pass is this for every entry.
[[nodiscard]] EntryFacts factsOf(const GameIndex& index, int entry);

} // namespace plyline::library
