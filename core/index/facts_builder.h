#pragma once

#include "core/index/game_index.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace plyline::index {

/// The entries that somebody looks at, whose facts come before those of the others. Any thread may
/// set them at any time; what was set last counts.
class FactsWish
{
public:
    /// 0-based, in any order.
    void set(std::vector<int> entries);
    /// What was wished since the last call.
    [[nodiscard]] std::vector<int> take();

private:
    std::mutex m_mutex;
    std::vector<int> m_entries;
};

struct FactsOptions
{
    using Found = std::function<void(int first, int last)>;

    int threads = 0; ///< 0: as many as the machine has processors.
    /// Told which entries have facts now, 0-based and inclusive, at intervals, what was wished at
    /// once. One call at a time, from any of the threads.
    Found found;
    std::chrono::milliseconds interval{50};
    std::shared_ptr<FactsWish> wish;
};

/// The second pass: plays each game whose facts are not known and puts them into the index. Returns
/// whether those of all games are known, or soon after a stop.
bool findFacts(const GameIndex& index, const FactsOptions& options, std::stop_token stop = {});

} // namespace plyline::index
