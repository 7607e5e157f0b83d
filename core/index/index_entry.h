#pragma once

#include "core/base/text.h"
#include "core/game/outcome.h"
#include "core/index/packed_fields.h"
#include "core/index/string_pool.h"

#include <cstdint>

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

/// Results of playing the main line, and whether any line has errors. Filled in by a second pass.
struct EntryFacts
{
    std::int32_t plies = -1; ///< -1: unknown.
    bool hasErrors = false;
    std::uint64_t finalKey = 0; ///< rules::Position::key of the last position.
    Material finalMaterial;

    [[nodiscard]] bool isKnown() const { return plies >= 0; }
    bool operator==(const EntryFacts&) const = default;
};

} // namespace plyline::index
