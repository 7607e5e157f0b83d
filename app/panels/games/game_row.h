#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/kit/look/theme.h"

class QPainter;

namespace plyline::games {

/// The content and state of one row of the game list.
struct GameRow
{
    QString white;
    QString black;
    QString result;
    QString event;
    QString occasion; ///< Drawn after the event, which is shortened to leave room for it.
    QString facts;    ///< "B07 · 87 plies".
    bool isBroken = false;
    bool isLost = false;     ///< The file no longer contains the game.
    bool isOpen = false;     ///< The game is the one that is shown.
    bool isSelected = false; ///< The game is selected for copying or saving.
    bool isHovered = false;  ///< The mouse is over the row.
    bool hasFocus = false;   ///< The keyboard is at the row; Return opens it.
    QString title{};         ///< Takes the place of the players unless empty.
    /// The facts are slanted: their ECO code is not in the file, but follows from the moves.
    bool isEcoComputed = false;
    bool operator==(const GameRow&) const = default;
};

/// The places of the parts of a row.
struct GameRowGeometry
{
    /// The height of a row, which grows with the text.
    [[nodiscard]] static int height() { return look::withText(62); }

    explicit GameRowGeometry(const QRectF& row, const GameRow& what, const look::Fonts& fonts);

    QRectF white, black, result, badge, event, facts;
};

/// The lines of a title in a row: one, or two with the second shortened.
[[nodiscard]] QStringList titleLines(const QString& title, const GameRowGeometry& geometry,
                                     const QFont& font);
/// Returns the font, struck through if the game is lost.
[[nodiscard]] QFont fontOf(const GameRow& row, const QFont& font);
/// Returns the background colour of a row, for list and table.
[[nodiscard]] QColor rowBackground(const GameRow& row, const look::Theme& theme);
/// Paints the background, the bar of the open game, the focus frame and the line below the row.
void paintRowGround(QPainter& painter, const QRectF& rect, const GameRow& row,
                    const look::Theme& theme);
void paintGameRow(QPainter& painter, const QRectF& rect, const GameRow& row,
                  const look::Theme& theme, const look::Fonts& fonts);

} // namespace plyline::games
