#include "app/kit/look/badge.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace plyline::look {

namespace {

constexpr qreal badgePadding = 9;

QFont badgeFont()
{
    QFont font = Fonts::standard().small;
    font.setBold(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0);
    return font;
}

} // namespace

qreal badgeWidth(const QString& text)
{
    return QFontMetricsF(badgeFont()).horizontalAdvance(text) + 2 * badgePadding - 1;
}

void drawBadge(QPainter& painter, const QRectF& rect, const QString& text, BadgeTone tone,
               const Theme& theme)
{
    const bool isEvent = tone == BadgeTone::Event;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEvent ? theme.eventTint : theme.stateTint);
    painter.drawRoundedRect(rect, 5, 5);
    painter.setFont(badgeFont());
    painter.setPen(isEvent ? theme.eventText : theme.stateText);
    painter.drawText(rect.adjusted(badgePadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.restore();
}

void drawElided(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                const QColor& color, Qt::Alignment alignment)
{
    if (rect.width() <= 0)
        return;
    painter.setFont(font);
    painter.setPen(color);
    // Half a pixel more, so that rounding does not elide a text that fits.
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    painter.drawText(rect,
                     static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine |
                         Qt::TextDontClip,
                     shown);
}

} // namespace plyline::look
