#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"

#include <cstdint>

class QPainter;

namespace plyline::look {

/// The model that a badge names.
enum class BadgeTone : std::uint8_t { Event, State };

/// Returns the width of a badge with this text, in logical pixels.
[[nodiscard]] qreal badgeWidth(const QString& text);
/// Draws a badge that fills `rect`: `text` as it is, spaced and bold, on the tone's tint.
void drawBadge(QPainter& painter, const QRectF& rect, const QString& text, BadgeTone tone,
               const Theme& theme);

/// Draws `text` centred vertically, elided at its end to the rectangle's width.
void drawElided(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                const QColor& color, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace plyline::look
