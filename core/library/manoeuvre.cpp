#include "core/library/manoeuvre.h"

namespace plyline::library {

Manoeuvre Manoeuvre::mirrored() const
{
    Manoeuvre other = *this;
    if (from)
        other.from = library::mirrored(*from);
    if (to)
        other.to = library::mirrored(*to);
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

} // namespace plyline::library
