#include "app/panels/comparison/comparison_geometry.h"

#include <algorithm>

namespace plyline::comparison {

namespace {

/// Of the table, however many pieces differ: the boards keep their size.
constexpr int tableRows = 7;
constexpr int tableGap = 22;
/// Between the boards: a chip, and air beside it.
constexpr int leastMiddle = 152;
constexpr int gapInRow = 24;
constexpr int eventsGap = 8;
constexpr int eventsHeight = 28;
/// Lower than this there is no room for a table.
constexpr int tableFrom = 560;

} // namespace

ComparisonGeometry ComparisonGeometry::fit(const QSize& size)
{
    constexpr int caption = captionHeight + captionGap;
    ComparisonGeometry geometry;
    geometry.isRow = size.height() < tableFrom || size.width() < 2 * leastMiddle + 320;
    const int below =
        geometry.isRow ? eventsGap + eventsHeight : tableGap + headHeight + tableRows * rowHeight;
    const int middle = geometry.isRow ? gapInRow : leastMiddle;
    const int side =
        std::max(0, std::min((size.width() - middle) / 2, size.height() - caption - below)) / 8 * 8;
    // In a row the boards stand together in the middle.
    const int width = geometry.isRow ? std::min(size.width(), 2 * side + 56) : size.width();
    const int left = (size.width() - width) / 2;
    geometry.captionA = QRect(left, 0, side, captionHeight);
    geometry.captionB = geometry.captionA.translated(width - side, 0);
    geometry.boardA = QRect(left, caption, side, side);
    geometry.boardB = geometry.boardA.translated(width - side, 0);
    const int foot = caption + side;
    if (geometry.isRow) {
        geometry.events = QRect(left, foot + eventsGap, width, eventsHeight);
        return geometry;
    }
    geometry.events = QRect(side, caption, std::max(0, size.width() - 2 * side), side);
    geometry.table =
        QRect(0, foot + tableGap, size.width(), std::max(0, size.height() - foot - tableGap));
    return geometry;
}

} // namespace plyline::comparison
