#include "app/panels/swim_lanes/swim_lanes_picture.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

#include "app/panels/swim_lanes/swim_lanes_painter.h"

#include <algorithm>

namespace plyline::swim_lanes {

QImage imageOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                    const look::Theme& theme)
{
    constexpr double mostPixels = 32000.0;
    const double scale = std::min(2.0, mostPixels / geometry.size().width());
    QImage image((geometry.size() * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintLanes(painter, geometry, frame, theme, geometry.size(), {});
    return image;
}

QByteArray svgOfLanes(const SwimLanesGeometry& geometry, const SwimLanesFrame& frame,
                      const look::Theme& theme)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(geometry.size().toSize());
    generator.setViewBox(QRectF(QPointF(), geometry.size()));
    QPainter painter(&generator);
    paintLanes(painter, geometry, frame, theme, geometry.size(), {});
    painter.end();
    return bytes;
}

} // namespace plyline::swim_lanes
