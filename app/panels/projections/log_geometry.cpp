#include "app/panels/projections/log_geometry.h"

#include "app/kit/look/faces.h"

#include <algorithm>
#include <cmath>

namespace plyline::projections {

namespace {

constexpr qreal chipGap = 6;
constexpr qreal wordsGap = 10;
/// Right of the last chip: the head, and air.
constexpr qreal rightMargin = 24;

qreal wordsHeight()
{
    return look::withText(24);
}

QSizeF chipSize()
{
    return {static_cast<qreal>(look::withText(60)), static_cast<qreal>(look::withText(42))};
}

qreal namesHeight()
{
    return look::withText(16) + 10;
}

} // namespace

LogGeometry::LogGeometry(qreal width, int head, int scrolled)
    : m_width(width), m_head(head), m_scrolled(scrolled)
{}

qreal LogGeometry::step()
{
    return chipSize().width() + chipGap;
}

int LogGeometry::height()
{
    return static_cast<int>(wordsHeight() + wordsGap + chipSize().height() + namesHeight());
}

QRectF LogGeometry::words() const
{
    return {0, 0, m_width, wordsHeight()};
}

QRectF LogGeometry::chips() const
{
    return {0, wordsHeight() + wordsGap, m_width, chipSize().height()};
}

QRectF LogGeometry::names() const
{
    return {0, chips().bottom(), m_width, namesHeight()};
}

QRectF LogGeometry::chipRect(int event) const
{
    const qreal right = m_width - rightMargin - (lastSeen() - event) * step();
    return {QPointF(right - chipSize().width(), chips().top()), chipSize()};
}

std::optional<int> LogGeometry::eventAt(QPointF point) const
{
    if (!chips().contains(point) || point.x() > m_width - rightMargin)
        return std::nullopt;
    const qreal back = (m_width - rightMargin - point.x()) / step();
    const int event = lastSeen() - static_cast<int>(std::floor(back));
    if (event < 1 || event > m_head || !chipRect(event).contains(point))
        return std::nullopt;
    return event;
}

qreal LogGeometry::arrowX(int offset) const
{
    const QRectF chip = chipRect(std::max(offset, 1));
    return offset > 0 ? chip.center().x() : chip.left() - chipGap / 2;
}

int LogGeometry::firstSeen() const
{
    const int fit = static_cast<int>(std::ceil((m_width - rightMargin) / step()));
    return std::max(1, lastSeen() - fit + 1);
}

int LogGeometry::mostScrolled() const
{
    const int whole = std::max(1, static_cast<int>((m_width - rightMargin + chipGap) / step()));
    return std::max(0, m_head - whole);
}

} // namespace plyline::projections
