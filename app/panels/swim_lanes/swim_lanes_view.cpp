#include "app/panels/swim_lanes/swim_lanes_view.h"

#include <QtGui/QNativeGestureEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/ring.h"
#include "app/kit/widgets/wheel_steps.h"
#include "app/kit/words/names.h"
#include "app/model/study/study.h"
#include "app/panels/shared/moment_words.h"
#include "app/panels/swim_lanes/swim_lanes_accessible.h"
#include "app/panels/swim_lanes/swim_lanes_painter.h"

#include <algorithm>
#include <cmath>

namespace plyline::swim_lanes {

using game::Ply;
using study::Trace;

namespace {

constexpr double zoomStep = 1.25;

} // namespace

SwimLanesView::SwimLanesView(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look)
{
    describeSwimLanes();
    setAccessibleName(tr("Swim lanes: the squares of each piece"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::TabFocus);
    widgets::WheelSteps::keepControl(*this);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
}

void SwimLanesView::refresh()
{
    if (m_session.replay() != m_shown || m_study.trace.piece() != m_frame.traced)
        showGame();
    else
        showPlace();
}

void SwimLanesView::showGame()
{
    m_shown = m_session.replay();
    if (m_session.game())
        m_frame = lanesOf(m_session.histories(), *m_session.game(), m_session.cursor().seenPly());
    else
        m_frame = {};
    m_frame.traced = m_study.trace.piece();
    layOut();
    showPlace();
}

void SwimLanesView::showPlace()
{
    const Ply before = m_frame.ply;
    m_frame.ply = std::min(m_session.cursor().ply(), m_frame.lastPly);
    m_frame.ghost = m_session.pointing().ply();
    if (m_frame.ghost && *m_frame.ghost > m_frame.lastPly)
        m_frame.ghost.reset();
    if (before != m_frame.ply && !m_isDragging)
        revealPlayhead();
    accessible::partsChanged(*this);
    viewport()->update();
}

void SwimLanesView::layOut()
{
    m_geometry =
        SwimLanesGeometry(viewport()->size(), m_session.cursor().axisEnd(),
                          static_cast<int>(m_frame.lanes.size()), m_frame.whiteLanes, m_zoom);
    const QSize over = m_geometry.size().toSize() - viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, over.width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, over.height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(SwimLanesGeometry::leastLane));
    viewport()->update();
    // A shorter game or a wider window has a smaller highest zoom.
    if (m_zoom > m_geometry.mostZoom()) {
        m_zoom = m_geometry.mostZoom();
        Q_EMIT zoomChanged();
    }
}

QPointF SwimLanesView::scrolled() const
{
    return {static_cast<double>(horizontalScrollBar()->value()),
            static_cast<double>(verticalScrollBar()->value())};
}

void SwimLanesView::setZoom(double zoom, std::optional<double> x)
{
    zoom = std::clamp(zoom, 1.0, m_geometry.mostZoom());
    if (zoom == m_zoom)
        return;
    const double at = x.value_or(m_geometry.middleOf(m_frame.ply) - scrolled().x());
    const double ply =
        (at + scrolled().x() - SwimLanesGeometry::nameWidth) / m_geometry.pixelsPerPly();
    m_zoom = zoom;
    layOut();
    horizontalScrollBar()->setValue(static_cast<int>(
        std::lround(SwimLanesGeometry::nameWidth + ply * m_geometry.pixelsPerPly() - at)));
    Q_EMIT zoomChanged();
}

void SwimLanesView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void SwimLanesView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void SwimLanesView::zoomToFit()
{
    setZoom(1.0);
}

void SwimLanesView::revealPlayhead()
{
    const double x = m_geometry.middleOf(m_frame.ply) - scrolled().x();
    const double right = viewport()->width() - SwimLanesGeometry::margin;
    if (x >= SwimLanesGeometry::nameWidth + 4 && x <= right)
        return;
    const double middle = (SwimLanesGeometry::nameWidth + right) / 2;
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(m_geometry.middleOf(m_frame.ply) - middle)));
}

std::optional<int> SwimLanesView::laneAt(QPointF point) const
{
    if (point.y() < SwimLanesGeometry::rulerHeight)
        return std::nullopt;
    return m_geometry.laneAt(point.y() + scrolled().y());
}

QString SwimLanesView::spokenStay(int lane, Ply ply) const
{
    if (!m_session.game())
        return {}; // hidden lanes are not brought up to date
    const replay::PieceHistory& history = m_frame.lanes[static_cast<std::size_t>(lane)].history;
    const replay::Stay& first = history.stays.front();
    const QString name =
        shared::pieceText(*m_session.game(), history.pieceId, {history.color, first.role});
    const auto stay = replay::stayAt(history, ply);
    if (!stay) {
        const Ply taken = *history.stays.back().until;
        return tr("%1: captured at ply %2, %3")
            .arg(name)
            .arg(taken.number())
            .arg(shared::moveText(m_session.plies(), taken));
    }
    const QString square = words::squareName(stay->square);
    const int last = endOf(*stay, m_frame.lastPly).number() - 1;
    return tr("%1: on %2 from ply %3 to %4").arg(name, square).arg(stay->since.number()).arg(last);
}

QString SwimLanesView::describe() const
{
    for (std::size_t lane = 0; lane < m_frame.lanes.size(); ++lane)
        if (m_frame.lanes[lane].history.pieceId == m_frame.traced)
            return spokenStay(static_cast<int>(lane), m_frame.ply);
    return tr("Ply %1 of %2").arg(m_frame.ply.number()).arg(m_frame.lastPly.number());
}

void SwimLanesView::traceLane(int lane)
{
    m_study.trace.tracePiece(m_frame.lanes[static_cast<std::size_t>(lane)].history.pieceId);
}

QString SwimLanesView::toolTipAt(QPointF point) const
{
    const auto lane = laneAt(point);
    if (!lane || !m_session.game())
        return {};
    if (point.x() < SwimLanesGeometry::nameWidth)
        return spokenStay(*lane, m_frame.ply);
    const auto ply = m_geometry.plyAt(point.x() + scrolled().x());
    return ply ? spokenStay(*lane, *ply) : QString();
}

void SwimLanesView::traceNext(int step)
{
    if (m_frame.lanes.empty())
        return;
    const int count = static_cast<int>(m_frame.lanes.size());
    const auto found =
        std::find_if(m_frame.lanes.begin(), m_frame.lanes.end(),
                     [&](const Lane& lane) { return lane.history.pieceId == m_frame.traced; });
    int lane = step > 0 ? 0 : count - 1;
    if (found != m_frame.lanes.end())
        lane = std::clamp(static_cast<int>(found - m_frame.lanes.begin()) + step, 0, count - 1);
    traceLane(lane);
    const QRectF rect = m_geometry.laneRect(lane);
    const double top = rect.top() - SwimLanesGeometry::rulerHeight;
    if (top < scrolled().y())
        verticalScrollBar()->setValue(static_cast<int>(top));
    else if (rect.bottom() > scrolled().y() + viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(rect.bottom()) - viewport()->height());
}

void SwimLanesView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    paintLanes(painter, m_geometry, m_frame, m_look.theme(), viewport()->size(), scrolled());
    if (look::hasRing(*this))
        look::drawRing(painter, viewport()->rect(), m_look.theme());
}

void SwimLanesView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SwimLanesView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void SwimLanesView::resizeEvent(QResizeEvent*)
{
    layOut();
    revealPlayhead();
}

} // namespace plyline::swim_lanes

#include "moc_swim_lanes_view.cpp"
