#pragma once

#include "core/index/game_index.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace plyline::index {

/// Entries that a user is looking at, whose facts are to be found first. Any thread may set them at
/// any time; the latest call wins.
class FactsWish
{
public:
    /// `entries` are 0-based, in any order.
    void set(std::vector<int> entries);
    /// Returns the entries set since the last call.
    [[nodiscard]] std::vector<int> take();

private:
    std::mutex m_mutex;
    std::vector<int> m_entries;
};

struct FactsOptions
{
    using Found = std::function<void(int first, int last)>;

    int threads = 0; ///< 0: one for each processor of the machine.
    /// Called at intervals with a range of entries (0-based, inclusive) whose facts are now known,
    /// and at once for wished ones. Called from any of the threads, one call at a time.
    Found found;
    std::chrono::milliseconds interval{50};
    std::shared_ptr<FactsWish> wish;
};

/// Runs the second pass: plays each game whose facts, or only its opening, are unknown and stores
/// them in the index.
/// Returns true if the facts of all games are known, false soon after a stop.
bool findFacts(const GameIndex& index, const FactsOptions& options, std::stop_token stop = {});

} // namespace plyline::index
