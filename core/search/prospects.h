#pragma once

#include "core/index/packed_fields.h"
#include "core/search/position_query.h"

#include <array>
#include <vector>

namespace plyline::search {

/// What a game must still have so that a later position can fit a query: captures, pawn moves and
/// promotions are never taken back. Once a game has no prospects, it never has any again.
class Prospects
{
public:
    /// The query's own switches are not looked at: make one for each variant.
    explicit Prospects(const PositionQuery& variant);

    /// Changes with captures and promotions alone.
    [[nodiscard]] bool hasMaterial(const rules::Board& board) const;
    /// How many pieces must be captured at least before a position fits. Changes with captures
    /// alone.
    [[nodiscard]] int capturesAhead(const rules::Board& board) const;
    /// Changes with pawn moves, captures of pawns and promotions alone.
    [[nodiscard]] bool hasPawns(const rules::Board& board) const;
    /// Whether a game that ends with this material may have had a position that fits: pieces and
    /// pawns only become fewer.
    [[nodiscard]] bool mayLeadTo(const index::Material& end) const;

private:
    struct Side
    {
        std::array<int, 6> least{}; ///< By role, without the king.
        int leastOfKinds = 0;       ///< The sum of these.
        int leastTotal = 0;
        int mostTotal = 64, mostPawns = 64;
        rules::Bitboard homePawns; ///< They must never have moved.
        /// For each other pawn that must be there: where it may come from.
        std::vector<rules::Bitboard> origins;
    };
    void readPattern(const Pattern& pattern, rules::Color color);

    std::array<Side, 2> m_sides;
};

} // namespace plyline::search
