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
    if (!event->spontaneous()) // spontaneous: the whole window was minimised
        onHidden();
}

void Panel::bringUpToDate()
{
    m_isStale = false; // reset first, so that a change during refresh() marks it again
    refresh();
}

} // namespace plyline::widgets

#include "moc_panel.cpp"
