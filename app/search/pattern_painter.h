#pragma once

#include <QtCore/QRectF>

#include "app/look/theme.h"
#include "core/library/pattern.h"

#include <optional>

class QPainter;

namespace plyline::search {

/// What a square may hold, into a cell: the piece, a disc for any of a colour, a ring for empty; up
/// to four of several; struck out what is excluded; nothing where it is open.
void drawContents(QPainter& painter, const QRectF& cell, library::SquareContents contents);

/// `current` is the square of the keyboard.
void drawPattern(QPainter& painter, const QRectF& board, const library::Pattern& pattern,
                 std::optional<rules::Square> current, const look::Theme& theme);

} // namespace plyline::search
