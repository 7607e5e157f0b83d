#pragma once

#include "core/game/outcome.h"
#include "core/rules/move.h"

#include <array>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace plyline::tree {

/// Games that follow one another in the file.
struct GameRange
{
    int first = 0; ///< 0-based entry.
    int games = 0;
    [[nodiscard]] int end() const { return first + games; }
    bool operator==(const GameRange&) const = default;
};

/// Bounds that keep the building of a segment in a few dozen megabytes of memory.
struct SegmentLimits
{
    static constexpr int mostGamesEver = 1 << 14;

    int games = mostGamesEver; ///< At most `mostGamesEver`.
    /// In bytes. A larger game is a segment of its own.
    std::int64_t text = std::int64_t{8} << 20;
    /// A position that this many games of the segment reached has its moves counted in advance.
    int frequent = 16;
};

/// A segment's parts, as bytes in the order of the machine. After the header: the keys of the
/// frequent positions in ascending order; the place of each one's first move among the moves, and
/// the end; the moves; the place of each bucket's first posting, and the end; the postings; the
/// long games; zeros up to a multiple of `alignment`.
struct SegmentHeader
{
    static constexpr std::size_t alignment = 64;

    std::uint64_t textHash = 0; ///< Hash of the games' text.
    std::int64_t textBytes = 0;
    std::uint32_t firstGame = 0;
    std::uint32_t games = 0;
    std::uint32_t positions = 0;
    std::uint32_t moves = 0;
    std::uint32_t postings = 0;
    std::uint32_t bucketBits = 0; ///< Highest bits of a key; they are the number of its bucket.
    std::uint32_t longGames = 0;
    std::uint32_t reserved = 0; ///< 0; leaves no padding whose bytes would be undefined.
};
static_assert(std::is_trivially_copyable_v<SegmentHeader> && sizeof(SegmentHeader) == 48);

/// A move of a frequent position with its counts, or the games that ended there.
struct MoveRecord
{
    std::uint16_t move = 0; ///< See moveCode.
    std::uint16_t game = 0; ///< The first game with the move, counted from the segment's first.
    std::uint16_t ply = 0;  ///< Ply that the move leads to in that game.
    std::uint16_t lastYear = 0;
    std::array<std::uint16_t, game::outcomeCount> byOutcome{};
    std::uint16_t rated = 0;
    std::uint32_t ratingSum = 0;
};
static_assert(std::is_trivially_copyable_v<MoveRecord> && sizeof(MoveRecord) == 24);
static_assert(game::outcomeCount == 5);

/// Longer games are in neither counts nor postings, because a ply is kept in sixteen bits; they are
/// replayed for each question.
inline constexpr int mostKeptPlies = 0xfff0;

/// The code of a game that ends in a position.
inline constexpr std::uint16_t endCode = 0xf000;

/// Returns sixteen bits that tell one move of a position from the others.
[[nodiscard]] constexpr std::uint16_t moveCode(rules::Move move)
{
    int kind = static_cast<int>(move.kind());
    if (const auto role = move.promotionRole())
        kind = 8 + static_cast<int>(*role);
    return static_cast<std::uint16_t>(move.from().index() | move.to().index() << 6 | kind << 12);
}

/// A posting names a game of the segment and holds two bits of the position's key, those below the
/// bucket's, which rule out most games that reached another position of the bucket.
[[nodiscard]] constexpr std::uint16_t posting(std::uint64_t key, std::uint32_t bucketBits,
                                              std::uint32_t game)
{
    return static_cast<std::uint16_t>((key << bucketBits >> 62 << 14) | game);
}
[[nodiscard]] constexpr std::uint32_t gameOf(std::uint16_t posting)
{
    return posting & 0x3fffU;
}
[[nodiscard]] constexpr std::uint32_t bucketOf(std::uint64_t key, std::uint32_t bucketBits)
{
    return bucketBits == 0 ? 0 : static_cast<std::uint32_t>(key >> (64 - bucketBits));
}

} // namespace plyline::tree
