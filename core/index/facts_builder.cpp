#include "core/index/facts_builder.h"

#include "core/base/share_out.h"
#include "core/index/main_line_player.h"

#include <algorithm>
#include <utility>

namespace plyline::index {

namespace {

/// Number of games that a thread takes at a time, which takes one or two milliseconds.
constexpr int gamesAtATime = 256;

struct Range
{
    int first;
    int last;
};

/// Reports found facts at intervals.
class FactsReporter
{
public:
    explicit FactsReporter(const FactsOptions& options) : m_options(options) {}

    void add(Range range, bool isUrgent)
    {
        if (!m_options.found)
            return;
        const std::lock_guard lock(m_mutex);
        if (!m_ranges.empty() && m_ranges.back().last + 1 == range.first)
            m_ranges.back().last = range.last;
        else
            m_ranges.push_back(range);
        const auto now = std::chrono::steady_clock::now();
        if (isUrgent || now - m_reported >= m_options.interval)
            report(now);
    }
    /// Call it when all threads are done.
    void finish() { report({}); }

private:
    void report(std::chrono::steady_clock::time_point now)
    {
        m_reported = now;
        std::sort(m_ranges.begin(), m_ranges.end(),
                  [](Range a, Range b) { return a.first < b.first; });
        for (std::size_t i = 0; i < m_ranges.size();) {
            Range whole = m_ranges[i++];
            for (; i < m_ranges.size() && m_ranges[i].first <= whole.last + 1; ++i)
                whole.last = std::max(whole.last, m_ranges[i].last);
            m_options.found(whole.first, whole.last);
        }
        m_ranges.clear();
    }

    const FactsOptions& m_options;
    std::mutex m_mutex;
    std::vector<Range> m_ranges; ///< Found and not yet reported.
    std::chrono::steady_clock::time_point m_reported = std::chrono::steady_clock::now();
};

/// The shared state of all threads that work on one index.
class FactsBuild
{
public:
    FactsBuild(const GameIndex& index, const FactsOptions& options, std::stop_token stop)
        : m_index(index), m_options(options), m_stop(std::move(stop)), m_reporter(options)
    {}

    bool run()
    {
        const int parts = (m_index.size() - 1) / gamesAtATime + 1;
        const int threads = m_options.threads > 0 ? m_options.threads : processorCount();
        if (!m_index.isEmpty())
            shareOut(static_cast<std::size_t>(parts), threads, m_stop,
                     [this](WorkShare& share) { work(share); });
        m_reporter.finish();
        return !m_stop.stop_requested();
    }

private:
    void work(WorkShare& share)
    {
        while (const auto part = share.next()) {
            findWished();
            const int first = static_cast<int>(*part) * gamesAtATime;
            const int more = std::min(gamesAtATime, m_index.size() - first);
            find({first, first + more - 1}, false);
        }
        findWished();
    }

    void findWished()
    {
        if (!m_options.wish)
            return;
        for (const int entry : m_options.wish->take()) {
            if (entry >= 0 && entry < m_index.size())
                find({entry, entry}, true);
        }
    }

    void find(Range range, bool isUrgent)
    {
        bool isNew = false;
        for (int entry = range.first; entry <= range.last; ++entry) {
            if (m_stop.stop_requested())
                return;
            EntryFacts facts = m_index.facts(entry);
            if (facts.isComplete())
                continue;
            if (facts.isKnown())
                facts.opening = openingOf(m_index, entry, m_stop);
            else
                facts = factsOf(m_index, entry, m_stop);
            if (!facts.isComplete())
                return;
            m_index.setFacts(entry, facts);
            isNew = true;
        }
        if (isNew)
            m_reporter.add(range, isUrgent);
    }

    const GameIndex& m_index;
    const FactsOptions& m_options;
    std::stop_token m_stop;
    FactsReporter m_reporter;
};

} // namespace

void FactsWish::set(std::vector<int> entries)
{
    const std::lock_guard lock(m_mutex);
    m_entries = std::move(entries);
}

std::vector<int> FactsWish::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_entries, {});
}

bool findFacts(const GameIndex& index, const FactsOptions& options, std::stop_token stop)
{
    return FactsBuild(index, options, std::move(stop)).run();
}

} // namespace plyline::index
