#include "core/tree/tree_builder.h"

#include "core/base/share_out.h"
#include "core/tree/segment_builder.h"
#include "core/tree/segment_store.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace plyline::tree {

namespace {

using TreePtr = std::shared_ptr<const MoveTree>;
using Clock = std::chrono::steady_clock;

/// The shared state of all threads that build one tree.
class TreeBuild
{
public:
    TreeBuild(std::shared_ptr<const index::GameIndex> index, const TreeOptions& options,
              std::stop_token stop)
        : m_index(std::move(index)),
          m_options(options),
          m_stop(std::move(stop)),
          m_ranges(segmentRanges(*m_index, options.limits)),
          m_store(m_ranges.size() <= mostInMemory ? SegmentStore::Medium::Memory
                                                  : SegmentStore::Medium::Spool)
    {}

    Expected<TreePtr, Error> run()
    {
        const int threads = m_options.threads > 0 ? m_options.threads : processorCount();
        if (m_options.before)
            keepFormer(threads);
        if (!m_kept.empty())
            tell(true);
        shareOut(m_ranges.size(), threads, m_halt.get_token(),
                 [this](WorkShare& share) { work(share); });
        if (!m_done)
            return unexpected(m_done.error());
        return tree();
    }

private:
    static constexpr std::size_t mostInMemory = 2;

    /// Keeps the segments of the former tree whose games have the same text.
    void keepFormer(int threads)
    {
        const std::vector<TreeSegment>& former = m_options.before->segments();
        const bool isSameFile = m_options.before->index() == m_index;
        shareOut(former.size(), threads, m_stop, [&](WorkShare& share) {
            while (const auto i = share.next()) {
                const TreeSegment& segment = former[*i];
                const auto same = std::find(m_ranges.begin(), m_ranges.end(), segment.range());
                const bool isSame =
                    same != m_ranges.end() &&
                    (isSameFile || textHashOf(*m_index, segment.range()) == segment.textHash());
                if (!isSame)
                    continue;
                const std::lock_guard lock(m_mutex);
                m_kept.push_back(segment);
            }
        });
        std::erase_if(m_ranges, [&](const GameRange& range) {
            return std::any_of(m_kept.begin(), m_kept.end(), [&](const TreeSegment& segment) {
                return segment.range() == range;
            });
        });
    }

    void work(WorkShare& share)
    {
        SegmentBuilder builder(*m_index, m_options.limits, m_stop);
        while (const auto i = share.next()) {
            std::string segment = builder.build(m_ranges[*i]);
            if (m_stop.stop_requested())
                return;
            const auto added = m_store.add(std::move(segment));
            const std::lock_guard lock(m_mutex);
            if (!added)
                fail(added.error());
            else
                tell(false);
        }
    }

    void fail(const Error& error)
    {
        m_done = unexpected(error);
        m_halt.request_stop();
    }

    /// Reports the tree of the games done so far if the last report is old enough.
    void tell(bool isUrgent)
    {
        const auto now = Clock::now();
        if (!m_options.grown || (!isUrgent && now - m_told < m_options.interval))
            return;
        m_told = now;
        if (const auto grown = tree())
            m_options.grown(*grown);
    }

    [[nodiscard]] Expected<TreePtr, Error> tree() const
    {
        auto segments = m_store.segments();
        if (!segments)
            return unexpected(segments.error());
        segments->insert(segments->end(), m_kept.begin(), m_kept.end());
        return std::make_shared<const MoveTree>(m_index, std::move(*segments));
    }

    std::shared_ptr<const index::GameIndex> m_index;
    const TreeOptions& m_options;
    std::stop_token m_stop;
    std::stop_source m_halt;         ///< Stopped by an error.
    std::vector<GameRange> m_ranges; ///< Of the segments to make.
    SegmentStore m_store;
    std::mutex m_mutex;
    std::vector<TreeSegment> m_kept;
    Clock::time_point m_told;
    Expected<void, Error> m_done;
};

} // namespace

Expected<std::shared_ptr<const MoveTree>, Error>
buildTree(std::shared_ptr<const index::GameIndex> index, const TreeOptions& options,
          const std::stop_token& stop)
{
    return TreeBuild(std::move(index), options, stop).run();
}

} // namespace plyline::tree
