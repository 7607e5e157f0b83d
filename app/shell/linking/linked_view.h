#pragma once

#include "app/model/links/link.h"
#include "app/panels/timeline/time_axis.h"
#include "app/shell/stage/stage_geometry.h"

#include <optional>

namespace plyline::linking {

/// Translates between what a link names and what a window shows. A wide panel is not named.
[[nodiscard]] std::optional<links::LinkedView> linkedView(stage::View view);
[[nodiscard]] stage::View viewOf(links::LinkedView view);
[[nodiscard]] links::LinkedAxis linkedAxis(timeline::AxisKind axis);
[[nodiscard]] timeline::AxisKind axisOf(links::LinkedAxis axis);

} // namespace plyline::linking
