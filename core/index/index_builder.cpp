#include "core/index/index_builder.h"

#include "core/base/share_out.h"
#include "core/index/index_joiner.h"
#include "core/index/settled_games.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <mutex>
#include <utility>

namespace plyline::index {

namespace {

/// Small, to show the first rows soon.
constexpr std::int64_t firstPart = std::int64_t{256} << 10;
constexpr std::int64_t laterPart = std::int64_t{2} << 20;
constexpr std::int64_t smallestShared = std::int64_t{4} << 20;

std::vector<std::int64_t> cutsOf(std::int64_t from, std::int64_t size)
{
    std::vector<std::int64_t> cuts;
    for (std::int64_t cut = from + firstPart; cut < size; cut += laterPart)
        cuts.push_back(cut);
    return cuts;
}

/// The shared state of all threads that work on one source.
class IndexBuild
{
public:
    IndexBuild(IndexWriter& writer, std::int64_t from, std::uint32_t line, std::stop_token stop,
               const IndexOptions& options)
        : m_source(writer.source()),
          m_stop(std::move(stop)),
          m_options(options),
          m_size(static_cast<std::int64_t>(m_source.bytes().size())),
          m_cuts(options.cuts ? *options.cuts : cutsOf(from, m_size)),
          m_parts(m_cuts.size() + 1),
          m_joiner(writer, from, line, static_cast<std::size_t>(options.threads))
    {
        m_parts[0].begin = from;
    }

    /// Returns whether everything was read.
    bool run()
    {
        shareOut(m_parts.size(), m_options.threads, m_stop,
                 [this](WorkShare& share) { work(share); });
        if (m_stop.stop_requested())
            return false;
        m_joiner.finish();
        return true;
    }

private:
    struct Part
    {
        std::optional<std::int64_t> begin;
        ScannedPart found;
        bool isScanned = false;
    };

    [[nodiscard]] Span spanOf(std::size_t part) const
    {
        const std::int64_t begin = part > 0 ? m_cuts[part - 1] : *m_parts[0].begin;
        const std::int64_t end = part < m_cuts.size() ? m_cuts[part] : m_size;
        return {begin, end - begin};
    }

    void work(WorkShare& share)
    {
        StringInterner strings;
        while (const auto part = share.next()) {
            const Span span = spanOf(*part);
            ScannedPart found;
            found.worker = share.worker();
            found.end = span.end();
            // Skip parts inside a game that extends beyond them, and never scan ahead of the joiner
            // when there is only one thread.
            if (m_options.threads > 1 && span.end() > m_known.load(std::memory_order_relaxed))
                scan(*part, span, strings, found);
            take(*part, std::move(found));
        }
    }

    void scan(std::size_t part, Span span, StringInterner& strings, ScannedPart& found) const
    {
        const auto begin = part == 0 ? m_parts[0].begin : likelyGame(m_source, span);
        if (!begin)
            return;
        IndexScanner scanner(m_source, strings, *begin, m_stop);
        while (scanner.offset() < span.end()) {
            const IndexEntry* const entry = scanner.next();
            if (!entry) {
                found.isLast = true;
                break;
            }
            found.entries.push_back(*entry);
        }
        found.resume = scanner.offset();
        found.strings = strings.pool();
    }

    void take(std::size_t part, ScannedPart found)
    {
        const std::lock_guard lock(m_mutex);
        m_parts[part].found = std::move(found);
        m_parts[part].isScanned = true;
        while (m_joined < m_parts.size() && m_parts[m_joined].isScanned &&
               !m_stop.stop_requested()) {
            m_joiner.join(std::exchange(m_parts[m_joined].found, {}), m_stop);
            if (m_stop.stop_requested())
                return;
            m_known.store(m_joiner.offset(), std::memory_order_relaxed);
            ++m_joined;
            publish();
        }
    }

    void publish()
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_options.publish || m_joiner.size() == 0 ||
            (m_published && now - *m_published < m_options.interval))
            return;
        m_published = now;
        m_options.publish(m_joiner.index(false), m_joiner.offset());
    }

    const files::Source& m_source;
    std::stop_token m_stop;
    const IndexOptions& m_options;
    std::int64_t m_size;
    std::vector<std::int64_t> m_cuts;
    std::vector<Part> m_parts;
    IndexJoiner m_joiner;
    std::atomic<std::int64_t> m_known = 0; ///< End of the games joined so far.
    std::mutex m_mutex;
    std::size_t m_joined = 0;
    std::optional<std::chrono::steady_clock::time_point> m_published;
};

} // namespace

int indexThreads(std::int64_t bytes)
{
    return bytes < smallestShared ? 1 : std::min(processorCount(), 64);
}

std::shared_ptr<const GameIndex> buildIndex(std::shared_ptr<const files::Source> source,
                                            std::stop_token stop, const IndexOptions& options)
{
    IndexWriter writer(std::move(source), options.openings);
    const bool isComplete = IndexBuild(writer, 0, 1, std::move(stop), options).run();
    return writer.index(isComplete);
}

std::shared_ptr<const GameIndex> continueIndex(const GameIndex& index,
                                               std::shared_ptr<const files::Source> source,
                                               std::stop_token stop, const IndexOptions& options)
{
    if (index.isEmpty()) {
        IndexOptions fromStart = options;
        fromStart.openings = index.openings();
        return buildIndex(std::move(source), std::move(stop), fromStart);
    }
    const auto bytes = static_cast<std::int64_t>(index.source()->bytes().size());
    return continueIndex(index, settledGames(index, bytes), std::move(source), std::move(stop),
                         options);
}

std::shared_ptr<const GameIndex> continueIndex(const GameIndex& index, int kept,
                                               std::shared_ptr<const files::Source> source,
                                               std::stop_token stop, const IndexOptions& options)
{
    assert(kept >= 0 && kept < index.size());
    const IndexEntry& next = index.entry(kept);
    IndexWriter writer(index, kept, std::move(source));
    const bool isComplete =
        IndexBuild(writer, next.offset, next.firstLine, std::move(stop), options).run();
    return writer.index(isComplete);
}

} // namespace plyline::index
