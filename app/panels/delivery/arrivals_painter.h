#pragma once

#include <QtCore/QString>

#include "app/kit/look/theme.h"
#include "app/panels/delivery/arrivals_geometry.h"
#include "app/panels/delivery/delivery_run.h"

class QPainter;

namespace plyline::delivery {

/// What is shown of the arrivals. A plain value.
struct ArrivalsFrame
{
    std::shared_ptr<const DeliveryRun> run; ///< Null before the first.
    std::optional<int> pointed;             ///< The event that is pointed at anywhere.
    std::optional<int> current;             ///< The arrival that was chosen.
    bool hasRing = false;                   ///< Whether `current` has the keyboard.
    bool operator==(const ArrivalsFrame&) const = default;
};

/// Draws the chips in sight and the legend below them.
void paintArrivals(QPainter& painter, const ArrivalsGeometry& geometry, const ArrivalsFrame& frame,
                   const look::Theme& theme);

/// "event 41, again, late, 40.2 s after the first was sent".
[[nodiscard]] QString spokenArrival(const streams::Arriving& arriving);

} // namespace plyline::delivery
