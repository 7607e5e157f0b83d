#include "app/panels/what_if/history_view.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"

namespace plyline::what_if {

HistoryView::HistoryView(look::Look& look, QWidget* parent) : FrameView(look, parent)
{
    accessible::describeAs<HistoryView, QAccessible::Graphic>();
    setAccessibleName(tr("The history as it was played, and the altered one"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &look::Look::textSizeChanged, this, &QWidget::updateGeometry);
}

QSize HistoryView::sizeHint() const
{
    return {120, HistoryGeometry::height()};
}

void HistoryView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintHistories(painter, places(), frame(), look().theme());
}

void HistoryView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT plyChosen(places().plyAt(event->position().x()));
}

void HistoryView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT plyChosen(places().plyAt(event->position().x()));
}

} // namespace plyline::what_if

#include "moc_history_view.cpp"
