#include "app/shell/window/columns.h"

#include <algorithm>
#include <numeric>

namespace plyline::window {

namespace {

constexpr int leftMaximum = 420;
constexpr int rightMaximum = 520;

int widthOf(double share, int width, int minimum, int maximum)
{
    return share <= 0.0 ? 0 : std::clamp(static_cast<int>(share * width), minimum, maximum);
}

} // namespace

QList<int> Columns::sizes(int width) const
{
    const int widest = m_isDragged ? std::max(leftMaximum, width * 3 / 5) : leftMaximum;
    const int left = widthOf(m_left, width, leftMinimum, widest);
    const int right = widthOf(m_right, width, rightMinimum, rightMaximum);
    return {left, std::max(0, width - left - right), right};
}

void Columns::setSizes(const QList<int>& sizes)
{
    const int width = std::accumulate(sizes.begin(), sizes.end(), 0);
    if (sizes.size() != 3 || width <= 0)
        return;
    m_isDragged = true;
    m_left = static_cast<double>(sizes.front()) / width;
    m_right = static_cast<double>(sizes.back()) / width;
}

} // namespace plyline::window
