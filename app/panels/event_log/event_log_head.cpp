#include "app/panels/event_log/event_log_head.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/look/badge.h"

namespace plyline::event_log {

EventLogHead::EventLogHead(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

QString EventLogHead::bytesTitle()
{
    return tr("bytes");
}

void EventLogHead::setColumns(const EventLogColumns& columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    update();
}

std::vector<EventLogHead::Title> EventLogHead::titles() const
{
    // A title may be wider than its column: it begins further left.
    const auto wider = [](const QRectF& column, double by) {
        return column.isEmpty() ? column : column.adjusted(-by, 0, 0, 0);
    };
    QRectF words = m_columns.words;
    if (!m_columns.piece.isEmpty())
        words.setLeft(m_columns.piece.left());
    return {
        {wider(m_columns.ply, m_columns.chevron.width()), tr("ply"),
         tr("The ply to which the event leads"), Qt::AlignRight},
        {words, tr("event"),
         tr("What the event does. Before it the piece that moves, and where there is room, its id"),
         Qt::AlignLeft},
        {wider(m_columns.from, look::withText(14)), tr("from"),
         tr("The square that the piece leaves"), Qt::AlignRight},
        {m_columns.to, tr("to"), tr("The square to which the piece goes"), Qt::AlignRight},
        {m_columns.bytes, bytesTitle(),
         tr("The event as it is stored: the bytes of its row in the SQLite table “events”, values "
            "and header. What the pages of the database take around it is not included."),
         Qt::AlignRight}};
}

bool EventLogHead::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto& help = static_cast<QHelpEvent&>(*event);
    for (const Title& title : titles()) {
        const QRect place(static_cast<int>(title.column.left()), 0,
                          static_cast<int>(title.column.width()), height());
        if (!place.contains(help.pos()))
            continue;
        QToolTip::showText(help.globalPos(), u"<p>%1</p>"_qs.arg(title.tip.toHtmlEscaped()), this,
                           place);
        return true;
    }
    QToolTip::hideText();
    return true;
}

void EventLogHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = m_look.theme();
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    for (const Title& title : titles()) {
        if (title.column.isEmpty())
            continue;
        look::drawElided(painter,
                         QRectF(title.column.left(), 0, title.column.width(), height() - 1),
                         title.text, look::Fonts::standard().small, theme.textDim, title.side);
    }
}

} // namespace plyline::event_log

#include "moc_event_log_head.cpp"
