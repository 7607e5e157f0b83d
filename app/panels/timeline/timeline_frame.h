#pragma once

#include <QtCore/QString>

#include "app/panels/timeline/timeline_study.h"
#include "core/replay/replay.h"

#include <optional>

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

} // namespace plyline::timeline
