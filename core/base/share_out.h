#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace plyline {

/// Returns the number of hardware threads; at least 1.
[[nodiscard]] inline int processorCount()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// Hands pieces of work to one thread of `shareOut`. Lock-free.
class WorkShare
{
public:
    WorkShare(std::atomic<std::size_t>& next, std::size_t pieces, std::size_t worker,
              const std::stop_token& stop)
        : m_next(next), m_pieces(pieces), m_worker(worker), m_stop(stop)
    {}

    /// Number of this thread, from 0; unique within one call of `shareOut`.
    [[nodiscard]] std::size_t worker() const { return m_worker; }
    /// Takes the next piece, counted from 0. Returns none if all are taken or a stop was requested.
    [[nodiscard]] std::optional<std::size_t> next()
    {
        if (m_stop.stop_requested())
            return std::nullopt;
        const std::size_t piece = m_next.fetch_add(1, std::memory_order_relaxed);
        return piece < m_pieces ? std::optional(piece) : std::nullopt;
    }

private:
    std::atomic<std::size_t>& m_next;
    std::size_t m_pieces;
    std::size_t m_worker;
    const std::stop_token& m_stop;
};

/// Calls `work(WorkShare&)` on the calling thread and on further threads, `threads` of them in
/// total, but never more than there are pieces or than the system grants. Returns when all calls
/// have returned. `work` must call `next()` until it returns none.
template <typename Work>
void shareOut(std::size_t pieces, int threads, const std::stop_token& stop, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&](std::size_t worker) {
        WorkShare share(next, pieces, worker, stop);
        work(share);
    };
    const std::size_t count = std::min(static_cast<std::size_t>(std::max(threads, 1)), pieces);
    std::vector<std::jthread> others; // joined at the end
    try {
        for (std::size_t worker = 1; worker < count; ++worker)
            others.emplace_back(run, worker);
    } catch (const std::system_error&) {
        // The threads that could be started do all the work.
    }
    run(0);
}

} // namespace plyline
