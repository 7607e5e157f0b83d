#pragma once

#include "core/index/packed_fields.h"
#include "core/search/position_query.h"

#include <array>
#include <vector>

namespace plyline::search {

/// Tells whether a later position of a game can still match a query: captures, pawn moves and
/// promotions are irreversible. Once a game has no prospects, it never has any again.
class Prospects
{
public:
    /// Ignores the switches of the query: make one for each variant.
    explicit Prospects(const PositionQuery& variant);

    /// Changes only by captures and promotions.
    [[nodiscard]] bool hasMaterial(const rules::Board& board) const;
    /// Returns the least number of captures before a position can match. Changes only by captures.
    [[nodiscard]] int capturesAhead(const rules::Board& board) const;
    /// Changes only by pawn moves, captures of pawns and promotions.
    [[nodiscard]] bool hasPawns(const rules::Board& board) const;
    /// Returns whether a game that ends with this material may have had a matching position: the
    /// numbers of pieces and pawns never increase.
    [[nodiscard]] bool mayLeadTo(const index::Material& end) const;

private:
    struct Side
    {
        std::array<int, 6> least{}; ///< By role, without the king.
        int leastOfKinds = 0;       ///< Sum of `least`.
        int leastTotal = 0;
        int mostTotal = 64, mostPawns = 64;
        rules::Bitboard homePawns; ///< Pawns that must not have moved.
        /// For each other required pawn: the squares it may come from.
        std::vector<rules::Bitboard> origins;
    };
    void readPattern(const Pattern& pattern, rules::Color color);

    std::array<Side, 2> m_sides;
};

} // namespace plyline::search
