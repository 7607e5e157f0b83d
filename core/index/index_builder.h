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
    /// Told what there is as soon as there are games, then at intervals. One call at a time, from
    /// any of the threads.
    Publish publish;
    std::chrono::milliseconds interval{100};
    /// Where the bytes are cut, ascending; by default where it is best. No cut changes what is
    /// found.
    std::optional<std::vector<std::int64_t>> cuts;
};

/// Finds the games. Returns what was found until a stop.
[[nodiscard]] std::shared_ptr<const GameIndex>
buildIndex(std::shared_ptr<const files::Source> source, std::stop_token stop = {},
           const IndexOptions& options = {});
/// The index of a source that begins with the bytes which `index` is of. Only the last games and
/// what is behind them are read; the facts of the games before stay (see settledGames).
[[nodiscard]] std::shared_ptr<const GameIndex>
continueIndex(const GameIndex& index, std::shared_ptr<const files::Source> source,
              std::stop_token stop = {}, const IndexOptions& options = {});
/// The same where only the first `kept` games, and the bytes up to where the next one begins, are
/// those of `index`.
[[nodiscard]] std::shared_ptr<const GameIndex>
continueIndex(const GameIndex& index, int kept, std::shared_ptr<const files::Source> source,
              std::stop_token stop = {}, const IndexOptions& options = {});
/// What is best for a source of that size on this machine.
[[nodiscard]] int indexThreads(std::int64_t bytes);

} // namespace plyline::index
