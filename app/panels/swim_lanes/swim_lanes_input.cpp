// Mouse, wheel, gesture and keyboard input of SwimLanesView.

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QNativeGestureEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QPinchGesture>
#include <QtWidgets/QToolTip>

#include "app/model/study/study.h"
#include "app/panels/swim_lanes/swim_lanes_view.h"

#include <cmath>

namespace plyline::swim_lanes {

void SwimLanesView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_frame.lanes.empty())
        return QAbstractScrollArea::mousePressEvent(event);
    const QPointF point = event->position();
    if (point.x() < SwimLanesGeometry::nameWidth) {
        if (const auto lane = laneAt(point))
            traceLane(*lane);
        return;
    }
    m_isDragging = true;
    m_session.pointing().setPly(std::nullopt);
    m_session.cursor().goToPly(m_geometry.nearestPly(point.x() + scrolled().x()));
}

void SwimLanesView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    viewport()->setCursor(point.x() < SwimLanesGeometry::nameWidth && laneAt(point)
                              ? Qt::PointingHandCursor
                              : Qt::ArrowCursor);
    if (m_isDragging)
        m_session.cursor().goToPly(m_geometry.nearestPly(point.x() + scrolled().x()));
    else
        m_session.pointing().setPly(point.x() < SwimLanesGeometry::nameWidth ||
                                            m_frame.lanes.empty()
                                        ? std::nullopt
                                        : m_geometry.plyAt(point.x() + scrolled().x()));
}

void SwimLanesView::mouseReleaseEvent(QMouseEvent* event)
{
    m_isDragging = false;
    QAbstractScrollArea::mouseReleaseEvent(event);
}

void SwimLanesView::wheelEvent(QWheelEvent* event)
{
    constexpr double unitsPerStep = 120.0 / 0.32; // a detent zooms by a third
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom * std::exp(event->angleDelta().y() / unitsPerStep), event->position().x());
        return event->accept();
    }
    QAbstractScrollArea::wheelEvent(event);
    event->accept(); // accepted, so that the end of the scroll bar does not step the game
}

void SwimLanesView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        if (event->key() == Qt::Key_Up)
            return traceNext(-1);
        if (event->key() == Qt::Key_Down)
            return traceNext(1);
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToFit();
    default: // the scroll area's, or the window's
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

bool SwimLanesView::event(QEvent* event)
{
    // Some systems report pinching on touch pads in this way.
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(m_zoom * (1.0 + gesture->value()), gesture->position().x());
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool SwimLanesView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Leave:
        m_session.pointing().setPly(std::nullopt);
        break;
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), viewport());
        return true;
    }
    case QEvent::NativeGesture:
        return SwimLanesView::event(event);
    case QEvent::Gesture: {
        const auto* gestures = static_cast<QGestureEvent*>(event);
        if (const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            const QPoint centre = viewport()->mapFromGlobal(pinch->centerPoint().toPoint());
            setZoom(m_zoom * pinch->scaleFactor(), centre.x());
            return true;
        }
        break;
    }
    default: // no others are of interest
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace plyline::swim_lanes
