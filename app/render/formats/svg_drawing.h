#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRectF>

namespace plyline::formats {

/// An SVG drawing as a part of another document.
struct SvgDrawing
{
    QByteArray content; ///< What was inside the root element; its root's presentation in a group.
    QRectF viewBox;
    bool operator==(const SvgDrawing&) const = default;
};

/// Returns the shapes of a drawing with `prefix` before every id, so that drawings do not clash. It
/// keeps only what draws shapes: no scripts, no images, no style sheets, no text, no reference
/// outside the drawing. Empty if the file is not SVG or has no size.
[[nodiscard]] SvgDrawing embeddable(const QByteArray& svg, const QByteArray& prefix);

} // namespace plyline::formats
