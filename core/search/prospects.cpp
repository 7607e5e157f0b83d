#include "core/search/prospects.h"

#include <algorithm>
#include <cstdlib>

namespace plyline::search {

using rules::Bitboard;
using rules::Board;
using rules::Color;
using rules::Piece;
using rules::Role;
using rules::Square;

namespace {

constexpr std::array<Role, 4> officers = {Role::Knight, Role::Bishop, Role::Rook, Role::Queen};

/// Returns `to` and the squares from which a pawn can ever reach it.
Bitboard originsOfPawn(Color color, Square to)
{
    Bitboard origins;
    for (const Square from : rules::allSquares) {
        const int forwards = color == Color::White ? to.y() - from.y() : from.y() - to.y();
        if (forwards >= 0 && std::abs(to.x() - from.x()) <= forwards)
            origins |= Bitboard(from);
    }
    return origins;
}

} // namespace

Prospects::Prospects(const PositionQuery& variant)
{
    for (const Color color : rules::allColors) {
        Side& side = m_sides[static_cast<std::size_t>(color)];
        if (variant.pattern)
            readPattern(*variant.pattern, color);
        int total = 1; // the king
        int most = 1;
        for (const Role role : rules::allRoles) {
            int& least = side.least[static_cast<std::size_t>(role)];
            if (variant.material)
                least = std::max(least, variant.material->count(color, role).least);
            if (role == Role::King)
                least = 0;
            else if (variant.material)
                most += variant.material->count(color, role).most;
            total += least;
            side.leastOfKinds += least;
        }
        if (variant.material) {
            side.mostTotal = std::min(side.mostTotal, most);
            side.mostPawns =
                std::min(side.mostPawns, variant.material->count(color, Role::Pawn).most);
        }
        side.leastTotal = std::max(side.leastTotal, total);
    }
}

void Prospects::readPattern(const Pattern& pattern, Color color)
{
    Side& side = m_sides[static_cast<std::size_t>(color)];
    const SquareContents own = SquareContents::any(color);
    const rules::Rank home = color == Color::White ? rules::Rank::Two : rules::Rank::Seven;
    std::vector<Square> pawns;
    side.mostTotal = 0;
    side.mostPawns = 0;
    for (const Square square : rules::allSquares) {
        const SquareContents contents = pattern.at(square);
        side.mostTotal += (contents & own).isNothing() ? 0 : 1;
        side.mostPawns += contents.allows(Piece{color, Role::Pawn}) ? 1 : 0;
        if (contents.isNothing() || (contents & own) != contents)
            continue;
        ++side.leastTotal;
        for (const Role role : rules::allRoles) {
            if (contents == SquareContents::only({color, role}))
                ++side.least[static_cast<std::size_t>(role)];
        }
        if (contents == SquareContents::only({color, Role::Pawn}))
            pawns.push_back(square);
    }
    for (const Square square : pawns) {
        if (square.rank() == home)
            side.homePawns |= Bitboard(square);
    }
    for (const Square square : pawns) {
        // A pawn that must not have moved neither comes from nor goes to another square.
        if (square.rank() != home)
            side.origins.push_back(originsOfPawn(color, square) & ~side.homePawns);
    }
}

bool Prospects::hasMaterial(const Board& board) const
{
    for (const Color color : rules::allColors) {
        const Side& side = m_sides[static_cast<std::size_t>(color)];
        const Bitboard own = board.pieces(color);
        const int pawns = (own & board.pieces(Role::Pawn)).count();
        if (pawns >= std::max(side.leastOfKinds, side.leastTotal - 1))
            continue; // pawns may become the missing pieces
        if (own.count() < side.leastTotal)
            return false;
        int spare = pawns - side.least[0];
        for (const Role role : officers) {
            const int least = side.least[static_cast<std::size_t>(role)];
            if (least > 0)
                spare -= std::max(0, least - (own & board.pieces(role)).count());
        }
        if (spare < 0)
            return false;
    }
    return true;
}

int Prospects::capturesAhead(const Board& board) const
{
    constexpr int mostOfGame = 16; // more only in positions that were set up
    int captures = 0;
    for (const Color color : rules::allColors) {
        const Side& side = m_sides[static_cast<std::size_t>(color)];
        if (side.mostTotal < mostOfGame)
            captures += std::max(0, board.pieces(color).count() - side.mostTotal);
    }
    return captures;
}

bool Prospects::mayLeadTo(const index::Material& end) const
{
    return std::all_of(rules::allColors.begin(), rules::allColors.end(), [&](Color color) {
        const Side& side = m_sides[static_cast<std::size_t>(color)];
        const int pawns = end.count(color, Role::Pawn);
        int total = 1 + pawns; // including the king
        for (const Role role : officers)
            total += end.count(color, role);
        return total <= side.mostTotal && pawns <= side.mostPawns;
    });
}

bool Prospects::hasPawns(const Board& board) const
{
    for (const Color color : rules::allColors) {
        const Side& side = m_sides[static_cast<std::size_t>(color)];
        const Bitboard pawns = board.pieces(color, Role::Pawn);
        if ((side.homePawns & ~pawns).any())
            return false;
        for (const Bitboard origins : side.origins) {
            if ((origins & pawns).isEmpty())
                return false;
        }
    }
    return true;
}

} // namespace plyline::search
