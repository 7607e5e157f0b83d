#pragma once

#include <QtGui/QRegion>

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

/// Leaves out rows and numbers that lie outside `exposed`, unless that is empty.
void drawPlane(QPainter& painter, const PlaneGeometry& geometry, const PlaneFrame& frame,
               const look::Theme& theme, const QRegion& exposed = {});
/// Where the pictures of the two frames differ; `geometry` is that of both.
[[nodiscard]] QRegion changedRegion(const PlaneGeometry& geometry, const PlaneFrame& before,
                                    const PlaneFrame& after);

} // namespace plyline::snapshot
