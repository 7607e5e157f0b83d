#include "app/panels/snapshot/plane_painter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/pieces.h"

#include <algorithm>
#include <cmath>

namespace plyline::snapshot {

namespace {

/// Returns the middle of the device pixel at `value`, for lines one pixel wide.
qreal onPixel(qreal value, qreal scale)
{
    return (std::floor(value * scale) + 0.5) / scale;
}

/// Returns the pixels that a shape in `rect` may touch, with its soft edges.
QRect touched(const QRectF& rect)
{
    return rect.toAlignedRect().adjusted(-1, -1, 1, 1);
}

bool isExposed(const QRegion& exposed, const QRectF& rect)
{
    return exposed.isEmpty() || exposed.intersects(touched(rect));
}

QFont labelFont(const PlaneGeometry& geometry)
{
    QFont font = look::Fonts::standard().mono;
    font.setPixelSize(std::max(8, qRound(geometry.cell().width() * 0.19)));
    font.setBold(true);
    return font;
}

void drawGrid(QPainter& painter, const PlaneGeometry& geometry, const look::Theme& theme)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const QRectF& plot = geometry.plot();
    painter.setPen(QPen(theme.planeGrid, 1 / scale * std::max(1.0, std::floor(scale))));
    for (int i = 1; i <= 8; ++i) {
        const QPointF point = geometry.pointOf(i, i);
        const qreal x = onPixel(point.x(), scale);
        const qreal y = onPixel(point.y(), scale);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void drawAxes(QPainter& painter, const PlaneGeometry& geometry, const look::Theme& theme,
              const QRegion& exposed)
{
    const QRectF& plot = geometry.plot();
    painter.setPen(QPen(theme.state, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({plot.topLeft(), plot.bottomLeft(), plot.bottomRight()}));
    QFont font = labelFont(geometry);
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(theme.stateText);
    const QRectF& area = geometry.area();
    const qreal half = std::max(12.0, geometry.cell().width() / 4);
    for (int i = 1; i <= 8; ++i) {
        const QPointF point = geometry.pointOf(i, i);
        const QString number = QString::number(i);
        const QRectF rank(area.left(), point.y() - half, plot.left() - area.left() - 1, 2 * half);
        const QRectF file(point.x() - half, plot.bottom() + 1, 2 * half,
                          area.bottom() - plot.bottom() - 1);
        for (const QRectF& room : {rank, file})
            if (isExposed(exposed, room))
                painter.drawText(room, Qt::AlignCenter, number);
    }
}

void drawBox(QPainter& painter, const QRectF& cell, const QColor& fill, const QColor& rim)
{
    const qreal inset = cell.width() * 0.05;
    const QRectF box = cell.adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(rim, 1.5));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, cell.width() * 0.11, cell.width() * 0.11);
}

void drawRow(QPainter& painter, const PlaneGeometry& geometry, const ShownRow& shown,
             bool hasLabels, const look::Theme& theme)
{
    const QRectF cell = geometry.cellOf(shown.row.square);
    const QPointF centre = cell.center();
    if (shown.isChanged) {
        drawBox(painter, cell, theme.stateTint, theme.state);
    } else {
        const qreal clear = cell.width() * 0.34; // the grid is not drawn behind pieces
        painter.fillRect(QRectF(centre.x() - clear, centre.y() - clear, 2 * clear, 2 * clear),
                         theme.planeBackground);
    }
    const qreal side = std::round(cell.width() * (hasLabels ? 0.66 : 0.84));
    const qreal lift = hasLabels ? cell.width() * 0.12 : 0;
    const QRectF square(std::round(centre.x() - side / 2), std::round(centre.y() - lift - side / 2),
                        side, side);
    const rules::Piece piece{shown.row.color, shown.row.role};
    if (theme.isDark && piece.color == rules::Color::Black)
        look::drawRimmedPiece(painter, piece, square, QColor(0xb4, 0xc6, 0xc9, 0xb0));
    else
        look::drawPiece(painter, piece, square);
    if (!hasLabels)
        return;
    painter.setPen(theme.stateText);
    painter.drawText(
        QRectF(cell.left(), centre.y() + cell.height() * 0.17, cell.width(), cell.height() * 0.26),
        static_cast<int>(Qt::AlignCenter) | Qt::TextDontClip,
        QStringLiteral("(%1,%2)").arg(shown.row.x()).arg(shown.row.y()));
}

} // namespace

void drawPlane(QPainter& painter, const PlaneGeometry& geometry, const PlaneFrame& frame,
               const look::Theme& theme, const QRegion& exposed)
{
    if (geometry.plot().isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.planeBackground);
    painter.drawRoundedRect(geometry.area(), 4, 4);
    drawGrid(painter, geometry, theme);
    drawAxes(painter, geometry, theme, exposed);

    const QFont font = labelFont(geometry);
    const bool hasLabels = QFontMetricsF(font).horizontalAdvance(QStringLiteral("(8,8)")) <=
                           geometry.cell().width() * 0.88;
    painter.setFont(font);
    for (const ShownRow& row : frame.rows)
        if (isExposed(exposed, geometry.cellOf(row.row.square)))
            drawRow(painter, geometry, row, hasLabels, theme);
    if (frame.highlighted)
        drawBox(painter, geometry.cellOf(*frame.highlighted), Qt::transparent, theme.text);
    if (!frame.absence.isEmpty()) {
        painter.setFont(look::Fonts::standard().body);
        painter.setPen(theme.textDim);
        painter.drawText(geometry.plot().adjusted(16, 16, -16, -16),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, frame.absence);
    }
    painter.restore();
}

QRegion changedRegion(const PlaneGeometry& geometry, const PlaneFrame& before,
                      const PlaneFrame& after)
{
    if (before.absence != after.absence)
        return touched(geometry.area());
    QRegion region;
    const auto addOthers = [&](const PlaneFrame& frame, const PlaneFrame& than) {
        for (const ShownRow& row : frame.rows)
            if (std::find(than.rows.begin(), than.rows.end(), row) == than.rows.end())
                region += touched(geometry.cellOf(row.row.square));
        if (frame.highlighted && frame.highlighted != than.highlighted)
            region += touched(geometry.cellOf(*frame.highlighted));
    };
    addOthers(before, after);
    addOthers(after, before);
    return region;
}

} // namespace plyline::snapshot
