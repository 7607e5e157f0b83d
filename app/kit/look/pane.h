#pragma once

#include <QtCore/QRectF>

class QPainter;
class QRegion;
class QWidget;

namespace plyline::look {

/// The layout of the replay view and of the snapshot view. It is the same for both, so that they
/// line up side by side: a heading, a caption that touches the square, the square, a caption below
/// it. The square's side is a multiple of eight device pixels, its place is in whole logical
/// pixels, and the whole is centred. Heading and captions grow with the text.
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
    QRectF square; ///< Empty if there is no room.
    QRectF below;
    QRectF bar; ///< Left of the square and as high; empty if there is no bar.

    static constexpr qreal headingHeight = 22;
    /// Width of a bar, including its distance from the square. A multiple of eight, so that the
    /// square beside it stays on whole pixels.
    static constexpr qreal barWidth = 24;
    static constexpr qreal barGap = 8;

    /// Returns the height of the caption above the square, and of the one below it, at the current
    /// text size.
    [[nodiscard]] static qreal captionHeightOf(const Spacing& spacing);
    /// Returns the height of everything above and below the square at the current text size.
    [[nodiscard]] static qreal around(const Spacing& spacing);
    [[nodiscard]] static Pane fit(const QSizeF& size, qreal devicePixelRatio, bool hasBar = false,
                                  const Spacing& spacing = {8, 28});
    bool operator==(const Pane&) const = default;
};

/// Returns how far to move `point` to a whole device pixel of the painter. At a scale such as 150 %
/// a widget may begin between two of them.
[[nodiscard]] QPointF offsetToDevicePixel(const QPainter& painter, const QPointF& point);

/// Repaints a part of a widget; all of it at a scale such as 150 %, where the edge of a part may be
/// inside a device pixel.
void updatePart(QWidget& widget, const QRegion& part);
/// Returns whether a logical pixel of the widget is a whole number of device pixels.
[[nodiscard]] bool hasWholePixels(const QWidget& widget);

} // namespace plyline::look
