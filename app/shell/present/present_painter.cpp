#include "app/shell/present/present_painter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"

#include <cmath>

namespace plyline::present {

namespace {

/// The sizes of texts at scale 1, in pixels. They follow the screen, not the chosen text size.
constexpr int quiet = 22;
constexpr int plain = 26;
constexpr int loud = 34;

struct Brush
{
    QPainter& painter;
    const PresentGeometry& geometry;
    const look::Theme& theme;

    [[nodiscard]] QFont font(const QFont& face, int pixels, bool isBold) const
    {
        QFont font = face;
        font.setPixelSize(std::max(9, geometry.scaled(pixels)));
        font.setBold(isBold);
        return font;
    }
    [[nodiscard]] QFont words(int pixels, bool isBold = false) const
    {
        return font(look::Fonts::standard().body, pixels, isBold);
    }
};

qreal widthOf(const QString& text, const QFont& font)
{
    return text.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(text);
}

/// Draws the clock at the right end of the line, in a box if it runs. Returns the rest of the line.
QRectF paintClock(const Brush& b, const QRectF& line, const board::PlayerFrame& player)
{
    if (player.clock.isEmpty())
        return line;
    const QFont font = b.font(look::Fonts::standard().clock, loud, true);
    const qreal side = b.geometry.scaled(18);
    const qreal width = std::ceil(widthOf(player.clock, font)) + 2 * side;
    const qreal height = b.geometry.scaled(50);
    const QRectF box(line.right() - width, line.center().y() - height / 2, width, height);
    if (player.isToMove || player.isClockLow) {
        const qreal frame = std::max(1.0, b.geometry.scale) * (player.isClockLow ? 2 : 1);
        b.painter.setPen(QPen(player.isClockLow ? b.theme.differ : b.theme.edge, frame));
        b.painter.setBrush(b.theme.raised);
        const qreal round = b.geometry.scaled(8);
        b.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    }
    b.painter.setFont(font);
    b.painter.setPen(player.isClockLow ? b.theme.differ
                     : player.isToMove ? b.theme.text
                                       : b.theme.textDim);
    b.painter.drawText(box, Qt::AlignCenter, player.clock);
    QRectF rest = line.adjusted(0, 0, -width - side, 0);
    const QFont small = b.words(quiet);
    if (const qreal skipped = widthOf(player.skipped, small);
        skipped > 0 && skipped + side < rest.width() / 2) {
        look::drawElided(b.painter, rest, player.skipped, small, b.theme.textDim, Qt::AlignRight);
        rest.setRight(rest.right() - skipped - side);
    }
    return rest;
}

void paintPlayer(const Brush& b, const QRectF& line, const board::PlayerFrame& player)
{
    QRectF room = paintClock(b, line, player);
    const qreal gap = b.geometry.scaled(14);
    if (!player.score.isEmpty()) {
        const QFont font = b.words(loud, true);
        look::drawElided(b.painter, room, player.score, font, b.theme.text, Qt::AlignRight);
        room.setRight(room.right() - widthOf(player.score, font) - gap);
    }
    const QFont name = b.words(plain, player.isToMove);
    look::drawElided(b.painter, room, player.name, name,
                     player.isToMove ? b.theme.text : b.theme.textDim);
    room.setLeft(room.left() + widthOf(player.name, name) + gap);
    const QFont rating = b.words(quiet);
    if (room.width() >= widthOf(player.rating, rating))
        look::drawElided(b.painter, room, player.rating, rating, b.theme.textDim);
}

/// Draws two texts at the ends of a line. The first one has the room it needs.
void paintPair(const Brush& b, const QRectF& line, const QString& first, const QFont& firstFont,
               const QColor& color, const QString& second)
{
    look::drawElided(b.painter, line, first, firstFont, color);
    const qreal left = widthOf(first, firstFont) + b.geometry.scaled(24);
    const QRectF room = line.adjusted(left, 0, 0, 0);
    if (room.width() > 0)
        look::drawElided(b.painter, room, second, b.words(quiet), b.theme.textDim, Qt::AlignRight);
}

void paintMove(const Brush& b, const QRectF& line, const PresentFrame& frame)
{
    const QFont font = b.words(loud, true);
    look::drawElided(b.painter, line, frame.move, font, b.theme.eventText);
    const qreal left = widthOf(frame.move, font) + b.geometry.scaled(24);
    const QRectF room = line.adjusted(left, 0, 0, 0);
    if (room.width() > 0)
        look::drawElided(b.painter, room, frame.sentence, b.words(plain), b.theme.text);
}

} // namespace

void paintPresent(QPainter& painter, const PresentGeometry& geometry, const PresentFrame& frame,
                  bool isFlipped, const look::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Brush b{painter, geometry, theme};
    const bool hasReplay = !geometry.replay.isEmpty();
    if (hasReplay) {
        paintPlayer(b, geometry.replayAbove, isFlipped ? frame.white : frame.black);
        paintPlayer(b, geometry.replayBelow, isFlipped ? frame.black : frame.white);
    }
    if (!geometry.snapshot.isEmpty()) {
        paintPair(b, geometry.snapshotAbove, frame.rows, b.words(plain), theme.stateText,
                  frame.event);
        paintMove(b, geometry.snapshotBelow, frame);
    }
}

} // namespace plyline::present
