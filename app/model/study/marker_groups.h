#pragma once

#include <QtCore/QString>

#include "core/analysis/markers.h"

#include <span>

namespace plyline::study {

/// Markers that a person shows or hides together.
struct MarkerGroup
{
    const char* id;              ///< In the settings; never changes.
    const char* title;           ///< In the plural; not translated.
    analysis::MarkerKinds found; ///< Empty for the markers that a person sets.
    bool isWalked = true;        ///< Keys go there, and playback can pause there.

    [[nodiscard]] bool isOwn() const { return found == analysis::MarkerKinds(); }
    /// Returns the translated title.
    [[nodiscard]] QString name() const;
};

/// Returns all groups in the order of menus. A new kind of found markers needs a line there.
[[nodiscard]] std::span<const MarkerGroup> markerGroups();

} // namespace plyline::study
