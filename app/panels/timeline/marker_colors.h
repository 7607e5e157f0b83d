#pragma once

#include "app/kit/look/theme.h"
#include "app/model/study/own_markers.h"

#include <array>

namespace plyline::timeline {

inline constexpr std::array allMarkerColors = {study::MarkerColor::Plain, study::MarkerColor::Blue,
                                               study::MarkerColor::Violet, study::MarkerColor::Pink,
                                               study::MarkerColor::Olive};

/// Returns the colour of a marker's flag; at least 3 : 1 on every ground of the theme.
[[nodiscard]] QColor markerColor(study::MarkerColor color, const look::Theme& theme);
/// "blue".
[[nodiscard]] QString markerColorName(study::MarkerColor color);

} // namespace plyline::timeline
