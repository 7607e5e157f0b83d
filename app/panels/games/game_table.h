#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/panels/games/game_row.h"

#include <vector>

class QPainter;

namespace plyline::games {

/// A cell of the table with its horizontal place.
struct GameCell
{
    QString text;
    double left = 0.0;
    double width = 0.0;
    bool isNumber = false; ///< Aligned to the right.
    bool isStrong = false;
    bool isComputed = false; ///< Dim and slanted: not from the file.
    bool hasWarning = false; ///< Shows a sign before the text: the game's moves cannot all be read.
};

[[nodiscard]] inline int tableRowHeight()
{
    return look::withText(26);
}
inline constexpr int cellMargin = 8;

/// Paints a row. `row` gives its state; its texts are not used.
void paintTableRow(QPainter& painter, const QRectF& rect, const GameRow& row,
                   const std::vector<GameCell>& cells, const look::Theme& theme,
                   const look::Fonts& fonts);

} // namespace plyline::games
