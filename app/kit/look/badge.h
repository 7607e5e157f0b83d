#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"

#include <cstdint>

class QPainter;

namespace plyline::look {

/// Which of the two models a badge speaks of.
enum class BadgeTone : std::uint8_t { Event, State };

/// What a badge with this text takes, in logical pixels.
[[nodiscard]] qreal badgeWidth(const QString& text);
/// Spaced bold capitals on the tone's tint; fills `rect`. Draws `text` as it is.
void drawBadge(QPainter& painter, const QRectF& rect, const QString& text, BadgeTone tone,
               const Theme& theme);

/// `text`, elided at its end to the rectangle's width, centred vertically.
void drawElided(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                const QColor& color, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace plyline::look
