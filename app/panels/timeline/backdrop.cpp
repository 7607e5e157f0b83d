#include "app/panels/timeline/backdrop.h"

#include <QtGui/QPainter>

namespace plyline::timeline {

const QPixmap& Backdrop::picture(const TimelineLayout& layout, QSize size, double ratio,
                                 const look::Theme& theme)
{
    if (!m_isStale || size.isEmpty())
        return m_picture;
    m_isStale = false;
    if (m_picture.size() != size * ratio)
        m_picture = QPixmap(size * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    paintBackdrop(painter, layout, theme, look::Fonts::standard());
    return m_picture;
}

} // namespace plyline::timeline
