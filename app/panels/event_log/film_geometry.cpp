#include "app/panels/event_log/film_geometry.h"

#include "app/kit/look/faces.h"

#include <algorithm>

namespace plyline::event_log {

namespace {

constexpr int sidePadding = 14;
constexpr int barPadding = 5;
constexpr int buttonGap = 8;
/// About the board; less where there is little height.
constexpr int boardPadding = 10;
constexpr int tightPadding = 6;
constexpr int littleRoom = 200;
constexpr int smallestBoard = 64;
constexpr int largestBoard = 208;
constexpr int crossSide = 18;
constexpr int progressHeight = 3;

FilmGeometry barOnly(int width, int titleWidth, const FilmGeometry::Buttons& buttons)
{
    FilmGeometry geometry;
    const int inside = width - 2 * sidePadding;
    geometry.hasShortButton = titleWidth + buttonGap + buttons.usual.width() > inside;
    const QSize button = geometry.hasShortButton ? buttons.narrow : buttons.usual;
    const int line = std::max(look::withText(22), button.height());
    geometry.title = QRect(sidePadding, barPadding, inside - buttonGap - button.width(), line);
    geometry.button = QRect(
        QPoint(width - sidePadding - button.width(), barPadding + (line - button.height()) / 2),
        button);
    geometry.height = line + 2 * barPadding;
    return geometry;
}

} // namespace

FilmGeometry FilmGeometry::fit(int width, int room, bool hasBoard, int titleWidth,
                               const Buttons& buttons)
{
    if (!hasBoard)
        return barOnly(width, titleWidth, buttons);
    FilmGeometry geometry;
    const int padding = room < littleRoom ? tightPadding : boardPadding;
    // The list keeps the larger part of the height, and the words some of the width.
    const int most = std::min({largestBoard, room * 45 / 100 - 2 * padding,
                               width - 2 * sidePadding - look::withText(120)});
    const int side = std::max(smallestBoard, most) / 8 * 8;
    geometry.board = QRect(sidePadding, padding, side, side);
    const int left = geometry.board.right() + 1 + 12;
    const int right = width - sidePadding;
    geometry.cross = QRect(right - crossSide + 4, padding - 2, crossSide, crossSide);
    geometry.title = QRect(left, padding - 2, geometry.cross.left() - left, look::withText(18));
    geometry.bar = QRect(left, geometry.title.bottom() + 1 + 4, right - left, progressHeight);
    geometry.hasShortButton = buttons.usual.width() > right - left;
    const QSize button = geometry.hasShortButton ? buttons.narrow : buttons.usual;
    const int below = geometry.bar.bottom() + 1 + 6;
    const int bottom = std::max(geometry.board.bottom() + 1, below + button.height());
    geometry.button = QRect(QPoint(left, bottom - button.height()), button);
    // Words that find no room are those of the lit row.
    const int wordsHeight = geometry.button.top() - 4 - below;
    if (wordsHeight >= look::withText(17))
        geometry.words = QRect(left, below, right - left, wordsHeight);
    geometry.height = bottom + padding;
    return geometry;
}

} // namespace plyline::event_log
