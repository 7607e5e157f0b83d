#pragma once

#include "core/index/game_index.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::index {

struct IndexOptions
{
    using Publish =
        std::function<void(const std::shared_ptr<const GameIndex>& index, std::int64_t bytesDone)>;

    int threads = 1;
    /// Names of openings for the second pass; null if openings have no names.
    std::shared_ptr<const analysis::OpeningTable> openings;
    /// Called with the games found so far as soon as there are any, then at intervals. Called from
    /// any of the threads, one call at a time.
    Publish publish;
    std::chrono::milliseconds interval{100};
    /// Offsets at which the bytes are divided among threads, ascending; chosen automatically by
    /// default. They never change the result.
    std::optional<std::vector<std::int64_t>> cuts;
};

/// Finds the games of a source. After a stop, returns those found so far.
[[nodiscard]] std::shared_ptr<const GameIndex>
buildIndex(std::shared_ptr<const files::Source> source, std::stop_token stop = {},
           const IndexOptions& options = {});
/// Indexes a source that begins with all bytes of the source of `index`. Reads only the last games
/// and what follows them; the facts of the earlier games are kept (see settledGames).
[[nodiscard]] std::shared_ptr<const GameIndex>
continueIndex(const GameIndex& index, std::shared_ptr<const files::Source> source,
              std::stop_token stop = {}, const IndexOptions& options = {});
/// Does the same if only the first `kept` games, up to where the next one begins, are the same in
/// both sources.
[[nodiscard]] std::shared_ptr<const GameIndex>
continueIndex(const GameIndex& index, int kept, std::shared_ptr<const files::Source> source,
              std::stop_token stop = {}, const IndexOptions& options = {});
/// Returns the best number of threads for a source of this size on this machine.
[[nodiscard]] int indexThreads(std::int64_t bytes);

} // namespace plyline::index
