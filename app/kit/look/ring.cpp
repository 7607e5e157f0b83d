#include "app/kit/look/ring.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace plyline::look {

namespace {

constexpr qreal ringRadius = 4;

} // namespace

qreal ringWidth(const Theme& theme)
{
    return theme.hasHighContrast ? 2 : 1;
}

void drawRing(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    const qreal width = ringWidth(theme);
    const qreal inset = width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, width));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), ringRadius - inset,
                            ringRadius - inset);
    painter.restore();
}

bool hasRing(const QWidget& widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace plyline::look
