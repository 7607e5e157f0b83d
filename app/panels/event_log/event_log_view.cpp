#include "app/panels/event_log/event_log_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include "app/kit/look/pane.h"
#include "app/panels/event_log/event_log_accessible.h"
#include "app/panels/event_log/event_log_head.h"
#include "app/panels/event_log/row_tip.h"
#include "app/panels/shared/link_menu.h"
#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/pin_menu.h"

#include <algorithm>
#include <utility>

namespace plyline::event_log {

using game::Ply;
using Part = EventLogHit::Part;

namespace {

/// Rows that stay in sight beside the one that is followed.
constexpr int followRows = 1;

} // namespace

EventLogView::EventLogView(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_session(workspace.session),
      m_study(workspace.study),
      m_look(look),
      m_head(new EventLogHead(look, this)),
      m_following(*this)
{
    installEventLogAccessibility();
    setAccessibleName(tr("Events"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    viewport()->setMouseTracking(true);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        layOut();
        follow();
    });
    layOut();
}

void EventLogView::showSession()
{
    const auto game = m_session.preparedGame();
    const auto replay = m_session.replay();
    if (replay != m_log.replay())
        showLog(game && replay ? LineLog(game, replay, m_session.cursor().place().game)
                               : LineLog());
    EventLogFrame frame = m_frame;
    frame.present = m_session.cursor().ply();
    frame.ghost = m_session.pointing().ply();
    if (frame.current && frame.present != m_frame.present)
        frame.current = std::max(Ply(1), frame.present);
    setFrame(frame);
}

void EventLogView::showLog(LineLog log)
{
    const LineLog before = std::exchange(m_log, std::move(log));
    const bool isSameLine = m_log.isSameLine(before);
    EventLogFrame frame;
    const auto isKept = [&](std::optional<Ply> ply) {
        return ply && isSameLine && ply->number() <= m_log.size() &&
               before.json(*ply) == m_log.json(*ply);
    };
    if (isKept(m_frame.unfolded))
        frame.unfolded = m_frame.unfolded;
    if (m_hasKeys && m_log.size() > 0)
        frame.current = std::clamp(m_session.cursor().ply(), Ply(1), Ply(m_log.size()));
    frame.present = m_session.cursor().ply();
    m_frame = frame;
    if (!isSameLine) {
        m_following.endRest();
        m_isPlaced = false;
    }
    layOut();
    follow();
}

void EventLogView::setFrame(const EventLogFrame& frame)
{
    if (frame == m_frame)
        return;
    const EventLogFrame before = std::exchange(m_frame, frame);
    if (before.unfolded != m_frame.unfolded)
        layOut();
    m_isPlaced = m_isPlaced || before.present != m_frame.present;
    if (before.present != m_frame.present || before.applied != m_frame.applied)
        follow();
    else if (m_frame.current && before.current != m_frame.current)
        bringIntoSight(*m_frame.current);
    updateRows(before);
    if (before.current != m_frame.current && m_frame.current)
        announceCurrentRow(*this);
}

void EventLogView::layOut()
{
    m_frame.rows = m_log.size(); // without what the session hides
    for (std::optional<Ply>* one : {&m_frame.unfolded, &m_frame.current}) {
        if (*one && (*one)->number() > m_frame.rows)
            one->reset(); // its row has gone
    }
    const int head = EventLogHead::headHeight();
    setViewportMargins(0, head, 0, 0);
    m_layout = EventLogLayout(m_log, m_frame.rows, m_frame.unfolded, viewport()->width(),
                              look::Fonts::standard());
    m_head->setColumns(m_layout.columns());
    m_head->setGeometry(0, 0, viewport()->width(), head); // beside the scroll bar, as a table's
    setMinimumHeight(head + m_layout.geometry().rowHeight());
    const int page = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, m_layout.geometry().height() - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_layout.geometry().rowHeight());
    viewport()->update();
}

void EventLogView::setFilm(std::optional<Ply> checkpoint, std::optional<Ply> applied)
{
    EventLogFrame frame = m_frame;
    frame.checkpoint = checkpoint;
    frame.applied = applied;
    setFrame(frame);
}

void EventLogView::unfold(std::optional<Ply> ply)
{
    EventLogFrame frame = m_frame;
    frame.unfolded = ply;
    setFrame(frame);
    if (!ply)
        return;
    // All of the payload, but rather its row than its end.
    const int end = m_layout.insert(Part::Payload, *ply).bottom() + 1;
    QScrollBar* bar = verticalScrollBar();
    if (end > bar->value() + viewport()->height())
        bar->setValue(std::min(end - viewport()->height(), m_layout.row(*ply).top()));
}

void EventLogView::open(Ply ply)
{
    m_following.endRest();
    game::Place place = m_session.cursor().place();
    place.ply = ply;
    m_session.open(place);
}

void EventLogView::setCurrent(std::optional<Ply> ply)
{
    EventLogFrame frame = m_frame;
    frame.current = ply;
    setFrame(frame);
}

void EventLogView::updateRows(const EventLogFrame& before)
{
    const int top = verticalScrollBar()->value();
    QRegion changed;
    m_layout.geometry().visit(
        top, top + viewport()->height(), [&](const EventLogHit& hit, int start, int height) {
            if (hit.part == Part::Row && !looksTheSame(hit.ply, before, m_frame))
                changed += QRect(0, start - top, viewport()->width(), height);
        });
    look::updatePart(*viewport(), changed);
}

void EventLogView::bringIntoSight(Ply ply)
{
    if (ply < Ply(1) || ply.number() > m_layout.geometry().rows()) {
        if (ply == Ply())
            verticalScrollBar()->setValue(0);
        return;
    }
    const int row = m_layout.geometry().rowHeight();
    const int top = m_layout.geometry().rowTop(ply);
    m_following.bringIntoSight(top, top + row, followRows * row, !m_isPlaced);
}

/// Keeps the present row in sight; while the film runs, the one of the event that it applies.
void EventLogView::follow()
{
    if (!m_following.isResting())
        bringIntoSight(m_frame.applied.value_or(m_frame.present));
}

QPoint EventLogView::inList(QPointF position) const
{
    return position.toPoint() + QPoint(0, verticalScrollBar()->value());
}

std::optional<EventLogHit> EventLogView::hitAt(QPointF position) const
{
    return m_layout.geometry().at(inList(position).y());
}

void EventLogView::copyJson(Ply ply)
{
    QGuiApplication::clipboard()->setText(m_log.json(ply));
    Q_EMIT reported(tr("Copied the event as JSON."));
}

void EventLogView::stopPointing()
{
    if (!std::exchange(m_isPointing, false))
        return;
    m_session.pointing().setPly({});
    m_session.pointing().setSquare({});
}

bool EventLogView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && ownCommand(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool EventLogView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        const RowTip tip = tipAt(m_log, m_layout, inList(help.pos()), look::Fonts::standard());
        QToolTip::showText(help.globalPos(), tip.text, viewport(),
                           tip.place.translated(0, -verticalScrollBar()->value()));
        return true;
    }
    if (event->type() == QEvent::Leave)
        stopPointing();
    return QAbstractScrollArea::viewportEvent(event);
}

void EventLogView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int top = verticalScrollBar()->value();
    const EventLogPicture picture{m_log, m_layout, m_frame};
    for (const QRect& part : event->region()) {
        painter.setClipRect(part);
        painter.fillRect(part, m_look.theme().surface);
        painter.translate(0, -top);
        paintEventLog(painter, picture, top + part.top(), top + part.bottom() + 1, m_look.theme(),
                      look::Fonts::standard());
        painter.translate(0, top);
    }
}

void EventLogView::resizeEvent(QResizeEvent*)
{
    layOut();
    follow();
}

void EventLogView::scrollContentsBy(int dx, int dy)
{
    if (look::hasWholePixels(*this))
        viewport()->scroll(dx, dy);
    else
        viewport()->update();
}

void EventLogView::wheelEvent(QWheelEvent* event)
{
    m_following.rest();
    QAbstractScrollArea::wheelEvent(event);
}

void EventLogView::mousePressEvent(QMouseEvent* event)
{
    const auto hit = hitAt(event->position());
    if (event->button() != Qt::LeftButton || !hit || hit->part != Part::Row)
        return;
    if (event->position().x() < m_layout.columns().chevron.right())
        toggle(hit->ply);
    else
        open(hit->ply);
}

void EventLogView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() != Qt::NoButton)
        return;
    const auto hit = hitAt(event->position());
    if (!hit)
        return stopPointing();
    m_isPointing = true;
    m_session.pointing().setPly(hit->ply);
    m_session.pointing().setSquare(m_layout.squareAt(m_log, inList(event->position())));
}

std::optional<RowCommand> EventLogView::ownCommand(const QKeyEvent& event) const
{
    if (!m_frame.current)
        return std::nullopt;
    const int page = viewport()->height() / m_layout.geometry().rowHeight() - 1;
    return commandOf(event, m_frame.current->number(), m_frame.rows, std::max(1, page));
}

void EventLogView::keyPressEvent(QKeyEvent* event)
{
    const auto command = ownCommand(*event);
    if (!command) {
        event->ignore();
        return;
    }
    const Ply ply(command->row);
    switch (command->kind) {
    case RowCommand::Kind::Go:
        return setCurrent(ply);
    case RowCommand::Kind::Open:
        return open(ply);
    case RowCommand::Kind::Unfold:
        return unfold(ply);
    case RowCommand::Kind::Fold:
        return unfold(std::nullopt);
    case RowCommand::Kind::Toggle:
        return toggle(ply);
    }
}

/// Opens for the event under the mouse, or with the keyboard for the current one.
void EventLogView::contextMenuEvent(QContextMenuEvent* event)
{
    Ply ply = m_frame.current.value_or(m_frame.present);
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto hit = hitAt(event->pos());
        if (!hit)
            return;
        ply = hit->ply;
    }
    if (ply < Ply(1) || ply.number() > m_frame.rows)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the event as JSON"), this, [this, ply] { copyJson(ply); });
    menu->addSeparator();
    shared::addPinActions(*menu, m_session, m_study.pins, m_log.owner(ply), ply);
    menu->addSeparator();
    shared::addMarkerActions(*menu, m_session, m_study, m_log.owner(ply), ply);
    menu->addSeparator();
    menu->addAction(shared::copyLinkTitle(), this,
                    [this, ply, line = m_log.owner(ply)] { Q_EMIT linkWanted(line, ply); });
    menu->popup(event->globalPos());
}

void EventLogView::focusInEvent(QFocusEvent* event)
{
    m_hasKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_hasKeys && m_frame.rows > 0)
        setCurrent(std::clamp(m_frame.present, Ply(1), Ply(m_frame.rows)));
}

void EventLogView::focusOutEvent(QFocusEvent*)
{
    m_hasKeys = false;
    setCurrent(std::nullopt);
}

} // namespace plyline::event_log

#include "moc_event_log_view.cpp"
