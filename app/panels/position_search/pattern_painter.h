#pragma once

#include <QtCore/QRectF>

#include "app/kit/look/theme.h"
#include "core/search/pattern.h"

#include <optional>

class QPainter;

namespace plyline::position_search {

/// What a square may hold, into a cell: the piece, a disc for any of a colour, a ring for empty; up
/// to four of several; struck out what is excluded; nothing where it is open.
void drawContents(QPainter& painter, const QRectF& cell, search::SquareContents contents);

/// `current` is the square of the keyboard.
void drawPattern(QPainter& painter, const QRectF& board, const search::Pattern& pattern,
                 std::optional<rules::Square> current, const look::Theme& theme);

} // namespace plyline::position_search
