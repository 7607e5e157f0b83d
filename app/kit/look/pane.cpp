#include "app/kit/look/pane.h"

#include <QtGui/QPainter>
#include <QtGui/QRegion>
#include <QtWidgets/QWidget>

#include "app/kit/look/faces.h"

#include <algorithm>
#include <cmath>

namespace plyline::look {

namespace {

qreal headingHeightNow()
{
    return std::max<qreal>(Pane::headingHeight, withText(17));
}

} // namespace

qreal Pane::captionHeightOf(const Spacing& spacing)
{
    return std::max<qreal>(spacing.captionHeight, withText(20));
}

qreal Pane::around(const Spacing& spacing)
{
    return headingHeightNow() + spacing.headingGap + 2 * captionHeightOf(spacing);
}

Pane Pane::fit(const QSizeF& size, qreal devicePixelRatio, bool hasBar, const Spacing& spacing)
{
    const qreal heading = headingHeightNow();
    const qreal caption = captionHeightOf(spacing);
    const qreal around = Pane::around(spacing);
    const qreal beside = hasBar ? barWidth : 0.0;
    const qreal room = std::max(0.0, std::min(size.width() - beside, size.height() - around));
    const qreal side = std::floor(room * devicePixelRatio / 8) * 8 / devicePixelRatio;
    const qreal left = std::floor((size.width() - beside - side) / 2);
    const qreal top = std::floor(std::max(0.0, (size.height() - around - side) / 2));

    Pane pane;
    pane.heading = QRectF(left, top, beside + side, heading);
    pane.above = QRectF(left + beside, pane.heading.bottom() + spacing.headingGap, side, caption);
    pane.square = QRectF(left + beside, pane.above.bottom(), side, side);
    pane.below = QRectF(left + beside, pane.square.bottom(), side, caption);
    if (hasBar && side > 0)
        pane.bar = QRectF(left, pane.square.top(), barWidth - barGap, side);
    return pane;
}

QPointF offsetToDevicePixel(const QPainter& painter, const QPointF& point)
{
    const QTransform toDevice = painter.deviceTransform();
    const QPointF inDevice = toDevice.map(point);
    const QPointF whole(std::round(inDevice.x()), std::round(inDevice.y()));
    return toDevice.inverted().map(whole) - point;
}

bool hasWholePixels(const QWidget& widget)
{
    const qreal ratio = widget.devicePixelRatioF();
    return ratio == std::floor(ratio);
}

void updatePart(QWidget& widget, const QRegion& part)
{
    if (part.isEmpty())
        return;
    if (hasWholePixels(widget))
        widget.update(part);
    else
        widget.update();
}

} // namespace plyline::look
