#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/badge.h"
#include "app/panels/board/panel_frame.h"
#include "app/panels/shared/clock_box.h"

#include <algorithm>

namespace plyline::board {

namespace {

constexpr qreal gap = 8;

qreal widthOf(const QString& text, const QFont& font)
{
    return text.isEmpty() ? 0 : QFontMetricsF(font).horizontalAdvance(text);
}

qreal turnSide(const QRectF& bar)
{
    return std::min<qreal>(look::withText(10), bar.height());
}

/// Returns the place of the mark of the side to move: after the words, or at the end of a full bar.
QRectF turnRect(const QRectF& room, const QRectF& bar)
{
    const qreal side = turnSide(bar);
    const qreal left = std::max(bar.left(), std::min(room.left(), room.right() - side));
    return {std::round(left), std::round(bar.center().y() - side / 2), side, side};
}

/// Draws a disc in the colour of the side to move.
void drawTurn(QPainter& painter, const QRectF& rect, bool isWhite, const look::Theme& theme)
{
    painter.setPen(QPen(theme.textDim, 1.5));
    painter.setBrush(isWhite ? theme.whiteCell : QColor(0x1c, 0x1b, 0x19));
    painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75));
}

void drawPlayer(QPainter& painter, const QRectF& bar, const PlayerFrame& player, bool isWhite,
                const look::Theme& theme)
{
    const look::Fonts& fonts = look::Fonts::standard();
    const bool isClockStrong = player.isToMove || !player.hasTurnMark;
    QRectF room =
        shared::drawClockBox(painter, bar, player.clock, isClockStrong, theme, player.isClockLow);
    if (const qreal width = widthOf(player.skipped, fonts.small);
        width > 0 && width + gap < room.width() / 2) {
        look::drawElided(painter, room, player.skipped, fonts.small, theme.textDim, Qt::AlignRight);
        room.setRight(room.right() - width - gap);
    }
    if (!player.score.isEmpty()) {
        const qreal width = widthOf(player.score, fonts.strong);
        look::drawElided(painter, room, player.score, fonts.strong, theme.text, Qt::AlignRight);
        room.setRight(room.right() - width - gap);
    }
    // The mark has room whoever is to move, so that a long name stays as it is.
    const qreal besideWords = player.hasTurnMark ? gap + turnSide(bar) : 0;
    const QRectF words = room.adjusted(0, 0, -std::min(besideWords, room.width()), 0);
    const qreal nameWidth = std::min(widthOf(player.name, fonts.body), words.width());
    look::drawElided(painter, words, player.name, fonts.body, theme.text);
    room.setLeft(room.left() + nameWidth + 5);
    const qreal ratingWidth = widthOf(player.rating, fonts.body);
    if (!player.rating.isEmpty() && words.right() - room.left() >= ratingWidth) {
        look::drawElided(painter, room, player.rating, fonts.body, theme.textDim);
        room.setLeft(room.left() + ratingWidth + gap);
    }
    if (player.isToMove && player.hasTurnMark)
        drawTurn(painter, turnRect(room, bar), isWhite, theme);
}

void drawHeading(QPainter& painter, const QRectF& heading, const PanelFrame& frame,
                 const look::Theme& theme)
{
    const look::Fonts& fonts = look::Fonts::standard();
    const QString title = QCoreApplication::translate("plyline::board", "REPLAY");
    const qreal badge = look::badgeWidth(title);
    look::drawBadge(painter, QRectF(heading.topLeft(), QSizeF(badge, heading.height())), title,
                    look::BadgeTone::Event, theme);
    QRectF room = heading.adjusted(badge + gap, 0, 0, 0);
    const bool isWide = widthOf(frame.seek, fonts.body) <= room.width();
    const QString& seek = isWide ? frame.seek : frame.shortSeek;
    const qreal seekWidth = widthOf(seek, fonts.body);
    const qreal endingWidth = widthOf(frame.ending, fonts.body);
    // If there is no room for both, how the game ended is more important than the cost of the seek.
    if (frame.ending.isEmpty() || seekWidth + endingWidth + 2 * gap <= room.width()) {
        look::drawElided(painter, room, seek, fonts.body, theme.textDim, Qt::AlignRight);
        room.setRight(room.right() - seekWidth - 2 * gap);
    }
    look::drawElided(painter, room, frame.ending, fonts.body, theme.text);
}

} // namespace

void drawPanel(QPainter& painter, const look::Pane& pane, const PanelFrame& frame, bool isFlipped,
               const look::Theme& theme, const QRegion& exposed)
{
    if (pane.square.isEmpty())
        return;
    const auto isExposed = [&](const QRectF& part) {
        return !part.isEmpty() && (exposed.isEmpty() || exposed.intersects(part.toAlignedRect()));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    if (isExposed(pane.heading))
        drawHeading(painter, pane.heading, frame, theme);
    if (isExposed(pane.bar))
        drawEvaluation(painter, pane.bar, frame.evaluation, isFlipped, theme);
    if (isExposed(pane.above))
        drawPlayer(painter, pane.above, isFlipped ? frame.white : frame.black, isFlipped, theme);
    if (isExposed(pane.below))
        drawPlayer(painter, pane.below, isFlipped ? frame.black : frame.white, !isFlipped, theme);
}

} // namespace plyline::board
