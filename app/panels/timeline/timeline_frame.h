#pragma once

#include <QtCore/QString>

#include "app/model/session/playback.h"
#include "app/panels/timeline/timeline_study.h"
#include "core/replay/replay.h"

#include <optional>
#include <vector>

namespace plyline::timeline {

/// The plies between which playback loops.
struct LoopRange
{
    game::Ply first;
    game::Ply last;
    bool isOn = false;
    bool operator==(const LoopRange&) const = default;
};

/// Returns the loop on a line that ends at `last`; none if there is none, or if it begins later.
[[nodiscard]] std::optional<LoopRange> loopRange(const session::Playback& playback, game::Ply last);

/// What is drawn over a layout at one moment.
struct TimelineFrame
{
    game::Ply ply;
    double way = 0.0; ///< How far the playhead is on its way to the next ply, 0 to 1.
    replay::Seek seek;
    std::optional<game::Ply> ghost;
    QString ghostLabel;
    std::vector<game::Ply> lit; ///< Plies that are pointed at together, in order.
    std::optional<LoopRange> loop;
    TimelineStudy study;
    /// An interval of checkpoints is being tried out; the folded events are drawn thick.
    bool areCheckpointsTried = false;
    bool hasHoverBoard = false; ///< The board under the pointer says what the ghost's label would.
    bool isHandleHot = false;   ///< The mouse is over the handle or drags it.
    bool hasFocus = false;
    bool operator==(const TimelineFrame&) const = default;
};

} // namespace plyline::timeline
