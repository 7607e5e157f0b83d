#pragma once

#include <QtCore/QRectF>

#include "app/kit/look/theme.h"
#include "core/search/pattern.h"

#include <optional>

class QPainter;

namespace plyline::position_search {

/// Draws what a square may hold: a piece, a disc for any piece of a colour, a ring for empty, or up
/// to four of these. Excluded contents are struck out; an open square stays blank.
void drawContents(QPainter& painter, const QRectF& cell, search::SquareContents contents);

/// `current` is the square that the keyboard is on.
void drawPattern(QPainter& painter, const QRectF& board, const search::Pattern& pattern,
                 std::optional<rules::Square> current, const look::Theme& theme,
                 bool isFlipped = false);

} // namespace plyline::position_search
