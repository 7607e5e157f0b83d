#include "app/panels/event_log/event_log_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QMenu>

#include "app/panels/event_log/event_log_accessible.h"
#include "app/panels/shared/link_menu.h"
#include "app/panels/shared/marker_menu.h"
#include "app/panels/shared/pin_menu.h"

#include <algorithm>
#include <utility>

namespace plyline::event_log {

using game::Ply;
using Part = EventLogHit::Part;

EventLogView::EventLogView(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : EventLogList(look, parent), m_session(workspace.session), m_study(workspace.study)
{
    installEventLogAccessibility();
    setAccessibleName(tr("Events"));
    setFocusPolicy(Qt::TabFocus);
    viewport()->setMouseTracking(true);
}

void EventLogView::showSession()
{
    const auto game = m_session.preparedGame();
    const auto replay = m_session.replay();
    if (replay != log().replay())
        showLog(game && replay ? LineLog(game, replay, m_session.cursor().place().game)
                               : LineLog());
    EventLogFrame frame = frameOfLog();
    frame.present = m_session.cursor().ply();
    frame.ghost = m_session.pointing().ply();
    if (frame.current && frame.present != frameOfLog().present)
        frame.current = std::max(Ply(1), frame.present);
    setFrame(frame);
}

void EventLogView::showLog(LineLog shown)
{
    const LineLog& before = log();
    const EventLogFrame& frameBefore = frameOfLog();
    EventLogFrame frame;
    const auto isKept = [&](std::optional<Ply> ply) {
        return ply && shown.isSameLine(before) && ply->number() <= shown.size() &&
               before.json(*ply) == shown.json(*ply);
    };
    if (isKept(frameBefore.unfolded))
        frame.unfolded = frameBefore.unfolded;
    if (m_hasKeys && shown.size() > 0)
        frame.current = std::clamp(m_session.cursor().ply(), Ply(1), Ply(shown.size()));
    frame.present = m_session.cursor().ply();
    setLog(std::move(shown), frame);
}

void EventLogView::setFilm(std::optional<Ply> checkpoint, std::optional<Ply> applied)
{
    EventLogFrame frame = frameOfLog();
    frame.checkpoint = checkpoint;
    frame.applied = applied;
    setFrame(frame);
}

void EventLogView::open(Ply ply)
{
    following().endRest();
    game::Place place = m_session.cursor().place();
    place.ply = ply;
    m_session.open(place);
}

void EventLogView::setCurrent(std::optional<Ply> ply)
{
    EventLogFrame frame = frameOfLog();
    frame.current = ply;
    setFrame(frame);
}

void EventLogView::copyJson(Ply ply)
{
    QGuiApplication::clipboard()->setText(log().json(ply));
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
    return EventLogList::event(event);
}

bool EventLogView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        stopPointing();
    return EventLogList::viewportEvent(event);
}

void EventLogView::mousePressEvent(QMouseEvent* event)
{
    const auto hit = hitAt(event->position());
    if (event->button() != Qt::LeftButton || !hit || hit->part != Part::Row)
        return;
    if (event->position().x() < layoutOfLog().columns().chevron.right())
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
    m_session.pointing().setSquare(layoutOfLog().squareAt(log(), inList(event->position())));
}

std::optional<RowCommand> EventLogView::ownCommand(const QKeyEvent& event) const
{
    if (!frameOfLog().current)
        return std::nullopt;
    const int page = viewport()->height() / layoutOfLog().geometry().rowHeight() - 1;
    return commandOf(event, frameOfLog().current->number(), frameOfLog().rows, std::max(1, page));
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
    Ply ply = frameOfLog().current.value_or(frameOfLog().present);
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto hit = hitAt(event->pos());
        if (!hit)
            return;
        ply = hit->ply;
    }
    if (ply < Ply(1) || ply.number() > frameOfLog().rows)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the event as JSON"), this, [this, ply] { copyJson(ply); });
    menu->addSeparator();
    shared::addPinActions(*menu, m_session, m_study.pins, log().owner(ply), ply);
    menu->addSeparator();
    shared::addMarkerActions(*menu, m_session, m_study, log().owner(ply), ply);
    menu->addSeparator();
    menu->addAction(shared::copyLinkTitle(), this,
                    [this, ply, line = log().owner(ply)] { Q_EMIT linkWanted(line, ply); });
    menu->popup(event->globalPos());
}

void EventLogView::focusInEvent(QFocusEvent* event)
{
    m_hasKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_hasKeys && frameOfLog().rows > 0)
        setCurrent(std::clamp(frameOfLog().present, Ply(1), Ply(frameOfLog().rows)));
}

void EventLogView::focusOutEvent(QFocusEvent*)
{
    m_hasKeys = false;
    setCurrent(std::nullopt);
}

} // namespace plyline::event_log

#include "moc_event_log_view.cpp"
