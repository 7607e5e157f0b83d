#pragma once

#include <QtCore/QLineF>
#include <QtGui/QTransform>

namespace plyline::look {

/// Returns the transform that maps the origin to the start of `line` and (length, 0) to its end.
/// Precondition: the length is positive.
[[nodiscard]] inline QTransform alongLine(const QLineF& line)
{
    const qreal x = line.dx() / line.length();
    const qreal y = line.dy() / line.length();
    return {x, y, -y, x, line.x1(), line.y1()};
}

} // namespace plyline::look
