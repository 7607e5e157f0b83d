#pragma once

#include <QtCore/QRectF>

class QPainter;
class QRegion;
class QWidget;

namespace plyline::look {

/// How the replay and the snapshot view divide their space, the same for both, so that they line up
/// side by side: a heading, a caption that touches the square, the square, a caption below it. The
/// square's side is a multiple of eight device pixels, its place whole logical pixels; the whole is
/// centred.
struct Pane
{
    /// Heights that are smaller in a small window, in logical pixels.
    struct Spacing
    {
        qreal headingGap = 8;     ///< Between the heading and the caption.
        qreal captionHeight = 28; ///< Above and below the square.
        bool operator==(const Spacing&) const = default;
    };

    QRectF heading;
    QRectF above;
    QRectF square; ///< Empty when there is no room.
    QRectF below;
    QRectF bar; ///< Left of the square and as high; empty where none is asked for.

    static constexpr qreal headingHeight = 22;
    /// What a bar takes of the width, its distance from the square included. A multiple of eight,
    /// so that a square keeps its place on whole pixels beside it.
    static constexpr qreal barWidth = 24;
    static constexpr qreal barGap = 8;

    /// What stands above and below the square.
    [[nodiscard]] static constexpr qreal around(const Spacing& spacing)
    {
        return headingHeight + spacing.headingGap + 2 * spacing.captionHeight;
    }
    [[nodiscard]] static Pane fit(const QSizeF& size, qreal devicePixelRatio, bool hasBar = false,
                                  const Spacing& spacing = {8, 28});
    bool operator==(const Pane&) const = default;
};

/// How far `point` must be moved so that it lies on a whole device pixel of the painter: at a scale
/// such as 150 % a widget may begin between two.
[[nodiscard]] QPointF offsetToDevicePixel(const QPainter& painter, const QPointF& point);

/// Has a part of a widget painted again; all of it at a scale such as 150 %, where the edge of a
/// part may lie within a device pixel.
void updatePart(QWidget& widget, const QRegion& part);
/// Whether a logical pixel of the widget is a whole number of device pixels.
[[nodiscard]] bool hasWholePixels(const QWidget& widget);

} // namespace plyline::look
