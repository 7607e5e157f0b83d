#pragma once

#include <QtCore/QRect>

namespace plyline::comparison {

/// Where things lie in A and B: the boards at both edges, each below its caption, and between them
/// the events as a column, with a table below; where there is no room for that, the events lie in
/// one row below the boards. Logical pixels.
struct ComparisonGeometry
{
    QRect captionA;
    QRect captionB;
    QRect boardA;
    QRect boardB;
    QRect events;
    QRect table;        ///< Empty where there is no room for one.
    bool isRow = false; ///< Of the events.

    static constexpr int captionHeight = 24;
    static constexpr int captionGap = 8;
    static constexpr int headHeight = 22;
    static constexpr int rowHeight = 22;

    [[nodiscard]] static ComparisonGeometry fit(const QSize& size);
    bool operator==(const ComparisonGeometry&) const = default;
};

} // namespace plyline::comparison
