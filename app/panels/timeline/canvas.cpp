#include "app/panels/timeline/canvas.h"

#include <QtGui/QPainter>

#include <cmath>

namespace plyline::timeline {

bool Canvas::isExposed(const QRectF& rect) const
{
    return exposed.isEmpty() || exposed.intersects(rect.toAlignedRect().adjusted(-1, -1, 1, 1));
}

double Canvas::lineX(game::Ply ply) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    return std::round(axis.xOf(ply) * ratio) / ratio;
}

WholePixels::WholePixels(QPainter& painter)
    : m_painter(painter), m_wasSmooth(painter.testRenderHint(QPainter::Antialiasing))
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

WholePixels::~WholePixels()
{
    m_painter.setRenderHint(QPainter::Antialiasing, m_wasSmooth);
}

} // namespace plyline::timeline
