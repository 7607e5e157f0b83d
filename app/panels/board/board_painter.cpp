#include "app/panels/board/board_painter.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "app/kit/look/along_line.h"
#include "app/kit/look/pieces.h"
#include "app/panels/board/drawing_painter.h"
#include "app/panels/board/glyph_painter.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace plyline::board {

namespace {

constexpr qreal cornerRadius = 4;

bool isDark(rules::Square square)
{
    return !rules::lightSquares.contains(square);
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

/// Returns the part of a corner square that lies inside the board's round corner. Cached, because
/// computing it takes longer than filling it.
QPainterPath cornerPath(const QRectF& board, const QRectF& square)
{
    thread_local QRectF keptBoard;
    thread_local std::vector<std::pair<QRectF, QPainterPath>> kept;
    if (board != keptBoard)
        kept.clear();
    keptBoard = board;
    for (const auto& [where, path] : kept)
        if (where == square)
            return path;
    QPainterPath round;
    round.addRoundedRect(board, cornerRadius, cornerRadius);
    QPainterPath own;
    own.addRect(square);
    kept.emplace_back(square, round.intersected(own));
    return kept.back().second;
}

/// Fills a square with one colour, within the round corners of the board.
void fillSquare(QPainter& painter, const BoardGeometry& geometry, rules::Square square,
                const QBrush& brush)
{
    const QRectF rect = geometry.rectOf(square);
    const bool isCorner =
        (square.x() == 1 || square.x() == 8) && (square.y() == 1 || square.y() == 8);
    if (!isCorner) {
        painter.fillRect(rect, brush);
        return;
    }
    painter.fillPath(cornerPath(geometry.board(), rect), brush);
}

void drawSquares(QPainter& painter, const BoardGeometry& geometry, const BoardFrame& frame,
                 const look::Theme& theme, const QRegion& exposed)
{
    const TrailStep* last =
        frame.trail.empty() || frame.trail.back().age != 0 ? nullptr : &frame.trail.back();
    for (int index = 0; index < 64; ++index) {
        const rules::Square square = rules::Square::fromIndex(index);
        if (!isExposed(exposed, geometry.rectOf(square)))
            continue;
        const bool isLast = last && (square == last->from || square == last->to);
        const bool dark = isDark(square);
        const QColor& plain = dark ? theme.darkSquare : theme.lightSquare;
        const QColor& amber = dark ? theme.lastMoveDark : theme.lastMoveLight;
        fillSquare(painter, geometry, square, isLast ? amber : plain);
    }
}

void drawCheck(QPainter& painter, const BoardGeometry& geometry, rules::Square king,
               const look::Theme& theme)
{
    const QRectF rect = geometry.rectOf(king);
    QColor core = theme.differ;
    core.setAlphaF(0.95f);
    QColor middle = theme.differ;
    middle.setAlphaF(0.60f);
    QColor rim = theme.differ;
    rim.setAlphaF(0.12f);
    QRadialGradient glow(rect.center(), rect.width() * 0.70);
    glow.setColorAt(0.0, core);
    glow.setColorAt(0.45, middle);
    glow.setColorAt(1.0, rim);
    fillSquare(painter, geometry, king, glow);
}

void drawCoordinates(QPainter& painter, const BoardGeometry& geometry, const look::Theme& theme,
                     const QRegion& exposed)
{
    const qreal side = geometry.squareSide();
    if (side < 24)
        return;
    QFont font = look::Fonts::standard().small;
    font.setPixelSize(std::max(9, qRound(side * 0.17)));
    font.setBold(true);
    painter.setFont(font);
    const qreal inset = std::max(2.0, side * 0.055);
    for (int i = 1; i <= 8; ++i) {
        const auto rank = rules::Square::fromXY(geometry.isFlipped() ? 8 : 1, i);
        const auto file = rules::Square::fromXY(i, geometry.isFlipped() ? 8 : 1);
        if (isExposed(exposed, geometry.rectOf(rank))) {
            painter.setPen(isDark(rank) ? theme.onDarkSquare : theme.onLightSquare);
            painter.drawText(geometry.rectOf(rank).adjusted(inset, inset * 0.4, 0, 0),
                             Qt::AlignLeft | Qt::AlignTop, QString::number(i));
        }
        if (isExposed(exposed, geometry.rectOf(file))) {
            painter.setPen(isDark(file) ? theme.onDarkSquare : theme.onLightSquare);
            painter.drawText(geometry.rectOf(file).adjusted(0, 0, -inset, -inset * 0.4),
                             Qt::AlignRight | Qt::AlignBottom, QChar(u'a' + i - 1));
        }
    }
}

/// Draws an arrow from the centre of one square towards the other, ending before the piece there.
void drawArrow(QPainter& painter, const BoardGeometry& geometry, const TrailStep& step,
               const look::Theme& theme)
{
    const QLineF line(geometry.centreOf(step.from), geometry.centreOf(step.to));
    const qreal length = line.length();
    const qreal side = geometry.squareSide();
    if (length < side / 2) // castling in Chess960 may not move the king
        return;
    const bool isLast = step.age == 0;
    const qreal width = side * (isLast ? 0.085 : 0.05);
    const qreal headLength = width * 2.9;
    const qreal headWidth = width * 2.7;
    const qreal tip = length - side * (isLast ? 0.40 : 0.34);
    const qreal neck = tip - headLength;

    QPainterPath path(QPointF(0, -width / 2)); // along the x axis; turned at the end
    path.lineTo(neck, -width / 2);
    path.lineTo(neck, -headWidth / 2);
    path.lineTo(tip, 0);
    path.lineTo(neck, headWidth / 2);
    path.lineTo(neck, width / 2);
    path.lineTo(0, width / 2);
    path.arcTo(QRectF(-width / 2, -width / 2, width, width), 270, -180);
    path.closeSubpath();

    QColor color = theme.event;
    const qreal fade = isLast ? 0.92 : 0.62 - 0.12 * (step.age - 1);
    color.setAlphaF(static_cast<float>(std::max(0.14, fade)));
    const QPainterPath arrow = look::alongLine(line).map(path);
    painter.fillPath(arrow, color);
    if (theme.hasHighContrast && theme.isDark && isLast) // its amber is too near to the squares
        painter.strokePath(arrow, QPen(theme.onLightSquare, 1.2));
}

} // namespace

void drawBoard(QPainter& painter, const BoardGeometry& geometry, const BoardFrame& frame,
               const look::Theme& theme, const QRegion& exposed)
{
    if (geometry.squareSide() <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawSquares(painter, geometry, frame, theme, exposed);
    if (frame.checkedKing)
        drawCheck(painter, geometry, *frame.checkedKing, theme);
    if (frame.hasCoordinates)
        drawCoordinates(painter, geometry, theme, exposed);
    for (const TrailStep& step : frame.trail)
        if (step.age < frame.arrows)
            drawArrow(painter, geometry, step, theme);
    for (const game::Drawing& drawing : frame.drawings)
        drawDrawing(painter, geometry, drawing);
    for (const BoardPiece& piece : frame.pieces)
        if (isExposed(exposed, geometry.rectAt(piece.at)))
            look::drawPiece(painter, piece.piece, geometry.rectAt(piece.at), piece.opacity);
    if (frame.glyph)
        drawGlyph(painter, geometry, *frame.glyph);
    if (frame.pointed)
        drawPointedMove(painter, geometry, *frame.pointed, theme);
    if (frame.highlighted && !(frame.pointed && frame.pointed->to == frame.highlighted)) {
        painter.setPen(QPen(theme.isDark ? theme.window : theme.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(geometry.rectOf(*frame.highlighted).adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

QRegion changedRegion(const BoardGeometry& geometry, const BoardFrame& before,
                      const BoardFrame& after)
{
    if (before.hasCoordinates != after.hasCoordinates || before.arrows != after.arrows)
        return touched(geometry.board());
    const auto has = [](const auto& all, const auto& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    QRegion region;
    const auto addOthers = [&](const BoardFrame& frame, const BoardFrame& than) {
        for (const BoardPiece& piece : frame.pieces)
            if (!has(than.pieces, piece))
                region += touched(geometry.rectAt(piece.at));
        for (const TrailStep& step : frame.trail)
            if (!has(than.trail, step))
                region += touched(geometry.rectOf(step.from).united(geometry.rectOf(step.to)));
        for (const game::Drawing& drawing : frame.drawings)
            if (!has(than.drawings, drawing))
                region += touched(geometry.rectOf(drawing.from)
                                      .united(geometry.rectOf(drawing.to.value_or(drawing.from))));
        if (frame.pointed && frame.pointed != than.pointed)
            region += touched(
                geometry.rectOf(frame.pointed->from).united(geometry.rectOf(frame.pointed->to)));
        if (frame.glyph && frame.glyph != than.glyph)
            region += touched(glyphRect(geometry, frame.glyph->square));
        for (const auto square : {&BoardFrame::checkedKing, &BoardFrame::highlighted})
            if (frame.*square && frame.*square != than.*square)
                region += touched(geometry.rectOf(*(frame.*square)));
    };
    addOthers(before, after);
    addOthers(after, before);
    return region;
}

} // namespace plyline::board
