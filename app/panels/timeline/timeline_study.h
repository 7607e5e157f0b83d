#pragma once

#include <QtCore/QRectF>

#include "app/kit/look/theme.h"
#include "app/model/study/study.h"
#include "app/panels/timeline/timeline_geometry.h"

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace plyline::timeline {

/// What is compared, traced and asked, as far as it lies on the shown line.
struct TimelineStudy
{
    enum class PinName : std::uint8_t { A, B };

    std::optional<game::Ply> a;
    std::optional<game::Ply> b;         ///< When it is pinned.
    std::optional<game::Ply> rangeEnd;  ///< From A to here is tinted: B, or the cursor.
    std::vector<game::Ply> traced;      ///< Where the traced piece or square changed.
    std::vector<questions::Edge> edges; ///< Where the answer to the question changes.
    std::vector<std::pair<game::Ply, game::Ply>> held; ///< From first to last ply it holds.

    [[nodiscard]] std::optional<game::Ply> pin(PinName name) const
    {
        return name == PinName::A ? a : b;
    }
    bool operator==(const TimelineStudy&) const = default;
};

[[nodiscard]] TimelineStudy timelineStudy(const session::Session& session,
                                          const study::Study& asked);

/// The flag of a pin, in the ruler; beside the playhead's handle where that would cover it.
[[nodiscard]] QRectF pinRect(const TimelineGeometry& geometry, game::Ply ply, const QRectF& handle);
/// The pin whose flag is there; A lies above B.
[[nodiscard]] std::optional<TimelineStudy::PinName> pinAt(const TimelineGeometry& geometry,
                                                          const TimelineStudy& study,
                                                          const QRectF& handle, QPointF point);

/// Beneath the playhead: the range from A to B, the answers along the upper edge, the changes of
/// what is traced below the cells.
void paintStudy(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
                const look::Theme& theme);
/// The flags of A and B, above everything.
void paintPins(QPainter& painter, const TimelineGeometry& geometry, const TimelineStudy& study,
               const QRectF& handle, const look::Theme& theme, const look::Fonts& fonts);

} // namespace plyline::timeline
