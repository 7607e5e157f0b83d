#pragma once

#include "app/kit/look/theme.h"
#include "app/panels/what_if/history_geometry.h"

#include <optional>
#include <utility>

class QPainter;

namespace plyline::what_if {

/// Two histories and what is marked on them. A plain value.
struct HistoryFrame
{
    game::Ply fork;
    game::Ply oldLast;
    game::Ply newLast;
    std::optional<game::Ply> impossible; ///< The event of the old history that cannot be applied.
    /// Where both stand in the same position, in the old and in the new one.
    std::optional<std::pair<game::Ply, game::Ply>> meeting;
    game::Ply shown; ///< Of the new history.
    bool operator==(const HistoryFrame&) const = default;
};

[[nodiscard]] HistoryGeometry geometryOf(const HistoryFrame& frame, double width);
void paintHistories(QPainter& painter, const HistoryGeometry& geometry, const HistoryFrame& frame,
                    const look::Theme& theme);

} // namespace plyline::what_if
