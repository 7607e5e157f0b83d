#pragma once

#include <QtCore/QRectF>

namespace plyline::look {

/// How the replay and the snapshot view divide their space, the same for both, so that they line up
/// side by side: a heading, a caption that touches the square, the square, a caption below it. The
/// square's side is a multiple of eight device pixels; the whole is centred. Logical pixels.
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

} // namespace plyline::look
