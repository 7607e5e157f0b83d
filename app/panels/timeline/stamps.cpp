#include "app/panels/timeline/stamps.h"

#include <QtGui/QPainter>

#include "app/panels/timeline/curve_raster.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

namespace plyline::timeline {

namespace {

/// The set and kind of a sign, the device pixel ratio and the colours.
using StampKey = std::tuple<std::string, int, double, std::vector<QRgb>>;

std::map<StampKey, QImage>& keptStamps()
{
    thread_local std::map<StampKey, QImage> kept;
    constexpr std::size_t most = 100; // of a few kilobytes
    if (kept.size() > most)
        kept.clear();
    return kept;
}

} // namespace

Stamps::Stamps(QPainter& painter, const char* set, double reach, const std::vector<QColor>& colors)
    : m_painter(painter),
      m_set(set),
      m_ratio(painter.device()->devicePixelRatioF()),
      m_isCopying(drawsPixels(painter)),
      m_half(static_cast<int>(std::ceil(reach * m_ratio)))
{
    for (const QColor& color : colors)
        m_colors.push_back(color.rgba());
}

const QImage& Stamps::stamp(int kind, const Draw& draw)
{
    const auto known = std::find_if(m_stamps.begin(), m_stamps.end(),
                                    [&](const auto& one) { return one.first == kind; });
    if (known != m_stamps.end())
        return known->second;
    QImage& kept = keptStamps()[{m_set, kind, m_ratio, m_colors}];
    if (kept.isNull()) {
        const int side = 2 * m_half + 1;
        kept = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
        kept.setDevicePixelRatio(m_ratio);
        kept.fill(Qt::transparent);
        QPainter painter(&kept);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter, QPointF(m_half + 0.5, m_half + 0.5) / m_ratio);
    }
    return m_stamps.emplace_back(kind, kept).second;
}

void Stamps::paint(int kind, QPointF at, const Draw& draw)
{
    if (!m_isCopying)
        return draw(m_painter, at);
    const auto corner = [&](double x) { return (std::floor(x * m_ratio) - m_half) / m_ratio; };
    m_painter.drawImage(QPointF(corner(at.x()), corner(at.y())), stamp(kind, draw));
}

} // namespace plyline::timeline
