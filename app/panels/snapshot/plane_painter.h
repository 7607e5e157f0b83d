#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/snapshot/plane_geometry.h"
#include "app/panels/snapshot/shown_rows.h"

class QPainter;

namespace plyline::snapshot {

/// All that one picture of the plane shows.
struct PlaneFrame
{
    std::vector<ShownRow> rows;
    QString absence;                          ///< Why there are no rows.
    std::optional<rules::Square> highlighted; ///< Pointed at from elsewhere.
    bool operator==(const PlaneFrame&) const = default;
};

void drawPlane(QPainter& painter, const PlaneGeometry& geometry, const PlaneFrame& frame,
               const look::Theme& theme);

} // namespace plyline::snapshot
