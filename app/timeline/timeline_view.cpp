#include "app/timeline/timeline_view.h"

#include <QtGui/QAccessible>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QFontMetricsF>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

#include "app/timeline/mark_legend.h"
#include "app/timeline/timeline_accessible.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

TimelineView::TimelineView(state::Session& session, state::Playback& playback, look::Look& look,
                           QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_playback(playback),
      m_look(look),
      m_legend(std::make_unique<MarkLegend>(look))
{
    installTimelineAccessibility();
    setAccessibleName(tr("Timeline"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    connect(&session, &state::Session::gameChanged, this, &TimelineView::showGame);
    connect(&session.cursor(), &state::Cursor::moved, this, &TimelineView::showFrame);
    connect(&session.cursor(), &state::Cursor::hoverChanged, this, &TimelineView::showFrame);
    connect(&playback, &state::Playback::changed, this, &TimelineView::showFrame);
    const state::Study& study = session.study();
    connect(&study.pins, &state::Pins::changed, this, &TimelineView::showFrame);
    connect(&study.trace, &state::Trace::changed, this, &TimelineView::showFrame);
    connect(&study.answers, &state::Answers::changed, this, &TimelineView::showFrame);
    connect(&look, &look::Look::changed, this, [this] {
        m_backdrop = {};
        update();
    });
    showGame();
}

TimelineView::~TimelineView() = default;

QSize TimelineView::sizeHint() const
{
    return {900, 148};
}

QSize TimelineView::minimumSizeHint() const
{
    return {200, 84};
}

QString TimelineView::spokenPlace() const
{
    return tr("%1, ply %2 of %3")
        .arg(labelOf(m_frame.ply))
        .arg(m_frame.ply.number())
        .arg(m_game.lastPly().number());
}

QString TimelineView::labelOf(game::Ply ply) const
{
    const auto& plies = m_session.plies();
    if (ply.number() < 1 || ply.number() > static_cast<int>(plies.size()))
        return tr("Start position");
    return moveLabel(plies[static_cast<std::size_t>(ply.number() - 1)]);
}

void TimelineView::showGame()
{
    const replay::Replay* replay = m_session.replay();
    m_game = timelineGame(m_session.plies(), replay ? replay->interval() : 0);
    if (replay)
        m_game.branches =
            branchesOf(*m_session.game(), m_session.forks(), m_session.cursor().line());
    for (const game::Ply ply : m_found) {
        if (ply > game::Ply() && ply <= m_game.lastPly())
            m_game.plies[static_cast<std::size_t>(ply.number() - 1)].marks.add(Mark::Found);
    }
    m_drag.reset();
    m_draggedPin.reset();
    layOutAgain();
    showFrame();
}

void TimelineView::setFoundPlies(const std::vector<game::Ply>& plies)
{
    if (plies == m_found)
        return;
    m_found = plies;
    showGame();
}

void TimelineView::layOutAgain()
{
    const QFontMetricsF metrics(look::Fonts::standard().small);
    m_layoutRatio = devicePixelRatioF();
    m_layout = layOut(m_game, size(), m_layoutRatio, tr("start"),
                      [&](const QString& text) { return metrics.horizontalAdvance(text); });
    m_backdrop = {};
    update();
}

void TimelineView::showFrame()
{
    const state::Cursor& cursor = m_session.cursor();
    const game::Ply last = m_game.lastPly();
    TimelineFrame frame = m_frame;
    frame.ply = std::min(cursor.ply(), last);
    frame.seek = m_session.replay() ? m_session.replay()->seek(frame.ply) : replay::Seek{};
    frame.ghost = cursor.hovered();
    if (frame.ghost > last)
        frame.ghost.reset();
    frame.ghostLabel = frame.ghost ? labelOf(*frame.ghost) : QString();
    frame.loop.reset();
    if (m_playback.loopIn() || m_playback.loopOut()) {
        const game::Ply in = std::min(m_playback.loopIn().value_or(game::Ply()), last);
        const game::Ply out = std::min(m_playback.loopOut().value_or(last), last);
        frame.loop = LoopRange{std::min(in, out), std::max(in, out), m_playback.isLooping()};
    }
    frame.study = timelineStudy(m_session);
    if (frame == m_frame)
        return;
    const bool hasMoved = frame.ply != m_frame.ply;
    m_frame = frame;
    if (hasMoved)
        announceTimelineValue(*this);
    update();
}

void TimelineView::showLegend(QPoint globalPoint)
{
    m_legend->showAbove(globalPoint, *this, marks());
}

void TimelineView::hideLegend()
{
    m_legend->hide();
}

bool TimelineView::isOverMarks(QPointF point) const
{
    const TimelineGeometry& geometry = m_layout.geometry;
    return geometry.lastPly() > game::Ply() && point.y() >= geometry.marks().top() &&
           point.y() <= geometry.checkpoints().bottom();
}

const BranchLane* TimelineView::branchAt(QPointF point) const
{
    const auto& lanes = m_layout.branches;
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const BranchLane& one) {
        return one.rect.adjusted(-1.0, 0.0, 3.0, 0.0).contains(point);
    });
    return lane == lanes.end() ? nullptr : &*lane;
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent*>(event)->pos();
        if (isOverMarks(at))
            showLegend(
                mapToGlobal(QPoint(at.x(), static_cast<int>(m_layout.geometry.marks().top()))));
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::paintEvent(QPaintEvent*)
{
    if (!qFuzzyCompare(m_layoutRatio, devicePixelRatioF()))
        layOutAgain();
    refreshBackdrop();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_backdrop);
    paintMoment(painter, m_layout, m_frame, m_look.theme(), look::Fonts::standard());
}

void TimelineView::refreshBackdrop()
{
    if (!m_backdrop.isNull() || size().isEmpty())
        return;
    m_backdrop = QPixmap(size() * m_layoutRatio);
    m_backdrop.setDevicePixelRatio(m_layoutRatio);
    m_backdrop.fill(Qt::transparent);
    QPainter painter(&m_backdrop);
    paintBackdrop(painter, m_layout, m_look.theme());
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    layOutAgain();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    hideLegend();
    const double x = event->position().x();
    const TimelineGeometry& geometry = m_layout.geometry;
    const double step = std::max(geometry.step(), 1e-6);
    if (const BranchLane* lane = branchAt(event->position())) {
        const Branch branch = lane->branch;
        return m_session.showLine(
            branch.line, std::clamp(geometry.nearestPly(x), branch.forkPly.next(), branch.lastPly));
    }
    const QRectF handle = handleRect(geometry, m_frame.ply);
    const bool isOnHandle = handle.adjusted(-2, -2, 2, 2).contains(event->position());
    m_draggedPin =
        isOnHandle ? std::nullopt : pinAt(geometry, m_frame.study, handle, event->position());
    if (m_draggedPin)
        return;
    const bool isOnRuler = event->position().y() <= geometry.ruler().bottom();
    // The handle moves with the mouse from where it was grabbed. In a game of more plies than
    // pixels a drag that begins on the ruler is a slow one, so that each ply can be reached.
    constexpr double slowPixels = 2.0;
    if (isOnHandle)
        m_drag = Drag{x, m_frame.ply, step};
    else
        m_drag = Drag{x, geometry.nearestPly(x), isOnRuler ? std::max(step, slowPixels) : 0.0};
    m_frame.isHandleHot = true;
    m_session.cursor().setHovered({});
    scrubTo(x);
    update();
}

void TimelineView::scrubTo(double x)
{
    if (m_drag->pixelsPerPly <= 0.0) {
        m_session.cursor().goToPly(m_layout.geometry.nearestPly(x));
        return;
    }
    const double moved = (x - m_drag->anchorX) / m_drag->pixelsPerPly;
    const double last = m_game.lastPly().number();
    const double ply = std::clamp(m_drag->anchorPly.number() + std::round(moved), 0.0, last);
    m_session.cursor().goToPly(game::Ply(static_cast<int>(ply)));
}

void TimelineView::dragPin(double x)
{
    const game::Ply ply = m_layout.geometry.nearestPly(x);
    state::Pins& pins = m_session.study().pins;
    if (*m_draggedPin == TimelineStudy::PinName::A)
        pins.pinAAt(ply);
    else
        pins.pinBAt(ply);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_session.replay())
        return;
    state::Pins& pins = m_session.study().pins;
    const game::Ply ply = event->reason() == QContextMenuEvent::Mouse
                              ? m_layout.geometry.nearestPly(event->pos().x())
                              : m_session.cursor().ply();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Pin A at %1").arg(labelOf(ply)), &pins, [&pins, ply] { pins.pinAAt(ply); });
    menu->addAction(tr("Pin B at %1").arg(labelOf(ply)), &pins, [&pins, ply] { pins.pinBAt(ply); });
    menu->addSeparator();
    menu->addAction(tr("Swap A and B"), &pins, &state::Pins::swap)
        ->setEnabled(pins.comparison().has_value());
    menu->addAction(tr("Clear A and B"), &pins, &state::Pins::clear)->setEnabled(!pins.isEmpty());
    menu->popup(event->globalPos());
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_draggedPin)
        return dragPin(event->position().x());
    if (m_drag)
        return scrubTo(event->position().x());
    if (!isOverMarks(event->position()))
        hideLegend();
    const QRectF handle = handleRect(m_layout.geometry, m_frame.ply);
    const bool isHot = handle.adjusted(-2, -2, 2, 2).contains(event->position());
    if (branchAt(event->position()))
        setCursor(Qt::PointingHandCursor);
    else if (pinAt(m_layout.geometry, m_frame.study, handle, event->position()))
        setCursor(Qt::SplitHCursor);
    else
        setCursor(isHot ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (isHot != m_frame.isHandleHot) {
        m_frame.isHandleHot = isHot;
        update();
    }
    if (m_game.lastPly() == game::Ply())
        return;
    m_session.cursor().setHovered(m_layout.geometry.nearestPly(event->position().x()));
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
    // Where the window has these keys as shortcuts they do not come here.
    state::Cursor& cursor = m_session.cursor();
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
    m_session.cursor().setHovered({});
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
