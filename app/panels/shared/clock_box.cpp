#include "app/panels/shared/clock_box.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include "app/kit/look/faces.h"

#include <algorithm>
#include <cmath>

namespace plyline::shared {

namespace {

constexpr int clockBoxHeight = 22;
constexpr qreal clockBoxPadding = 8;
constexpr qreal clockBoxGap = 8; ///< Between the box and the rest of the room.

} // namespace

QRectF drawClockBox(QPainter& painter, const QRectF& room, const QString& text, bool isRunning,
                    const look::Theme& theme, bool isLow)
{
    if (text.isEmpty())
        return room;
    const QFont& font = look::Fonts::standard().clock;
    const qreal height = std::min<qreal>(look::withText(clockBoxHeight), room.height());
    const qreal width =
        std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 2 * clockBoxPadding;
    const QRectF box(room.right() - width, room.center().y() - height / 2, width, height);
    const qreal frame = isLow ? 2 : 1;
    painter.setPen(QPen(isLow ? theme.differ : theme.line, frame));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box.adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2), 5, 5);
    painter.setFont(font);
    painter.setPen(isLow ? theme.differ : isRunning ? theme.text : theme.textDim);
    painter.drawText(box, Qt::AlignCenter, text);
    return room.adjusted(0, 0, -width - clockBoxGap, 0);
}

} // namespace plyline::shared
