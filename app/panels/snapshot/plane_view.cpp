#include "app/panels/snapshot/plane_view.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/pane.h"
#include "app/kit/widgets/context_menu.h"
#include "app/panels/snapshot/snapshot_accessible.h"

namespace plyline::snapshot {

PlaneView::PlaneView(look::Look& look, QWidget* parent) : FrameView(look, parent)
{
    describeSnapshot();
    setAccessibleName(tr("Pieces at their coordinates"));
}

void PlaneView::updateFor(const PlaneFrame& next)
{
    look::updatePart(*this, changedRegion(geometryInWidget(), frame(), next));
    accessible::partsChanged(*this);
}

void PlaneView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    drawPlane(painter, geometryInWidget(), frame(), look().theme(), event->region());
}

void PlaneView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto square = geometryInWidget().squareAt(event->position()))
        Q_EMIT squareClicked(*square);
}

void PlaneView::contextMenuEvent(QContextMenuEvent* event)
{
    widgets::showContextMenu(widgets::newContextMenu(*this), *this, event->globalPos());
}

} // namespace plyline::snapshot

#include "moc_plane_view.cpp"
