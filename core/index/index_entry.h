#pragma once

#include "core/analysis/openings.h"
#include "core/base/text.h"
#include "core/game/outcome.h"
#include "core/index/packed_fields.h"
#include "core/index/string_pool.h"

#include <cstdint>
#include <optional>

namespace plyline::index {

/// A row of the game list: the place of the game and the values of its tags. Texts are ids in the
/// index's pool; 0 is the empty text.
struct IndexEntry
{
    std::int64_t offset = 0;
    std::uint32_t firstLine = 1; ///< Line of the text on which the game begins.
    StringPool::Id white = 0, black = 0, event = 0, site = 0, round = 0;
    PartialDate date;
    EcoCode eco;
    std::uint16_t whiteElo = 0, blackElo = 0; ///< 0: unknown.
    game::Outcome outcome = game::Outcome::Unfinished;
    ByteLength length;

    [[nodiscard]] Span span() const { return {offset, length.bytes()}; }
    bool operator==(const IndexEntry&) const = default;
};

/// What is known of the name of a game's opening, in sixteen bits: not sought yet, no name, or a
/// row of the index's table.
class FoundOpening
{
public:
    constexpr FoundOpening() = default;
    /// The name was sought and found, or not.
    constexpr explicit FoundOpening(std::optional<analysis::OpeningRow> row)
        : m_bits(row ? static_cast<std::uint16_t>(static_cast<unsigned>(*row) + 2) : 1)
    {}

    [[nodiscard]] constexpr bool isSought() const { return m_bits != 0; }
    [[nodiscard]] constexpr std::optional<analysis::OpeningRow> row() const
    {
        return m_bits > 1 ? std::optional(analysis::OpeningRow(m_bits - 2)) : std::nullopt;
    }
    [[nodiscard]] constexpr std::uint16_t bits() const { return m_bits; }
    [[nodiscard]] static constexpr FoundOpening fromBits(std::uint16_t bits)
    {
        FoundOpening found;
        found.m_bits = bits;
        return found;
    }

    bool operator==(const FoundOpening&) const = default;

private:
    static_assert(analysis::OpeningTable::mostRows + 1 <= 0xffff);
    std::uint16_t m_bits = 0;
};

/// Results of playing the main line, and whether any line has errors. Filled in by a second pass.
struct EntryFacts
{
    std::int32_t plies = -1; ///< -1: unknown.
    bool hasErrors = false;
    /// The bits of rules::Position::key of the last position that are in `keyMask`.
    std::uint64_t finalKey = 0;
    Material finalMaterial;
    FoundOpening opening;

    static constexpr std::uint64_t keyMask = (std::uint64_t{1} << 48) - 1;

    /// Returns whether all but perhaps the opening is known.
    [[nodiscard]] bool isKnown() const { return plies >= 0; }
    [[nodiscard]] bool isComplete() const { return isKnown() && opening.isSought(); }
    bool operator==(const EntryFacts&) const = default;
};

} // namespace plyline::index
