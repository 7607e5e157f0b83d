#include "app/shell/present/present_geometry.h"

#include <algorithm>
#include <cmath>

namespace plyline::present {

namespace {

// At scale 1.
constexpr qreal wholeWidth = 1920;
constexpr qreal wholeHeight = 1080;
constexpr qreal wholeSide = 768;
constexpr qreal lineHeight = 64;  ///< Above and below a square.
constexpr qreal between = 96;     ///< Side by side.
constexpr qreal top = 48;         ///< Above the first line.
constexpr qreal stackedGap = 24;  ///< One over the other, between their lines.
constexpr qreal timelineGap = 16; ///< Below the last line.
constexpr qreal timelineHeight = 88;
constexpr qreal bottom = 32; ///< Below the timeline.
constexpr qreal margin = 64; ///< At the sides, where the squares stand one over the other.

int sideOf(qreal room)
{
    return std::max(8, static_cast<int>(std::floor(room / 8)) * 8);
}

} // namespace

PresentGeometry PresentGeometry::fit(const QSize& size, stage::View view)
{
    const bool isOne = view == stage::View::Replay || view == stage::View::Snapshot;
    const bool isStacked = !isOne && size.height() > size.width();
    PresentGeometry geometry;
    geometry.scale =
        isStacked ? std::min(size.width() / (wholeSide + 2 * margin),
                             size.height() / (top + 4 * lineHeight + 2 * wholeSide + stackedGap +
                                              timelineGap + timelineHeight + bottom))
                  : std::min(size.width() / (isOne ? wholeSide + 2 * margin : wholeWidth),
                             size.height() / wholeHeight);
    const int side = sideOf(wholeSide * geometry.scale);
    const int line = geometry.scaled(lineHeight);
    const int gap = isOne || isStacked ? 0 : geometry.scaled(between);
    const int width = isOne || isStacked ? side : 2 * side + gap;
    const int left = (size.width() - width) / 2;
    const int foot = geometry.scaled(timelineGap + timelineHeight);
    const int rows = isStacked ? 2 : 1;
    const int height = rows * (side + 2 * line) + (rows - 1) * geometry.scaled(stackedGap) + foot;
    const int above = geometry.scaled(top);
    const int spare = size.height() - above - height - geometry.scaled(bottom);
    int y = above + std::max(0, spare / 2);
    geometry.replayAbove = QRect(left, y, side, line);
    geometry.replay = QRect(left, y + line, side, side);
    geometry.replayBelow = QRect(left, y + line + side, side, line);
    geometry.snapshotAbove = geometry.replayAbove;
    geometry.snapshot = geometry.replay;
    geometry.snapshotBelow = geometry.replayBelow;
    if (isStacked)
        y += side + 2 * line + geometry.scaled(stackedGap);
    for (QRect* one : {&geometry.snapshotAbove, &geometry.snapshot, &geometry.snapshotBelow}) {
        if (isStacked)
            one->translate(0, y - geometry.replayAbove.top());
        else if (!isOne)
            one->translate(side + gap, 0);
    }
    if (view == stage::View::Replay)
        geometry.snapshot = {};
    else if (view == stage::View::Snapshot)
        geometry.replay = {};
    else if (!isStacked)
        geometry.check = QRect(left + side, geometry.replay.top(), gap, side);
    const int below = y + side + 2 * line + geometry.scaled(timelineGap);
    geometry.timeline = QRect(left, below, width, geometry.scaled(timelineHeight));
    return geometry;
}

} // namespace plyline::present
