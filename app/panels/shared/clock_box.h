#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"

class QPainter;

namespace plyline::shared {

/// Draws a clock in a box at the right end of `room`; it grows with the text, but is never higher
/// than the room. A clock that `isLow` is red in a thick frame. Returns the rest of the room, which
/// is all of it if the text is empty.
QRectF drawClockBox(QPainter& painter, const QRectF& room, const QString& text, bool isRunning,
                    const look::Theme& theme, bool isLow = false);

} // namespace plyline::shared
