#include "core/search/manoeuvre.h"

namespace plyline::search {

Manoeuvre Manoeuvre::mirrored() const
{
    Manoeuvre other = *this;
    if (from)
        other.from = search::mirrored(*from);
    if (to)
        other.to = search::mirrored(*to);
    return other;
}

Manoeuvre Manoeuvre::withColorsSwapped() const
{
    Manoeuvre other = *this;
    other.piece = piece.withColorsSwapped();
    if (from)
        other.from = seenFromTheOtherSide(*from);
    if (to)
        other.to = seenFromTheOtherSide(*to);
    return other;
}

} // namespace plyline::search
