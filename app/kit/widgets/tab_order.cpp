#include "app/kit/widgets/tab_order.h"

#include <QtCore/QList>
#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QWidget>

namespace plyline::widgets {

namespace {

void collect(const QLayout& layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* const item = layout.itemAt(i);
        QWidget* widget = item->widget();
        if (widget && widget->focusPolicy() & Qt::TabFocus)
            stops << widget;
        if (const auto* const area = qobject_cast<QScrollArea*>(widget))
            widget = area->widget();
        if (const QLayout* const inner = widget ? widget->layout() : item->layout())
            collect(*inner, stops);
    }
}

} // namespace

void tabAsLaidOut(const QWidget& whole)
{
    QList<QWidget*> stops;
    collect(*whole.layout(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace plyline::widgets
