#include "app/panels/board/glyph_painter.h"

#include <QtGui/QPainter>

#include "app/kit/look/faces.h"

#include <algorithm>

namespace plyline::board {

QRectF glyphRect(const BoardGeometry& geometry, rules::Square square)
{
    const QRectF room = geometry.rectOf(square);
    const qreal side = room.width() * 0.42;
    QRectF rect(room.right() - side * 0.68, room.top() - side * 0.32, side, side);
    const QRectF& board = geometry.board();
    rect.moveRight(std::min(rect.right(), board.right() - 1));
    rect.moveTop(std::max(rect.top(), board.top() + 1));
    return rect;
}

void drawGlyph(QPainter& painter, const BoardGeometry& geometry, const MoveGlyph& glyph)
{
    const QRectF rect = glyphRect(geometry, glyph.square);
    const QColor rim(0xff, 0xff, 0xff);
    painter.setPen(QPen(rim, std::max(1.0, rect.width() * 0.06)));
    painter.setBrush(glyph.isMistake ? QColor(0xb3, 0x26, 0x1e) : QColor(0x2f, 0x31, 0x36));
    painter.drawEllipse(rect);
    QFont font = look::Fonts::standard().strong;
    font.setPixelSize(std::max(6, qRound(rect.height() * 0.6)));
    painter.setFont(font);
    painter.setPen(rim);
    painter.drawText(rect, static_cast<int>(Qt::AlignCenter) | Qt::TextDontClip, glyph.sign);
}

} // namespace plyline::board
