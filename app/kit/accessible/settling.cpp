#include "app/kit/accessible/settling.h"

#include <QtGui/QAccessible>

namespace plyline::accessible {

Settling::Settling(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(usualMillis);
    connect(&m_timer, &QTimer::timeout, this, &Settling::settled);
}

void Settling::change()
{
    if (QAccessible::isActive())
        m_timer.start();
}

} // namespace plyline::accessible

#include "moc_settling.cpp"
