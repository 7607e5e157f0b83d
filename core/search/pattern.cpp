#include "core/search/pattern.h"

namespace plyline::search {

using rules::Square;

Pattern Pattern::exactly(const rules::Board& board)
{
    Pattern pattern;
    for (const Square square : rules::allSquares) {
        const auto piece = board.pieceAt(square);
        pattern.set(square, piece ? SquareContents::only(*piece) : SquareContents::empty());
    }
    return pattern;
}

Pattern Pattern::mirrored() const
{
    Pattern pattern;
    for (const Square square : rules::allSquares)
        pattern.set(search::mirrored(square), at(square));
    return pattern;
}

Pattern Pattern::withColorsSwapped() const
{
    Pattern pattern;
    for (const Square square : rules::allSquares)
        pattern.set(seenFromTheOtherSide(square), at(square).withColorsSwapped());
    return pattern;
}

} // namespace plyline::search
