#pragma once

#include <QtGui/QRegion>

#include "app/kit/look/theme.h"
#include "app/panels/snapshot/plane_geometry.h"
#include "app/panels/snapshot/shown_rows.h"

class QPainter;

namespace plyline::snapshot {

/// Everything that one picture of the plane shows.
struct PlaneFrame
{
    std::vector<ShownRow> rows;
    QString absence;                          ///< Why there are no rows.
    std::optional<rules::Square> highlighted; ///< The square that is pointed at in another panel.
    bool operator==(const PlaneFrame&) const = default;
};

/// Draws the plane. Skips rows and numbers outside `exposed`, unless that is empty.
void drawPlane(QPainter& painter, const PlaneGeometry& geometry, const PlaneFrame& frame,
               const look::Theme& theme, const QRegion& exposed = {});
/// Returns where the pictures of two frames with the same geometry differ.
[[nodiscard]] QRegion changedRegion(const PlaneGeometry& geometry, const PlaneFrame& before,
                                    const PlaneFrame& after);

} // namespace plyline::snapshot
