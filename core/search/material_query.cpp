#include "core/search/material_query.h"

#include <limits>
#include <utility>

namespace plyline::search {

using rules::Bitboard;
using rules::Color;
using rules::Role;

namespace {

/// Negates a number. The least int becomes the largest, as no board comes near either.
int negated(int value)
{
    return value == std::numeric_limits<int>::min() ? std::numeric_limits<int>::max() : -value;
}

} // namespace

int pawnValue(Role role)
{
    constexpr std::array<int, 6> values = {1, 3, 3, 5, 9, 0};
    return values[static_cast<std::size_t>(role)];
}

MaterialQuery MaterialQuery::exactly(const rules::Board& board)
{
    MaterialQuery query;
    for (const Color color : rules::allColors) {
        for (const Role role : rules::allRoles) {
            const int count = board.pieces(color, role).count();
            query.count(color, role) = {count, count};
        }
    }
    return query;
}

MaterialQuery MaterialQuery::withColorsSwapped() const
{
    MaterialQuery query = *this;
    std::swap(query.counts[0], query.counts[1]);
    if (difference)
        query.difference = Range{negated(difference->most), negated(difference->least)};
    return query;
}

bool MaterialQuery::matches(const rules::Board& board) const
{
    int balance = 0;
    for (const Color color : rules::allColors) {
        for (const Role role : rules::allRoles) {
            const int found = board.pieces(color, role).count();
            if (!count(color, role).contains(found))
                return false;
            balance += (color == Color::White ? found : -found) * pawnValue(role);
        }
    }
    if (difference && !difference->contains(balance))
        return false;
    if (bishops == Bishops::Any)
        return true;
    const Bitboard white = board.pieces(Color::White, Role::Bishop);
    const Bitboard black = board.pieces(Color::Black, Role::Bishop);
    if (white.count() != 1 || black.count() != 1)
        return false;
    const bool isSame =
        (white & rules::lightSquares).isEmpty() == (black & rules::lightSquares).isEmpty();
    return isSame == (bishops == Bishops::Same);
}

} // namespace plyline::search
