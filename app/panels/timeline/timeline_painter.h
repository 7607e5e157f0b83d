#pragma once

#include <QtGui/QRegion>

#include "app/kit/look/theme.h"
#include "app/panels/timeline/timeline_layout.h"
#include "app/panels/timeline/timeline_study.h"
#include "core/replay/replay.h"

class QPainter;

namespace plyline::timeline {

/// Two plies between which playback runs in circles.
struct LoopRange
{
    game::Ply first;
    game::Ply last;
    bool isOn = false;
    bool operator==(const LoopRange&) const = default;
};

/// What is shown at this moment on top of a layout.
struct TimelineFrame
{
    game::Ply ply;
    replay::Seek seek;
    std::optional<game::Ply> ghost;
    QString ghostLabel;
    std::optional<LoopRange> loop;
    TimelineStudy study;
    bool areCheckpointsTried = false; ///< Somebody looks at what a seek folds: it is drawn thick.
    bool isHandleHot = false;         ///< The mouse is over the handle or drags it.
    bool hasFocus = false;
    bool operator==(const TimelineFrame&) const = default;
};

/// Draws the timeline; takes time in proportion to its width, whatever the game's length. The same
/// as the backdrop and the moment after each other; who paints often keeps the backdrop.
void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                   const look::Theme& theme, const look::Fonts& fonts);
/// Graph, cells and marks as if all were past; nothing where nothing is shown.
void paintBackdrop(QPainter& painter, const TimelineLayout& layout, const look::Theme& theme);
/// What the cursor adds: dims the future, then ruler, checkpoints, loop, ghost and playhead. Leaves
/// out labels and checkpoints that lie outside `exposed`, unless that is empty.
void paintMoment(QPainter& painter, const TimelineLayout& layout, const TimelineFrame& frame,
                 const look::Theme& theme, const look::Fonts& fonts, const QRegion& exposed = {});
/// Where the moments of two frames of one layout differ.
[[nodiscard]] QRegion changedRegion(const TimelineLayout& layout, const TimelineFrame& before,
                                    const TimelineFrame& after);
/// One mark alone, about 8 pixels wide, as in the mark lane.
void paintMark(QPainter& painter, Mark mark, QPointF center, const look::Theme& theme);
/// The diamond of a checkpoint.
void paintCheckpoint(QPainter& painter, QPointF center, const look::Theme& theme);
/// The part of the ruler that the playhead's handle covers.
[[nodiscard]] QRectF handleRect(const TimelineGeometry& geometry, game::Ply ply);

} // namespace plyline::timeline
