#pragma once

#include <QtCore/QString>

class QPainterPath;

namespace plyline::formats {

/// Returns a coordinate with at most two decimals: "12", "0.5", "-3.25".
[[nodiscard]] QByteArray svgNumber(qreal value);
/// Returns the attribute `d` of a path, in relative coordinates where that is shorter.
[[nodiscard]] QByteArray svgPath(const QPainterPath& path);

} // namespace plyline::formats
