#pragma once

#include <QtCore/QRect>

#include <optional>

namespace plyline::delivery {

/// Places a row of chips, of which a part is in sight, and the legend below it. A plain value.
struct ArrivalsGeometry
{
    int count = 0;
    int width = 0;
    int scrolled = 0; ///< Pixels to the left of the part in sight.
    int chipWidth = leastChipWidth();

    [[nodiscard]] static int leastChipWidth();
    [[nodiscard]] static int chipHeight();
    [[nodiscard]] int step() const;
    [[nodiscard]] static int legendTop();
    [[nodiscard]] static int height();

    /// Returns how far the row can be scrolled.
    [[nodiscard]] int mostScrolled() const;
    [[nodiscard]] QRect chip(int index) const;
    [[nodiscard]] std::optional<int> indexAt(QPoint point) const;
    /// The chips of which something is in sight; `last` < `first` if there is none.
    [[nodiscard]] int firstSeen() const;
    [[nodiscard]] int lastSeen() const;
    /// Returns how far to scroll so that the whole chip is in sight, with as little change as
    /// possible.
    [[nodiscard]] int scrolledTo(int index) const;
    bool operator==(const ArrivalsGeometry&) const = default;
};

} // namespace plyline::delivery
