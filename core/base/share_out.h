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

/// How many threads the machine runs at once; at least 1.
[[nodiscard]] inline int processorCount()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// What one thread of `shareOut` takes its work from. Takes no lock.
class WorkShare
{
public:
    WorkShare(std::atomic<std::size_t>& next, std::size_t pieces, std::size_t worker,
              const std::stop_token& stop)
        : m_next(next), m_pieces(pieces), m_worker(worker), m_stop(stop)
    {}

    /// From 0; no two threads have the same.
    [[nodiscard]] std::size_t worker() const { return m_worker; }
    /// The first piece that nobody has taken, from 0 on; none when all are taken and after a stop.
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

/// Calls `work(WorkShare&)` on the caller's thread and on further ones, together `threads` of them
/// but no more than there are pieces and than the system grants. Returns when all calls have.
/// `work` takes pieces until there are none.
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
        // The threads that there are do the work of the others.
    }
    run(0);
}

} // namespace plyline
