#pragma once

#include "app/panels/timeline/canvas.h"

#include <optional>
#include <vector>

namespace plyline::timeline {

/// A sign of a lane, in pixels from left to right, and the width that its label wants; 0 for a sign
/// without a label.
struct LabelWish
{
    double left = 0.0;
    double right = 0.0;
    double width = 0.0;
};

/// Where a label is written, in pixels.
struct LabelPlace
{
    double left = 0.0;
    double width = 0.0; ///< Less than what the label wants if it must be shortened.
    bool operator==(const LabelPlace&) const = default;
};

/// Places labels beside their signs between `left` and `right`, so that no label touches another
/// one or a sign. A label stands right of its sign, or left of it if there is no room. It is
/// shortened to the room that there is, but not below `least`; where there is less, it is left out.
/// The signs are in the order of `left`.
[[nodiscard]] std::vector<std::optional<LabelPlace>>
placeLabels(const std::vector<LabelWish>& signs, double left, double right, double least);

/// Returns the text with an ellipsis if it is wider than `width`.
[[nodiscard]] QString shortened(const QString& text, double width, const TextWidth& textWidth);

} // namespace plyline::timeline
