#include "app/panels/board/drawing_painter.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/look/along_line.h"

namespace plyline::board {

namespace {

constexpr float opacity = 0.78f;

/// Returns an arrow along the x axis: a shaft with a barbed head. It ends beside the piece it
/// points at.
QPainterPath arrowPath(qreal begin, qreal tip, qreal side)
{
    const qreal shaft = side * 0.075; // half of its width
    const qreal head = side * 0.20;
    const qreal neck = tip - side * 0.30;
    const qreal barb = neck - side * 0.07;
    QPainterPath path(QPointF(begin, -shaft));
    path.lineTo(neck, -shaft);
    path.lineTo(barb, -head);
    path.lineTo(tip, 0);
    path.lineTo(barb, head);
    path.lineTo(neck, shaft);
    path.lineTo(begin, shaft);
    path.closeSubpath();
    return path;
}

QPainterPath ringPath(const QRectF& square)
{
    const qreal side = square.width();
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addEllipse(square.center(), side * 0.47, side * 0.47);
    path.addEllipse(square.center(), side * 0.385, side * 0.385);
    return path;
}

} // namespace

QColor colorOf(game::DrawingColor color)
{
    switch (color) {
    case game::DrawingColor::Green:
        return {0x1f, 0x8a, 0x32};
    case game::DrawingColor::Red:
        return {0xc9, 0x22, 0x22};
    case game::DrawingColor::Yellow:
        return {0xf5, 0xe1, 0x1c};
    case game::DrawingColor::Blue:
        return {0x1d, 0x5f, 0xc4};
    case game::DrawingColor::Orange:
        return {0xf0, 0x6c, 0x0c};
    case game::DrawingColor::Cyan:
        return {0x12, 0xb5, 0xcb};
    case game::DrawingColor::Magenta:
        return {0xc2, 0x2a, 0xb0};
    }
    return {};
}

void drawDrawing(QPainter& painter, const BoardGeometry& geometry, const game::Drawing& drawing)
{
    const qreal side = geometry.squareSide();
    QPainterPath path;
    if (!drawing.to) {
        path = ringPath(geometry.rectOf(drawing.from));
    } else {
        const QLineF line(geometry.centreOf(drawing.from), geometry.centreOf(*drawing.to));
        if (line.length() < side / 2) // from a square to itself
            return;
        path = look::alongLine(line).map(arrowPath(side * 0.30, line.length() - side * 0.32, side));
    }
    QColor fill = colorOf(drawing.color);
    QColor edge = fill.darker(190);
    fill.setAlphaF(opacity);
    edge.setAlphaF(opacity);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, side < 40 ? 0.75 : 1.0, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPath(path);
}

void drawPointedMove(QPainter& painter, const BoardGeometry& geometry,
                     const session::PointedMove& move, const look::Theme& theme)
{
    const qreal side = geometry.squareSide();
    const QLineF line(geometry.centreOf(move.from), geometry.centreOf(move.to));
    if (line.length() < side / 2) // castling in Chess960 may leave the king where it is
        return;
    QColor fill = theme.isDark ? theme.text : theme.surface;
    fill.setAlphaF(0.85f);
    painter.setBrush(fill);
    painter.setPen(QPen(theme.isDark ? theme.window : theme.text, side < 40 ? 1.0 : 1.6,
                        Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawPath(
        look::alongLine(line).map(arrowPath(side * 0.38, line.length() - side * 0.10, side * 0.9)));
}

} // namespace plyline::board
