// Mouse, wheel and keyboard input of TimelineView.

#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QMenu>

#include "app/kit/widgets/context_menu.h"
#include "app/panels/shared/pin_menu.h"
#include "app/panels/timeline/mark_legend.h"
#include "app/panels/timeline/timeline_pins.h"
#include "app/panels/timeline/timeline_view.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    hideLegend();
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
    const double last = m_game.lastPly().number();
    const double ply = std::clamp(m_drag->anchorPly.number() + std::round(moved), 0.0, last);
    m_session.cursor().goToPly(game::Ply(static_cast<int>(ply)));
}

void TimelineView::dragPin(double x)
{
    const game::Ply ply = m_layout.axis.nearestPly(x);
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
    const game::Ply ply = event->reason() == QContextMenuEvent::Mouse
                              ? m_layout.axis.nearestPly(event->pos().x())
                              : m_session.cursor().ply();
    QMenu* menu = widgets::newContextMenu(*this);
    shared::addPinActions(*menu, m_session, m_study.pins, m_session.cursor().line(), ply);
    menu->addSeparator();
    const QString place = labelOf(ply);
    menu->addAction(tr("Start the loop at %1").arg(place), &m_playback,
                    [this, ply] { m_playback.setLoopIn(ply); });
    menu->addAction(tr("End the loop at %1").arg(place), &m_playback,
                    [this, ply] { m_playback.setLoopOut(ply); });
    widgets::showContextMenu(menu, *this, event->globalPos());
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_draggedPin)
        return dragPin(event->position().x());
    if (m_drag)
        return scrubTo(event->position().x());
    if (!isOverSigns(event->position()))
        hideLegend();
    const bool isHot = handle().adjusted(-2, -2, 2, 2).contains(event->position());
    if (m_layout.hit(event->position()))
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
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    m_drag.reset();
    m_draggedPin.reset();
    m_frame.isHandleHot = false;
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (!m_wheel.isEnabled())
        return QWidget::wheelEvent(event);
    if (const int plies = m_wheel.take(*event))
        m_session.cursor().step(plies);
    event->accept();
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
