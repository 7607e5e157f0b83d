#include "app/kit/accessible/square_parts.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"

namespace plyline::accessible {

namespace {

class SquareWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::accessible::SquareWords)
};

} // namespace

QString squareName(rules::Square square, std::optional<rules::Piece> piece)
{
    return SquareWords::tr("%1, %2", "a square, what stands on it")
        .arg(words::squareName(square),
             piece ? words::pieceName(*piece) : SquareWords::tr("empty"));
}

rules::Square SquareParts::squareOf(int index) const
{
    const int seen = isFlipped() ? 63 - index : index;
    return rules::Square::fromXY(seen % 8 + 1, 8 - seen / 8);
}

int SquareParts::indexOf(rules::Square square) const
{
    const int seen = (8 - square.y()) * 8 + square.x() - 1;
    return isFlipped() ? 63 - seen : seen;
}

QString SquareParts::nameOf(rules::Square square) const
{
    return squareName(square, pieceOn(square));
}

Part SquareParts::part(int index) const
{
    const rules::Square square = squareOf(index);
    Part part;
    part.name = nameOf(square);
    part.description = descriptionOf(square);
    part.role = QAccessible::Cell;
    part.rect = rectOf(square);
    part.hasAction = canBePressed();
    return part;
}

std::optional<int> SquareParts::indexAt(QPoint point) const
{
    const std::optional<rules::Square> square = squareAt(point);
    return square ? std::optional(indexOf(*square)) : std::nullopt;
}

} // namespace plyline::accessible
