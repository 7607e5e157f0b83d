#include "app/panels/games/game_row.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include "app/kit/look/icons.h"
#include "app/kit/look/ring.h"

#include <algorithm>
#include <cmath>

namespace plyline::games {

namespace {

constexpr double margin = 14.0;
constexpr double gap = 8.0;
constexpr double barWidth = 3.0;
constexpr double badgeSide = 14.0;

QFont factsFont(const GameRow& row, const look::Fonts& fonts)
{
    QFont font = fonts.small;
    font.setItalic(row.isEcoComputed);
    return font;
}

void paintElided(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                 const QColor& color, Qt::Alignment side = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

/// Paints "Hoogovens · 1999". A long event is cut; the occasion is not.
void paintEvent(QPainter& painter, const QRectF& rect, const GameRow& row, const look::Theme& theme,
                const look::Fonts& fonts)
{
    const QFontMetricsF metrics(fonts.small);
    const bool hasBoth = !row.event.isEmpty() && !row.occasion.isEmpty();
    const QString tail = hasBoth ? QStringLiteral(" · ") + row.occasion : row.occasion;
    const double room = rect.width() - metrics.horizontalAdvance(tail);
    const QString event = metrics.elidedText(row.event, Qt::ElideRight, std::max(0.0, room));
    paintElided(painter, rect, event + tail, fonts.small, theme.textDim);
}

} // namespace

GameRowGeometry::GameRowGeometry(const QRectF& row, const GameRow& what, const look::Fonts& fonts)
{
    const double left = row.left() + margin;
    const double right = std::max(left, row.right() - margin);
    const double resultWidth =
        std::ceil(QFontMetricsF(fonts.strong).horizontalAdvance(what.result));
    const double factsWidth =
        std::ceil(QFontMetricsF(factsFont(what, fonts)).horizontalAdvance(what.facts));
    const double lineTop = row.top() + look::withText(6);
    const double line = look::withText(18);
    const double smallLine = look::withText(15);
    result = {right - resultWidth, lineTop, resultWidth, line};
    white = {left, lineTop, std::max(0.0, result.left() - gap - left), line};
    badge = what.isBroken ? QRectF(right - badgeSide, lineTop + line + 2.0, badgeSide, badgeSide)
                          : QRectF(right, lineTop + line + 2.0, 0.0, 0.0);
    const double blackRight = what.isBroken ? badge.left() - gap : right;
    black = {left, lineTop + line, std::max(0.0, blackRight - left), line};
    // The event is shortened first: its first words are enough, while numbers that are cut short
    // are useless.
    const double third = lineTop + 2 * line;
    facts = {std::max(left, right - factsWidth), third, std::min(factsWidth, right - left),
             smallLine};
    event = {left, third, std::max(0.0, facts.left() - gap - left), smallLine};
}

QColor rowBackground(const GameRow& row, const look::Theme& theme)
{
    if (row.isOpen)
        return theme.eventTint;
    if (row.isSelected)
        return theme.chosen;
    return row.isHovered ? theme.hover : theme.surface;
}

void paintRowGround(QPainter& painter, const QRectF& rect, const GameRow& row,
                    const look::Theme& theme)
{
    painter.fillRect(rect, rowBackground(row, theme));
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1.0, rect.width(), 1.0), theme.line);
    if (row.isOpen)
        painter.fillRect(QRectF(rect.left(), rect.top(), barWidth, rect.height() - 1.0),
                         theme.event);
    if (row.hasFocus)
        look::drawRing(painter, rect.adjusted(0, 0, 0, -1), theme);
}

QFont fontOf(const GameRow& row, const QFont& font)
{
    if (!row.isLost)
        return font; // shared, not copied
    QFont own = font;
    own.setStrikeOut(true);
    return own;
}

QStringList titleLines(const QString& title, const GameRowGeometry& geometry, const QFont& font)
{
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(geometry.white.width());
    layout.endLayout();
    const int length = first.isValid() ? first.textLength() : 0;
    QStringList lines{title.left(length).trimmed()};
    const QString rest = title.mid(length).trimmed();
    if (!rest.isEmpty())
        lines << QFontMetricsF(font).elidedText(rest, Qt::ElideRight, geometry.black.width());
    return lines;
}

namespace {

/// A title of one line leaves the second to the event.
void paintTitle(QPainter& painter, const GameRowGeometry& geometry, GameRow row,
                const look::Theme& theme, const look::Fonts& fonts, const QColor& ink)
{
    const QFont font = fontOf(row, fonts.body);
    const QStringList lines = titleLines(row.title, geometry, font);
    paintElided(painter, geometry.white, lines.front(), font, ink);
    if (lines.size() > 1) {
        paintElided(painter, geometry.black, lines.back(), font, ink);
    } else {
        paintElided(painter, geometry.black, row.event, fonts.small, theme.textDim);
        row.event.clear();
    }
    paintEvent(painter, geometry.event, row, theme, fonts);
}

} // namespace

void paintGameRow(QPainter& painter, const QRectF& rect, const GameRow& row,
                  const look::Theme& theme, const look::Fonts& fonts)
{
    paintRowGround(painter, rect, row, theme);
    const GameRowGeometry geometry(rect, row, fonts);
    const QColor& ink = row.isLost ? theme.textDim : theme.text;
    if (row.title.isEmpty()) {
        const QFont names = fontOf(row, fonts.body);
        paintElided(painter, geometry.white, row.white, names, ink);
        paintElided(painter, geometry.black, row.black, names, ink);
        paintEvent(painter, geometry.event, row, theme, fonts);
    } else {
        paintTitle(painter, geometry, row, theme, fonts, ink);
    }
    paintElided(painter, geometry.result, row.result, fontOf(row, fonts.strong), ink,
                Qt::AlignRight);
    paintElided(painter, geometry.facts, row.facts, factsFont(row, fonts), theme.textDim,
                Qt::AlignRight);
    if (row.isBroken)
        look::icon(QStringLiteral("warning"), theme.differ)
            .paint(&painter, geometry.badge.toRect());
}

} // namespace plyline::games
