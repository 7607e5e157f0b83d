#include "app/panels/comparison/events_view.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/badge.h"

#include <algorithm>

namespace plyline::comparison {

namespace {

constexpr QSize chipSize(112, 28);
constexpr int chipGap = 8;
/// More chips than these are folded in a column.
constexpr int mostChips = 9;
constexpr int chipsAtEnds = 4;
/// Above the chips of a column: two lines.
constexpr int wordsHeight = 58;
constexpr int lineHeight = 21;

} // namespace

EventsView::EventsView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setAccessibleName(tr("The events between A and B"));
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void EventsView::setEvents(std::vector<EventStep> steps, const QString& count,
                           const QString& differences)
{
    if (steps == m_steps && count == m_count && differences == m_differences)
        return;
    m_steps = std::move(steps);
    m_count = count;
    m_differences = differences;
    accessible::partsChanged(*this);
    place();
}

void EventsView::setRow(bool isRow)
{
    if (isRow == m_isRow)
        return;
    m_isRow = isRow;
    place();
}

QRect EventsView::chipRect(int step) const
{
    for (const Chip& chip : m_chips)
        if (chip.more == 0 && chip.step == step)
            return chip.rect;
    return {};
}

void EventsView::place()
{
    m_chips.clear();
    const int steps = static_cast<int>(m_steps.size());
    for (int step = 0; step < steps; ++step) {
        const bool isFolded =
            !m_isRow && steps > mostChips && step >= chipsAtEnds && step < steps - chipsAtEnds;
        if (isFolded && step == chipsAtEnds)
            m_chips.push_back({step, steps - 2 * chipsAtEnds, {}});
        if (!isFolded)
            m_chips.push_back({step, 0, {}});
    }
    m_isRow ? placeRow() : placeColumn();
    update();
}

void EventsView::placeColumn()
{
    const int count = static_cast<int>(m_chips.size());
    const int space = count * (chipSize.height() + chipGap) + wordsHeight > height() ? 3 : chipGap;
    const int all = wordsHeight + count * (chipSize.height() + space) - space;
    int y = std::max(0, (height() - all) / 2);
    m_words = QRect(0, y, width(), wordsHeight);
    y += wordsHeight;
    for (Chip& chip : m_chips) {
        chip.rect = QRect(QPoint((width() - chipSize.width()) / 2, y), chipSize);
        y += chipSize.height() + space;
    }
}

void EventsView::placeRow()
{
    m_words = QRect(0, 0, wordsWidth(), height());
    const int left = m_words.width() + 14;
    const int all = static_cast<int>(m_chips.size()) * (chipSize.width() + chipGap) - chipGap;
    m_scrolled = std::clamp(m_scrolled, 0, std::max(0, all - (width() - left)));
    int x = left - m_scrolled;
    for (Chip& chip : m_chips) {
        chip.rect = QRect(QPoint(x, (height() - chipSize.height()) / 2), chipSize);
        x += chipSize.width() + chipGap;
    }
}

int EventsView::wordsWidth() const
{
    const look::Fonts& fonts = look::Fonts::standard();
    return QFontMetrics(fonts.strong).horizontalAdvance(m_count) + 10 +
           QFontMetrics(fonts.body).horizontalAdvance(m_differences);
}

void EventsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawWords(painter);
    if (m_isRow)
        painter.setClipRect(rect().adjusted(m_words.width() + 13, 0, 0, 0));
    const look::Theme& theme = m_look.theme();
    if (m_chips.size() > 1) {
        const QPoint first = m_chips.front().rect.center();
        const QPoint last = m_chips.back().rect.center();
        painter.fillRect(QRect(first, last), look::withAlpha(theme.event, 0.55));
    }
    for (const Chip& chip : m_chips)
        if (chip.rect.intersects(rect())) // in a row, thousands may be out of sight
            drawChip(painter, chip);
}

void EventsView::drawWords(QPainter& painter) const
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    if (m_isRow) {
        const int first = QFontMetrics(fonts.strong).horizontalAdvance(m_count) + 10;
        look::drawElided(painter, m_words, m_count, fonts.strong, theme.eventText);
        look::drawElided(painter, m_words.adjusted(first, 0, 0, 0), m_differences, fonts.body,
                         theme.stateText);
        return;
    }
    QFont large = fonts.moves;
    large.setBold(true);
    look::drawElided(painter, QRect(m_words.left(), m_words.top(), m_words.width(), lineHeight),
                     m_count, large, theme.eventText, Qt::AlignHCenter);
    look::drawElided(painter,
                     QRect(m_words.left(), m_words.top() + lineHeight, m_words.width(), lineHeight),
                     m_differences, fonts.body, theme.stateText, Qt::AlignHCenter);
}

void EventsView::drawChip(QPainter& painter, const Chip& chip) const
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    const QRectF rect(chip.rect);
    const EventStep& step = m_steps[static_cast<std::size_t>(chip.step)];
    const bool isLast = step.isLast && chip.more == 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isLast ? theme.event : theme.window); // the line ends at the chip
    painter.drawRoundedRect(rect, 5, 5);
    if (!isLast && step.isBack) {
        painter.setPen(QPen(theme.event, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    } else if (!isLast) {
        painter.setBrush(theme.eventTint);
        painter.drawRoundedRect(rect, 5, 5);
    }
    if (chip.more > 0) {
        look::drawElided(painter, rect, tr("%1 more", "events").arg(chip.more), fonts.body,
                         theme.eventText, Qt::AlignHCenter);
        return;
    }
    const QColor number = isLast ? theme.onEvent : theme.textDim;
    look::drawElided(painter, rect.adjusted(6, 0, -78, 0), QString::number(step.ply.number()),
                     fonts.small, number, Qt::AlignRight);
    look::drawElided(painter, rect.adjusted(42, 0, step.isCapture ? -22 : -4, 0), step.san,
                     isLast ? fonts.strong : fonts.body, isLast ? theme.onEvent : theme.eventText);
    if (step.isCapture) {
        constexpr qreal arm = 3;
        const QPointF centre(rect.right() - 12, rect.center().y());
        painter.setPen(QPen(isLast ? theme.onEvent : theme.differ, 1.5));
        painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
        painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
    }
}

void EventsView::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    const QPoint at = event->position().toPoint();
    if (m_isRow && at.x() <= m_words.right())
        return;
    for (const Chip& chip : m_chips)
        if (chip.more == 0 && chip.rect.contains(at))
            return Q_EMIT stepChosen(chip.step);
}

void EventsView::resizeEvent(QResizeEvent*)
{
    place();
}

void EventsView::wheelEvent(QWheelEvent* event)
{
    if (!m_isRow)
        return event->ignore();
    const QPoint by = event->angleDelta();
    m_scrolled -= by.x() != 0 ? by.x() : by.y();
    place();
    event->accept();
}

} // namespace plyline::comparison

#include "moc_events_view.cpp"
