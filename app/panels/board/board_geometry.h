#pragma once

#include <QtCore/QRectF>

#include "core/rules/square.h"

#include <optional>

namespace plyline::board {

/// Where the squares lie: domain to logical pixels and back. A board without a size has empty
/// squares and no square anywhere.
class BoardGeometry
{
public:
    BoardGeometry() = default;
    /// `board` is the whole board, as wide as high.
    BoardGeometry(const QRectF& board, bool isFlipped) : m_board(board), m_isFlipped(isFlipped) {}

    [[nodiscard]] const QRectF& board() const { return m_board; }
    [[nodiscard]] qreal squareSide() const { return m_board.width() / 8; }
    [[nodiscard]] bool isFlipped() const { return m_isFlipped; }

    [[nodiscard]] QRectF rectOf(rules::Square square) const;
    /// The square whose lower left corner, seen by White, is at `fileAndRank`: 0,0 for a1; values
    /// between squares are allowed.
    [[nodiscard]] QRectF rectAt(const QPointF& fileAndRank) const;
    [[nodiscard]] QPointF centreOf(rules::Square square) const { return rectOf(square).center(); }
    /// A square owns its left and upper edge.
    [[nodiscard]] std::optional<rules::Square> squareAt(const QPointF& point) const;

    bool operator==(const BoardGeometry&) const = default;

private:
    QRectF m_board;
    bool m_isFlipped = false;
};

} // namespace plyline::board
