#include "app/panels/event_log/event_log_list.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include "app/kit/look/pane.h"
#include "app/panels/event_log/event_log_accessible.h"
#include "app/panels/event_log/event_log_head.h"
#include "app/panels/event_log/event_log_painter.h"
#include "app/panels/event_log/row_tip.h"

#include <algorithm>
#include <utility>

namespace plyline::event_log {

using game::Ply;
using Part = EventLogHit::Part;

EventLogList::EventLogList(look::Look& look, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_following(*this),
      m_look(look),
      m_head(new EventLogHead(look, this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    connect(&look, &look::Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        layOut();
        follow();
    });
    layOut();
}

void EventLogList::setLog(LineLog log, const EventLogFrame& frame)
{
    const bool isSameLine = log.isSameLine(m_log);
    m_log = std::move(log);
    m_frame = frame;
    if (!isSameLine) {
        m_following.endRest();
        m_isPlaced = false;
    }
    layOut();
    follow();
}

void EventLogList::setFrame(const EventLogFrame& frame)
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

void EventLogList::layOut()
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

void EventLogList::unfold(std::optional<Ply> ply)
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

void EventLogList::updateRows(const EventLogFrame& before)
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

void EventLogList::bringIntoSight(Ply ply)
{
    if (ply < Ply(1) || ply.number() > m_layout.geometry().rows()) {
        if (ply == Ply())
            verticalScrollBar()->setValue(0);
        return;
    }
    constexpr int followRows = 1; // beside the one that is followed
    const int row = m_layout.geometry().rowHeight();
    const int top = m_layout.geometry().rowTop(ply);
    m_following.bringIntoSight(top, top + row, followRows * row, !m_isPlaced);
}

/// Keeps the present row in sight; while the film runs, the one of the event that it applies.
void EventLogList::follow()
{
    if (!m_following.isResting())
        bringIntoSight(m_frame.applied.value_or(m_frame.present));
}

QPoint EventLogList::inList(QPointF position) const
{
    return position.toPoint() + QPoint(0, verticalScrollBar()->value());
}

std::optional<EventLogHit> EventLogList::hitAt(QPointF position) const
{
    return m_layout.geometry().at(inList(position).y());
}

bool EventLogList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        const RowTip tip = tipAt(m_log, m_layout, inList(help.pos()), look::Fonts::standard());
        QToolTip::showText(help.globalPos(), tip.text, viewport(),
                           tip.place.translated(0, -verticalScrollBar()->value()));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void EventLogList::paintEvent(QPaintEvent* event)
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

void EventLogList::resizeEvent(QResizeEvent*)
{
    layOut();
    follow();
}

void EventLogList::scrollContentsBy(int dx, int dy)
{
    if (look::hasWholePixels(*this))
        viewport()->scroll(dx, dy);
    else
        viewport()->update();
}

void EventLogList::wheelEvent(QWheelEvent* event)
{
    m_following.rest();
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace plyline::event_log
