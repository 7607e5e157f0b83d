#pragma once

#include "core/rules/position.h"
#include "core/search/next_moves.h"
#include "core/tree/segment_format.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::tree {

/// A position that is looked up in many segments.
struct TreeQuestion
{
    explicit TreeQuestion(const rules::Position& shown);

    const rules::Position& position;
    std::vector<std::pair<std::uint16_t, rules::Move>> moves; ///< The legal moves by their code.
};

/// The next moves of the positions that the games of a range reached: a view of bytes that a
/// SegmentBuilder made. Safe to read whatever the bytes are, also if they change, as those of a
/// damaged file may.
class TreeSegment
{
public:
    /// Returns the segment that begins at `place`; none if the bytes cannot be one. `owner` keeps
    /// the bytes.
    [[nodiscard]] static std::optional<TreeSegment> read(std::string_view bytes, std::size_t place,
                                                         std::shared_ptr<const void> owner);

    [[nodiscard]] GameRange range() const { return m_range; }
    [[nodiscard]] std::uint64_t textHash() const { return m_textHash; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// Returns the number of positions whose moves are counted in advance.
    [[nodiscard]] std::size_t frequentPositions() const { return m_keys.size(); }

    /// Adds the counts of a frequent position. Returns false if it is not one.
    [[nodiscard]] bool addCounts(const TreeQuestion& question, search::NextMoves& moves) const;
    /// Adds the entries that may have reached a position that is not frequent, in ascending order.
    void addCandidates(std::uint64_t key, std::vector<int>& entries) const;
    /// Adds the entries that neither counts nor candidates include, because they are too long.
    void addLongGames(std::vector<int>& entries) const;

private:
    TreeSegment() = default;

    void addGame(std::uint32_t game, std::vector<int>& entries) const;

    std::shared_ptr<const void> m_owner;
    std::string_view m_bytes;
    GameRange m_range;
    std::uint64_t m_textHash = 0;
    std::uint32_t m_bucketBits = 0;
    std::span<const std::uint64_t> m_keys;
    std::span<const std::uint32_t> m_moveBegins;
    std::span<const MoveRecord> m_moves;
    std::span<const std::uint32_t> m_bucketBegins;
    std::span<const std::uint16_t> m_postings;
    std::span<const std::uint16_t> m_longGames;
};

} // namespace plyline::tree
