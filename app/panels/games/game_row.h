#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

#include "app/kit/look/theme.h"

class QPainter;

namespace plyline::games {

/// One row of the game list as it is shown.
struct GameRow
{
    QString white;
    QString black;
    QString result;
    QString event;
    QString year;  ///< Shown behind the event, which gives way to it.
    QString facts; ///< "B07 · 87 plies".
    bool isBroken = false;
    bool isLost = false;     ///< No longer in the file.
    bool isOpen = false;     ///< The game that is shown.
    bool isSelected = false; ///< To be copied or saved with others.
    bool isHovered = false;  ///< The mouse is over it.
    bool hasFocus = false;   ///< Return opens it.
    bool operator==(const GameRow&) const = default;
};

/// Where the parts of a row lie.
struct GameRowGeometry
{
    /// Of a row; grows with the text.
    [[nodiscard]] static int height() { return look::withText(62); }

    explicit GameRowGeometry(const QRectF& row, const GameRow& what, const look::Fonts& fonts);

    QRectF white, black, result, badge, event, facts;
};

/// The font, struck through for a game that is lost.
[[nodiscard]] QFont fontOf(const GameRow& row, const QFont& font);
/// Behind a row of either look.
[[nodiscard]] QColor rowBackground(const GameRow& row, const look::Theme& theme);
/// Its background, the bar of the open game, the frame of the keyboard, the line below it.
void paintRowGround(QPainter& painter, const QRectF& rect, const GameRow& row,
                    const look::Theme& theme);
void paintGameRow(QPainter& painter, const QRectF& rect, const GameRow& row,
                  const look::Theme& theme, const look::Fonts& fonts);

} // namespace plyline::games
