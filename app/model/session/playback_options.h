#pragma once

#include <QtCore/QByteArray>

#include "core/analysis/pace.h"

namespace plyline::session {

/// How a game is played, besides the plies a second. Kept between starts.
struct PlaybackOptions
{
    bool isRealPace = false; ///< As the players thought, if the file tells it.
    analysis::PaceOptions pace;
    bool isResumedAfterScrubbing = false;
    bool hasTicks = false; ///< A soft click a second in time trouble, at real pace.

    /// Returns the options with the factor and the idle cap in their ranges.
    [[nodiscard]] PlaybackOptions clamped() const;
    /// Returns JSON for the settings.
    [[nodiscard]] QByteArray toJson() const;
    /// What is missing or damaged has its usual value.
    [[nodiscard]] static PlaybackOptions fromJson(const QByteArray& json);
    bool operator==(const PlaybackOptions&) const = default;
};

} // namespace plyline::session
