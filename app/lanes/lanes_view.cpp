#include "app/lanes/lanes_view.h"

#include <QtGui/QNativeGestureEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include "app/lanes/lanes_painter.h"
#include "app/parts/words.h"
#include "app/state/study.h"

#include <algorithm>
#include <cmath>

namespace plyline::lanes {

using game::Ply;
using state::Trace;

namespace {

constexpr double zoomStep = 1.25;

} // namespace

LanesView::LanesView(state::Session& session, look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_look(look)
{
    setAccessibleName(tr("Swim lanes: the life of each piece"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::TabFocus);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    connect(&session.cursor(), &state::Cursor::moved, this, &LanesView::showPlace);
    connect(&session.cursor(), &state::Cursor::hoverChanged, this, &LanesView::showPlace);
    // Another game has other lives, so this tells of it too.
    connect(&session.study().trace, &Trace::changed, this, &LanesView::showGame);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    showGame();
}

void LanesView::showGame()
{
    if (m_session.game())
        m_frame = lanesOf(m_session.study().trace.lives(), *m_session.game(),
                          m_session.cursor().lastPly());
    else
        m_frame = {};
    m_frame.traced = m_session.study().trace.piece();
    layOut();
    showPlace();
}

void LanesView::showPlace()
{
    const Ply before = m_frame.ply;
    m_frame.ply = std::min(m_session.cursor().ply(), m_frame.lastPly);
    m_frame.ghost = m_session.cursor().hovered();
    if (m_frame.ghost && *m_frame.ghost > m_frame.lastPly)
        m_frame.ghost.reset();
    if (before != m_frame.ply && !m_isDragging)
        revealPlayhead();
    setAccessibleDescription(tr("Ply %1 of %2")
                                 .arg(m_frame.ply.number())
                                 .arg(m_frame.lastPly.number()));
    viewport()->update();
}

void LanesView::layOut()
{
    m_geometry = LanesGeometry(viewport()->size(), m_frame.lastPly,
                               static_cast<int>(m_frame.lanes.size()), m_frame.whiteLanes, m_zoom);
    const QSize over = m_geometry.size().toSize() - viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, over.width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, over.height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(LanesGeometry::leastLane));
    viewport()->update();
    // A shorter game and a wider window have less to zoom into.
    if (m_zoom > m_geometry.mostZoom()) {
        m_zoom = m_geometry.mostZoom();
        Q_EMIT zoomChanged();
    }
}

QPointF LanesView::scrolled() const
{
    return {static_cast<double>(horizontalScrollBar()->value()),
            static_cast<double>(verticalScrollBar()->value())};
}

void LanesView::setZoom(double zoom, std::optional<double> x)
{
    zoom = std::clamp(zoom, 1.0, m_geometry.mostZoom());
    if (zoom == m_zoom)
        return;
    const double at = x.value_or(m_geometry.middleOf(m_frame.ply) - scrolled().x());
    const double ply =
        (at + scrolled().x() - LanesGeometry::nameWidth) / m_geometry.pixelsPerPly();
    m_zoom = zoom;
    layOut();
    horizontalScrollBar()->setValue(static_cast<int>(
        std::lround(LanesGeometry::nameWidth + ply * m_geometry.pixelsPerPly() - at)));
    Q_EMIT zoomChanged();
}

void LanesView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void LanesView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void LanesView::zoomToFit()
{
    setZoom(1.0);
}

void LanesView::revealPlayhead()
{
    const double x = m_geometry.middleOf(m_frame.ply) - scrolled().x();
    const double right = viewport()->width() - LanesGeometry::margin;
    if (x >= LanesGeometry::nameWidth + 4 && x <= right)
        return;
    const double middle = (LanesGeometry::nameWidth + right) / 2;
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(m_geometry.middleOf(m_frame.ply) - middle)));
}

std::optional<int> LanesView::laneAt(QPointF point) const
{
    if (point.y() < LanesGeometry::rulerHeight)
        return std::nullopt;
    return m_geometry.laneAt(point.y() + scrolled().y());
}

QString LanesView::spokenStay(int lane, Ply ply) const
{
    const replay::PieceLife& life = m_frame.lanes[static_cast<std::size_t>(lane)].life;
    const replay::Stay& first = life.stays.front();
    const QString name =
        parts::pieceText(*m_session.game(), life.pieceId, {life.color, first.role});
    const auto stay = replay::stayAt(life, ply);
    if (!stay) {
        const Ply taken = *life.stays.back().until;
        return tr("%1: captured at ply %2, %3")
            .arg(name)
            .arg(taken.number())
            .arg(parts::moveText(m_session.plies(), taken));
    }
    const QString square = parts::squareText(stay->square);
    const int last = endOf(*stay, m_frame.lastPly).number() - 1;
    return tr("%1: on %2 from ply %3 to %4")
        .arg(name, square)
        .arg(stay->since.number())
        .arg(last);
}

QString LanesView::toolTipAt(QPointF point) const
{
    const auto lane = laneAt(point);
    if (!lane || !m_session.game())
        return {};
    if (point.x() < LanesGeometry::nameWidth)
        return spokenStay(*lane, m_frame.ply);
    const auto ply = m_geometry.plyAt(point.x() + scrolled().x());
    return ply ? spokenStay(*lane, *ply) : QString();
}

void LanesView::traceNext(int step)
{
    if (m_frame.lanes.empty())
        return;
    const int count = static_cast<int>(m_frame.lanes.size());
    const auto found =
        std::find_if(m_frame.lanes.begin(), m_frame.lanes.end(),
                     [&](const Lane& lane) { return lane.life.pieceId == m_frame.traced; });
    int lane = step > 0 ? 0 : count - 1;
    if (found != m_frame.lanes.end())
        lane = std::clamp(static_cast<int>(found - m_frame.lanes.begin()) + step, 0, count - 1);
    m_session.study().trace.tracePiece(
        m_frame.lanes[static_cast<std::size_t>(lane)].life.pieceId);
    const QRectF rect = m_geometry.laneRect(lane);
    const double top = rect.top() - LanesGeometry::rulerHeight;
    if (top < scrolled().y())
        verticalScrollBar()->setValue(static_cast<int>(top));
    else if (rect.bottom() > scrolled().y() + viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(rect.bottom()) - viewport()->height());
    setAccessibleDescription(spokenStay(lane, m_frame.ply));
}

void LanesView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    paintLanes(painter, m_geometry, m_frame, m_look.theme(), viewport()->size(), scrolled());
}

void LanesView::resizeEvent(QResizeEvent*)
{
    layOut();
    revealPlayhead();
}

} // namespace plyline::lanes
