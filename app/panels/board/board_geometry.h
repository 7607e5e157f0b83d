#pragma once

#include <QtCore/QRectF>

#include "core/rules/square.h"

#include <optional>

namespace plyline::board {

/// Maps squares to logical pixels and back. A board of size 0 has empty squares, and no point is on
/// any of them.
class BoardGeometry
{
public:
    BoardGeometry() = default;
    /// `board` is the rectangle of the whole board; it must be a square.
    BoardGeometry(const QRectF& board, bool isFlipped) : m_board(board), m_isFlipped(isFlipped) {}

    [[nodiscard]] const QRectF& board() const { return m_board; }
    [[nodiscard]] qreal squareSide() const { return m_board.width() / 8; }
    [[nodiscard]] bool isFlipped() const { return m_isFlipped; }

    [[nodiscard]] QRectF rectOf(rules::Square square) const;
    /// Returns the rectangle of a square's size whose lower left corner, as White sees it, is at
    /// `fileAndRank`. 0,0 is a1; fractions are allowed.
    [[nodiscard]] QRectF rectAt(const QPointF& fileAndRank) const;
    [[nodiscard]] QPointF centreOf(rules::Square square) const { return rectOf(square).center(); }
    /// Returns the square at the point. Left and upper edges belong to the square.
    [[nodiscard]] std::optional<rules::Square> squareAt(const QPointF& point) const;

    bool operator==(const BoardGeometry&) const = default;

private:
    QRectF m_board;
    bool m_isFlipped = false;
};

} // namespace plyline::board
