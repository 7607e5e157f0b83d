#pragma once

#include <QtCore/QRectF>

class QPainter;

namespace plyline::look {

/// How the replay and the snapshot view divide their space, the same for both, so that they line up
/// side by side: a heading, a caption that touches the square, the square, a caption below it. The
/// square's side is a multiple of eight device pixels, its place whole logical pixels; the whole is
/// centred.
struct Pane
{
    QRectF heading;
    QRectF above;
    QRectF square; ///< Empty when there is no room.
    QRectF below;

    static constexpr qreal headingHeight = 22;
    static constexpr qreal headingGap = 8;
    static constexpr qreal captionHeight = 28;

    [[nodiscard]] static Pane fit(const QSizeF& size, qreal devicePixelRatio);
    bool operator==(const Pane&) const = default;
};

/// How far `point` must be moved so that it lies on a whole device pixel of the painter: at a scale
/// such as 150 % a widget may begin between two.
[[nodiscard]] QPointF offsetToDevicePixel(const QPainter& painter, const QPointF& point);

} // namespace plyline::look
