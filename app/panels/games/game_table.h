#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/panels/games/game_row.h"

#include <vector>

class QPainter;

namespace plyline::games {

/// A cell of the table as it is shown, and where it lies across.
struct GameCell
{
    QString text;
    double left = 0.0;
    double width = 0.0;
    bool isNumber = false; ///< Stands at the right.
    bool isStrong = false;
    bool hasWarning = false; ///< The sign of moves that cannot be read, before the text.
};

[[nodiscard]] inline int tableRowHeight()
{
    return look::withText(26);
}
inline constexpr int cellMargin = 8;

/// `row` says how the row stands out; its texts are not used.
void paintTableRow(QPainter& painter, const QRectF& rect, const GameRow& row,
                   const std::vector<GameCell>& cells, const look::Theme& theme,
                   const look::Fonts& fonts);

} // namespace plyline::games
