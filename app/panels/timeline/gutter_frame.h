#pragma once

#include <QtCore/QRectF>
#include <QtCore/QStringList>

#include "app/kit/look/theme.h"
#include "app/panels/timeline/timeline_layout.h"

#include <optional>
#include <vector>

class QPainter;

namespace plyline::timeline {

/// What the gutter says of one lane, or of two that share a line.
struct GutterRow
{
    const Lane* lane = nullptr; ///< The lane that a person can choose; else null.
    QRectF room;                ///< The height of the lane, the width of the gutter.
    QRectF free;                ///< The part of it that nothing else covers: for words and grip.
    QString name;
    QString note;
    QStringList now;   ///< The value at the playhead, one text a line.
    QStringList ghost; ///< The value at the ghost.
    /// What the lane counts, such as blunders.
    std::vector<LaneCount> counts;
    bool operator==(const GutterRow&) const = default;
};

/// Names and values beside the lanes. A plain value.
struct GutterFrame
{
    std::vector<GutterRow> rows;
    bool isRoomy = false; ///< Two columns of values, with heads above them.
    QString nowHead;
    QString ghostHead;
    std::optional<std::size_t> hovered; ///< The row under the pointer.
    QString lit;                        ///< The sign of the count whose plies are lit.
    bool operator==(const GutterFrame&) const = default;
};

/// Nothing of the rows stands above `top`, since other things are there. A row whose middle would
/// be is left out.
[[nodiscard]] GutterFrame gutterFrame(const TimelineLayout& layout, const TimelineGame& game,
                                      const TimelineFrame& frame, double width, double top);

/// The name of a lane, and the height of the lane at any width.
struct LaneName
{
    QRectF room;
    QString name;
    bool operator==(const LaneName&) const = default;
};
/// Returns the lanes whose rows gutterFrame() leaves out because of what is above `top`, so that
/// their names can stand elsewhere. None in the full form, in which every lane has room.
[[nodiscard]] std::vector<LaneName> namesLeftOut(const TimelineLayout& layout,
                                                 const TimelineGame& game, double top);

/// Returns the name of a row, shortened where it would run into the values.
[[nodiscard]] QString shownName(const GutterRow& row, const GutterFrame& frame, double width,
                                const look::Fonts& fonts);

/// Returns the grip of a row, by which its lane is moved.
[[nodiscard]] QRectF gripRect(const GutterRow& row);
/// The right end of the values at the playhead.
[[nodiscard]] double nowColumn(const GutterFrame& frame, double width);

/// Returns where the counts of a row stand, below its name; empty where there is no room.
[[nodiscard]] std::vector<QRectF> countRects(const GutterRow& row, const GutterFrame& frame,
                                             double width, const look::Fonts& fonts);

void paintGutter(QPainter& painter, const GutterFrame& frame, double width,
                 const look::Theme& theme, const look::Fonts& fonts);

} // namespace plyline::timeline
