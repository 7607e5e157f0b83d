#pragma once

#include <QtCore/QRectF>

#include "app/kit/look/theme.h"

class QPainter;
class QWidget;

namespace plyline::look {

/// The width of a ring; in high contrast, where every border is strong, it must be told by it.
[[nodiscard]] qreal ringWidth(const Theme& theme);
/// Shows where the keyboard is; inside the edge of `rect`.
void drawRing(QPainter& painter, const QRectF& rect, const Theme& theme);
/// Whether the widget has the focus and it was moved by keys, so that it shows a ring.
[[nodiscard]] bool hasRing(const QWidget& widget);

} // namespace plyline::look
