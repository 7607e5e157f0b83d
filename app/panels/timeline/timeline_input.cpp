// Mouse, wheel and keyboard input of TimelineView.

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QNativeGestureEvent>
#include <QtWidgets/QGestureEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPinchGesture>

#include "app/kit/widgets/context_menu.h"
#include "app/panels/shared/link_menu.h"
#include "app/panels/shared/pin_menu.h"
#include "app/panels/timeline/mark_legend.h"
#include "app/panels/timeline/marker_input.h"
#include "app/panels/timeline/timeline_pins.h"
#include "app/panels/timeline/timeline_view.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (m_drags.press(*event, m_layout, m_frame)) {
        hideLegend();
        m_board->leave();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    hideLegend();
    if (m_markers->press(*event))
        return;
    if (const std::optional<LinePly> target = m_layout.hit(event->position()))
        return m_session.showLine(target->line, target->ply);
    const bool isOnHandle = handle().adjusted(-2, -2, 2, 2).contains(event->position());
    m_draggedPin =
        isOnHandle ? std::nullopt : pinAt(m_layout, m_frame.study, handle(), event->position());
    if (m_draggedPin)
        return;
    const double x = event->position().x();
    const double step = std::max(m_layout.axis.step(), 1e-6);
    const bool isOnRuler = event->position().y() <= m_layout.ruler.bottom();
    // The handle keeps its distance from the mouse. If a game has more plies than pixels, a drag
    // that begins on the ruler is slow, so that each ply can be reached.
    constexpr double slowPixels = 2.0;
    if (isOnHandle)
        m_drag = Drag{x, m_frame.ply, step};
    else
        m_drag = Drag{x, m_layout.axis.nearestPly(x), isOnRuler ? std::max(step, slowPixels) : 0.0};
    m_frame.isHandleHot = true;
    m_hoveredBranch.reset();
    m_session.pointing().setPly({});
    m_playback.beginScrub();
    scrubTo(x);
    update();
}

void TimelineView::scrubTo(double x)
{
    if (m_drag->pixelsPerPly <= 0.0) {
        m_session.cursor().goToPly(m_layout.axis.nearestPly(x));
        return;
    }
    const double moved = (x - m_drag->anchorX) / m_drag->pixelsPerPly;
    const double last = m_layout.axis.lastPly().number();
    const double ply = std::clamp(m_drag->anchorPly.number() + std::round(moved), 0.0, last);
    m_session.cursor().goToPly(game::Ply(static_cast<int>(ply)));
}

void TimelineView::dragPin(double x)
{
    const game::Ply ply = std::min(m_layout.axis.nearestPly(x), m_game.lastPly());
    study::Pins& pins = m_study.pins;
    if (*m_draggedPin == TimelineStudy::PinName::A)
        pins.pinAAt(ply);
    else
        pins.pinBAt(ply);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_session.replay())
        return;
    const game::Ply ply =
        event->reason() == QContextMenuEvent::Mouse
            ? std::min(m_layout.axis.nearestPly(event->pos().x()), m_session.cursor().seenPly())
            : m_session.cursor().ply();
    QMenu* menu = widgets::newContextMenu(*this);
    shared::addPinActions(*menu, m_session, m_study.pins, m_session.cursor().line(), ply);
    m_markers->addActions(*menu, ply, event->pos());
    menu->addSeparator();
    const QString place = labelOf(ply);
    menu->addAction(tr("Start the loop at %1").arg(place), &m_playback,
                    [this, ply] { m_playback.setLoopIn(ply); });
    menu->addAction(tr("End the loop at %1").arg(place), &m_playback,
                    [this, ply] { m_playback.setLoopOut(ply); });
    menu->addSeparator();
    menu->addAction(shared::copyLinkTitle(), this,
                    [this, ply] { Q_EMIT linkWanted(m_session.cursor().line(), ply); });
    widgets::showContextMenu(menu, *this, event->globalPos());
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drags.isActive())
        return m_drags.moveTo(event->position().x(), m_layout);
    if (m_draggedPin)
        return dragPin(event->position().x());
    if (m_markers->move(*event))
        return;
    if (m_drag) {
        scrubTo(event->position().x());
        return hoverAt(event->position());
    }
    if (!isOverSigns(event->position()))
        hideLegend();
    const bool isHot = handle().adjusted(-2, -2, 2, 2).contains(event->position());
    if (const auto shape = m_drags.shapeAt(event->position(), m_layout, m_frame))
        setCursor(*shape);
    else if (m_layout.hit(event->position()))
        setCursor(Qt::PointingHandCursor);
    else if (pinAt(m_layout, m_frame.study, handle(), event->position()))
        setCursor(Qt::SplitHCursor);
    else
        setCursor(isHot ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (isHot != m_frame.isHandleHot) {
        m_frame.isHandleHot = isHot;
        update();
    }
    if (m_game.lastPly() == game::Ply())
        return;
    if (m_layout.minimap.partAt(event->position())) {
        m_session.pointing().setPly({});
        return m_board->leave();
    }
    pointAt(event->position());
}

void TimelineView::pointAt(QPointF point)
{
    const std::optional<LinePly> branch = m_layout.hit(point);
    m_hoveredBranch = branch && !isOnShownLine(*branch) ? branch : std::nullopt;
    std::optional<game::Ply> ply;
    const bool isOnFlag = m_frame.isHandleHot || pinAt(m_layout, m_frame.study, handle(), point);
    if (!m_hoveredBranch && (branch || !isOnFlag))
        ply = branch ? branch->ply : m_layout.axis.nearestPly(point.x());
    m_session.pointing().setPly(ply);
    showFrame();
    if (m_hoveredBranch)
        m_board->leave();
    else
        hoverAt(point);
}

void TimelineView::hoverAt(QPointF point)
{
    const TimeAxis& axis = m_layout.axis;
    const double x = std::clamp(point.x(), axis.left(), std::max(axis.left(), axis.right()));
    const game::Ply ply = axis.nearestPly(x);
    // In a low timeline the board stands above it, and above the minimap, too.
    const bool isAboveMinimap = m_layout.density != Density::Roomy && !m_layout.minimap.isEmpty();
    const double top = isAboveMinimap ? m_layout.minimap.rect().top() : m_layout.ruler.top();
    m_board->pointAt(*this, axis.xOf(ply), top, m_game, ply);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drags.isActive())
        return m_drags.release();
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    if (m_markers->release(*event))
        return;
    if (!rect().contains(event->position().toPoint()))
        m_board->leave();
    const bool wasScrubbing = m_drag.has_value();
    m_drag.reset();
    m_draggedPin.reset();
    if (wasScrubbing)
        m_playback.endScrub();
    if (m_game.axisEnd != m_session.cursor().axisEnd())
        showGame();
    m_frame.isHandleHot = false;
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (zoomByWheel(*event))
        return event->accept();
    if (!m_wheel.isEnabled())
        return QWidget::wheelEvent(event);
    if (const int plies = m_wheel.take(*event))
        m_session.cursor().step(plies);
    event->accept();
}

bool TimelineView::zoomByWheel(const QWheelEvent& event)
{
    const QPoint angle = event.angleDelta();
    const double detents = (angle.y() != 0 ? angle.y() : angle.x()) /
                           static_cast<double>(QWheelEvent::DefaultDeltasPerStep);
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        m_zoom.zoomBy(std::pow(TimelineZoom::stepFactor, detents), event.position().x());
        return true;
    }
    const bool isSideways =
        std::abs(angle.x()) > std::abs(angle.y()) || event.modifiers().testFlag(Qt::ShiftModifier);
    if (!isSideways)
        return false;
    constexpr double pixelsPerDetent = 80.0;
    const QPoint pixels = event.pixelDelta();
    const int along = pixels.x() != 0 ? pixels.x() : pixels.y();
    m_zoom.panBy(along != 0 ? -along : -detents * pixelsPerDetent);
    return true;
}

bool TimelineView::zoomByGesture(QEvent& event)
{
    if (event.type() == QEvent::NativeGesture) {
        const auto& gesture = static_cast<QNativeGestureEvent&>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            return false;
        m_zoom.zoomBy(1.0 + gesture.value(), gesture.position().x());
        return true;
    }
    if (event.type() == QEvent::Gesture) {
        auto& gestures = static_cast<QGestureEvent&>(event);
        const auto* pinch = static_cast<const QPinchGesture*>(gestures.gesture(Qt::PinchGesture));
        if (!pinch)
            return false;
        const QPoint center = mapFromGlobal(pinch->centerPoint().toPoint());
        m_zoom.zoomBy(pinch->scaleFactor(), center.x());
        return true;
    }
    return false;
}

void TimelineView::zoomByKey(double factor)
{
    const TimeAxis& axis = m_layout.axis;
    double x = (axis.left() + axis.right()) / 2;
    if (underMouse())
        x = mapFromGlobal(QCursor::pos()).x();
    else if (axis.shows(m_frame.ply))
        x = axis.xOf(m_frame.ply);
    m_zoom.zoomBy(factor, x);
}

/// Shows the whole game, from the ruler and from the minimap.
void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_markers->doubleClick(*event))
        return;
    const bool isAbove = event->position().y() <= m_layout.ruler.bottom();
    if (event->button() != Qt::LeftButton || !isAbove || !m_zoom.isZoomed())
        return mousePressEvent(event);
    m_zoom.showAll();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    // Keys that are shortcuts of the window do not come here.
    session::Cursor& cursor = m_session.cursor();
    switch (event->key()) {
    case Qt::Key_Left:
        return cursor.step(-1);
    case Qt::Key_Right:
        return cursor.step(1);
    case Qt::Key_Home:
        return cursor.goToStart();
    case Qt::Key_End:
        return cursor.goToEnd();
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::leaveEvent(QEvent*)
{
    hideLegend();
    m_board->leave();
    if (!m_drag && m_frame.isHandleHot) {
        m_frame.isHandleHot = false;
        update();
    }
    m_hoveredBranch.reset();
    m_session.pointing().setPly({});
    showFrame();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    m_frame.hasFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent*)
{
    m_frame.hasFocus = false;
    update();
}

} // namespace plyline::timeline
