#include "core/tree/move_tree.h"

#include "core/base/share_out.h"
#include "core/tree/candidate_visitor.h"

#include <algorithm>
#include <mutex>

namespace plyline::tree {

MoveTree::MoveTree(std::shared_ptr<const index::GameIndex> index, std::vector<TreeSegment> segments)
    : m_index(std::move(index)), m_segments(std::move(segments))
{
    std::sort(m_segments.begin(), m_segments.end(), [](const TreeSegment& a, const TreeSegment& b) {
        return a.range().first < b.range().first;
    });
    for (const TreeSegment& segment : m_segments)
        m_games += segment.range().games;
}

std::int64_t MoveTree::bytes() const
{
    std::int64_t bytes = 0;
    for (const TreeSegment& segment : m_segments)
        bytes += static_cast<std::int64_t>(segment.bytes().size());
    return bytes;
}

TreeAnswer MoveTree::next(const rules::Position& position, int threads,
                          const std::stop_token& stop) const
{
    TreeAnswer answer;
    answer.games = m_games;
    const TreeQuestion question(position);
    std::vector<int> candidates;
    for (const TreeSegment& segment : m_segments) {
        if (!segment.addCounts(question, answer.moves))
            segment.addCandidates(position.key(), candidates);
        segment.addLongGames(candidates);
    }
    answer.replayed = static_cast<int>(candidates.size());
    constexpr std::size_t atATime = 32; // Starting a thread takes as long as replaying so many.
    const std::size_t parts = (candidates.size() + atATime - 1) / atATime;
    std::mutex mutex;
    shareOut(parts, threads > 0 ? threads : processorCount(), stop, [&](WorkShare& share) {
        CandidateVisitor visitor(*m_index, position, stop);
        while (const auto part = share.next()) {
            const std::size_t end = std::min(candidates.size(), (*part + 1) * atATime);
            for (std::size_t i = *part * atATime; i < end && !stop.stop_requested(); ++i)
                visitor.play(candidates[i]);
        }
        const std::lock_guard lock(mutex);
        answer.moves.add(visitor.moves());
    });
    return answer;
}

} // namespace plyline::tree
