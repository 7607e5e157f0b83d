#pragma once

#include <QtGui/QColor>

#include <algorithm>
#include <cmath>

namespace plyline::tests {

/// Web Content Accessibility Guidelines 2.1: relative luminance.
inline double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// The same: contrast ratio of two opaque colours.
inline double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace plyline::tests
