#pragma once

#include "core/index/game_index.h"
#include "core/tree/occurrences.h"
#include "core/tree/segment_format.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace plyline::tree {

/// Divides the games of a file. The ranges depend only on the games before their end, so that those
/// of a file that has grown begin with the old ones, except for the last.
[[nodiscard]] std::vector<GameRange> segmentRanges(const index::GameIndex& index,
                                                   const SegmentLimits& limits);

/// Returns the hash of the games' text, by which a segment is known to be of these games.
[[nodiscard]] std::uint64_t textHashOf(const index::GameIndex& index, GameRange range);
[[nodiscard]] std::int64_t textBytesOf(const index::GameIndex& index, GameRange range);

/// Makes segments, one after another, from the main lines of games. Used by one thread.
class SegmentBuilder
{
public:
    SegmentBuilder(const index::GameIndex& index, const SegmentLimits& limits, std::stop_token stop)
        : m_index(index), m_limits(limits), m_stop(std::move(stop))
    {}

    /// Returns the bytes of a segment (see SegmentHeader); empty after a stop.
    [[nodiscard]] std::string build(GameRange range);

private:
    void play(GameRange range);
    void divide(GameRange range);
    void addFrequent(const Occurrence* begin, const Occurrence* end, int firstGame);
    void finishBucket(std::uint32_t bucket);
    [[nodiscard]] std::string bytes(GameRange range) const;

    const index::GameIndex& m_index;
    SegmentLimits m_limits;
    std::stop_token m_stop;
    std::vector<Occurrence> m_occurrences;
    std::uint32_t m_bucketBits = 0;
    // The parts of the segment:
    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint32_t> m_moveBegins;
    std::vector<MoveRecord> m_moves;
    std::vector<std::uint32_t> m_bucketBegins;
    std::vector<std::uint16_t> m_postings;
    std::vector<std::uint16_t> m_longGames;
};

} // namespace plyline::tree
