#pragma once

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace plyline::tests {

/// Returns an SVG as Qt draws it, on white and in its own size; null if it is none.
inline QImage drawnSvg(QSvgRenderer&& svg)
{
    if (!svg.isValid())
        return {};
    QImage image(svg.defaultSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    svg.render(&painter);
    painter.end();
    return image;
}

} // namespace plyline::tests
