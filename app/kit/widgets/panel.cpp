#include "app/kit/widgets/panel.h"

#include <QtGui/QShowEvent>

namespace plyline::widgets {

void Panel::markStale()
{
    m_isStale = true;
    if (isVisible())
        bringUpToDate();
}

void Panel::showEvent(QShowEvent* event)
{
    if (!event->spontaneous())
        onShown();
    if (m_isStale)
        bringUpToDate();
    QWidget::showEvent(event);
}

void Panel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) // not where the whole window is minimised
        onHidden();
}

void Panel::bringUpToDate()
{
    m_isStale = false; // what changes meanwhile marks it again
    refresh();
}

} // namespace plyline::widgets
