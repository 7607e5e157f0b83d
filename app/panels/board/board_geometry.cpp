#include "app/panels/board/board_geometry.h"

#include <cmath>

namespace plyline::board {

QRectF BoardGeometry::rectOf(rules::Square square) const
{
    return rectAt(QPointF(square.x() - 1, square.y() - 1));
}

QRectF BoardGeometry::rectAt(const QPointF& fileAndRank) const
{
    const qreal column = m_isFlipped ? 7 - fileAndRank.x() : fileAndRank.x();
    const qreal row = m_isFlipped ? fileAndRank.y() : 7 - fileAndRank.y();
    const qreal side = squareSide();
    return {m_board.left() + column * side, m_board.top() + row * side, side, side};
}

std::optional<rules::Square> BoardGeometry::squareAt(const QPointF& point) const
{
    if (squareSide() <= 0)
        return std::nullopt;
    const int column = static_cast<int>(std::floor((point.x() - m_board.left()) / squareSide()));
    const int row = static_cast<int>(std::floor((point.y() - m_board.top()) / squareSide()));
    if (column < 0 || column > 7 || row < 0 || row > 7)
        return std::nullopt;
    return m_isFlipped ? rules::Square::fromXY(8 - column, row + 1)
                       : rules::Square::fromXY(column + 1, 8 - row);
}

} // namespace plyline::board
