#include "app/look/pane.h"

#include <algorithm>
#include <cmath>

namespace plyline::look {

namespace {

/// The next device pixel at or before.
qreal snapped(qreal logical, qreal devicePixelRatio)
{
    return std::floor(logical * devicePixelRatio) / devicePixelRatio;
}

} // namespace

Pane Pane::fit(const QSizeF& size, qreal devicePixelRatio)
{
    const qreal around = headingHeight + headingGap + 2 * captionHeight;
    const qreal room = std::max(0.0, std::min(size.width(), size.height() - around));
    const qreal side = std::floor(room * devicePixelRatio / 8) * 8 / devicePixelRatio;
    const qreal left = snapped((size.width() - side) / 2, devicePixelRatio);
    const qreal top = snapped(std::max(0.0, (size.height() - around - side) / 2), devicePixelRatio);

    Pane pane;
    pane.heading = QRectF(left, top, side, headingHeight);
    pane.above = QRectF(left, pane.heading.bottom() + headingGap, side, captionHeight);
    pane.square = QRectF(left, pane.above.bottom(), side, side);
    pane.below = QRectF(left, pane.square.bottom(), side, captionHeight);
    return pane;
}

} // namespace plyline::look
