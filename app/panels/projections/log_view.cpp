#include "app/panels/projections/log_view.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/words/numbers.h"
#include "app/panels/projections/projections_accessible.h"

#include <algorithm>
#include <cmath>

namespace plyline::projections {

LogView::LogView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describeProjections();
    setAccessibleName(tr("The log: its events and its readers"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, [this] {
        updateGeometry();
        layOut();
    });
}

void LogView::setHead(int head)
{
    if (head == m_head)
        return;
    m_head = head;
    m_scrolled = 0;
    layOut();
}

void LogView::setFrame(LogFrame frame)
{
    if (frame == m_frame)
        return;
    m_frame = std::move(frame);
    accessible::partsChanged(*this);
    update();
}

void LogView::layOut()
{
    m_geometry = LogGeometry(width(), m_head, m_scrolled);
    const int scrolled = std::clamp(m_scrolled, 0, m_geometry.mostScrolled());
    if (scrolled != m_scrolled) {
        m_scrolled = scrolled;
        m_geometry = LogGeometry(width(), m_head, m_scrolled);
    }
    update();
}

QString LogView::eventText(int event, const QString& san)
{
    return tr("Event %1, %2: partition 0, offset %3").arg(event).arg(san).arg(event - 1);
}

QString LogView::describe() const
{
    QStringList said{m_frame.head > 0
                         ? tr("%1, the last is %2")
                               .arg(words::eventsText(m_frame.head), m_frame.san(m_frame.head))
                         : tr("No event yet")};
    for (const ReaderMark& mark : m_frame.marks)
        said << tr("%1 at %2", "readers, an offset")
                    .arg(mark.names.join(QStringLiteral(", ")))
                    .arg(mark.offset);
    return said.join(QStringLiteral("; "));
}

QString LogView::toolTipAt(QPointF point) const
{
    if (const auto event = m_geometry.eventAt(point))
        return tr("%1. Events are only added at the end and never change. Click to go there.")
            .arg(eventText(*event, m_frame.san(*event)));
    const std::vector<QRectF> rects = markRects(m_geometry, m_frame);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const ReaderMark& mark = m_frame.marks[i];
        if (rects[i].contains(point))
            return tr("%1 have read up to event %2: their offset is %2.", "readers")
                .arg(mark.names.join(QStringLiteral(", ")))
                .arg(mark.offset);
    }
    if (m_geometry.words().contains(point))
        return tr("The log is the list of all that happened, in its order. A read model answers "
                  "one question: it reads the events one after another and keeps what it needs. "
                  "Each remembers how far it has read: its offset. What it has not read yet is "
                  "its lag. The numbers below an event are its own and its partition and offset, "
                  "as Kafka counts them: from 0.");
    return {};
}

bool LogView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    QToolTip::showText(help.globalPos(), toolTipAt(help.pos()), this);
    return true;
}

void LogView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLog(painter, m_geometry, m_frame, m_look.theme());
}

void LogView::resizeEvent(QResizeEvent*)
{
    layOut();
    Q_EMIT frameWanted();
}

void LogView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto chosen = m_geometry.eventAt(event->position()))
        Q_EMIT eventChosen(*chosen);
}

void LogView::mouseMoveEvent(QMouseEvent* event)
{
    const auto pointed = m_geometry.eventAt(event->position());
    setCursor(pointed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT eventPointed(pointed);
}

void LogView::leaveEvent(QEvent*)
{
    Q_EMIT eventPointed(std::nullopt);
}

void LogView::wheelEvent(QWheelEvent* event)
{
    const QPoint by = event->angleDelta();
    constexpr double detent = 120;
    m_wheel += (by.x() != 0 ? by.x() : by.y()) / detent;
    const auto steps = static_cast<int>(m_wheel);
    m_wheel -= steps;
    event->accept();
    const int scrolled = std::clamp(m_scrolled + steps, 0, m_geometry.mostScrolled());
    if (scrolled == m_scrolled)
        return;
    m_scrolled = scrolled;
    layOut();
    Q_EMIT frameWanted();
}

} // namespace plyline::projections

#include "moc_log_view.cpp"
