#include "app/panels/delivery/arrivals_view.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include "app/kit/accessible/describe.h"
#include "app/kit/look/ring.h"
#include "app/kit/words/numbers.h"
#include "app/panels/delivery/arrivals_accessible.h"

#include <algorithm>
#include <utility>

namespace plyline::delivery {

namespace {

constexpr int chipPadding = 5;

bool isKeyOfArrivals(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return true;
    default:
        return false;
    }
}

} // namespace

ArrivalsView::ArrivalsView(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    describeArrivals();
    setAccessibleName(tr("The events as they arrive"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
    connect(&look, &look::Look::textSizeChanged, this, &ArrivalsView::fitChips);
    fitChips();
}

void ArrivalsView::setRun(std::shared_ptr<const DeliveryRun> run)
{
    if (run == m_frame.run)
        return;
    m_frame.run = std::move(run);
    m_frame.current.reset();
    m_geometry.count = m_frame.run ? static_cast<int>(m_frame.run->arrivals.size()) : 0;
    accessible::partsReplaced(*this);
    fitChips();
    scrollTo(m_geometry.mostScrolled());
}

/// Makes chips wide enough for the greatest number.
void ArrivalsView::fitChips()
{
    const QFontMetrics metrics(look::Fonts::standard().control);
    const int sent = m_frame.run ? m_frame.run->sent : 0;
    m_geometry.chipWidth =
        std::max(ArrivalsGeometry::leastChipWidth(),
                 metrics.horizontalAdvance(words::countText(sent)) + 2 * chipPadding);
    updateGeometry();
    scrollTo(m_geometry.scrolled);
}

void ArrivalsView::setPointed(std::optional<int> event)
{
    if (std::exchange(m_frame.pointed, event) != event)
        update();
}

void ArrivalsView::setCurrent(int arrival)
{
    if (arrival < 0 || arrival >= m_geometry.count)
        return;
    m_frame.current = arrival;
    scrollTo(m_geometry.scrolledTo(arrival));
    accessible::focusedPartChanged(*this);
    update();
}

QSize ArrivalsView::sizeHint() const
{
    return {240, ArrivalsGeometry::height()};
}

QSize ArrivalsView::minimumSizeHint() const
{
    return {120, ArrivalsGeometry::height()};
}

int ArrivalsView::eventOf(int arrival) const
{
    return m_frame.run->arrivals[static_cast<std::size_t>(arrival)].event;
}

void ArrivalsView::scrollTo(int scrolled)
{
    m_geometry.scrolled = std::clamp(scrolled, 0, m_geometry.mostScrolled());
    update();
}

bool ArrivalsView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        isKeyOfArrivals(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        const auto index = m_geometry.indexAt(help.pos());
        const QString text =
            index ? spokenArrival(m_frame.run->arrivals[static_cast<std::size_t>(*index)])
                  : QString();
        QToolTip::showText(help.globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void ArrivalsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    ArrivalsFrame frame = m_frame;
    frame.hasRing = look::hasRing(*this);
    paintArrivals(painter, m_geometry, frame, m_look.theme());
}

void ArrivalsView::resizeEvent(QResizeEvent*)
{
    const bool isAtEnd = m_geometry.scrolled == m_geometry.mostScrolled();
    m_geometry.width = width();
    scrollTo(isAtEnd ? m_geometry.mostScrolled() : m_geometry.scrolled);
}

void ArrivalsView::mouseMoveEvent(QMouseEvent* event)
{
    const auto index = m_geometry.indexAt(event->position().toPoint());
    setCursor(index ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT pointed(index ? std::optional(eventOf(*index)) : std::nullopt);
}

void ArrivalsView::mousePressEvent(QMouseEvent* event)
{
    const auto index = m_geometry.indexAt(event->position().toPoint());
    if (!index || event->button() != Qt::LeftButton)
        return;
    setCurrent(*index);
    Q_EMIT chosen(*index);
}

void ArrivalsView::leaveEvent(QEvent*)
{
    Q_EMIT pointed(std::nullopt);
}

void ArrivalsView::wheelEvent(QWheelEvent* event)
{
    const QPoint by = event->angleDelta();
    const int before = m_geometry.scrolled;
    scrollTo(before - (by.x() != 0 ? by.x() : by.y()));
    if (m_geometry.scrolled == before)
        return event->ignore(); // at the end of the row, the panel is scrolled
    event->accept();
}

void ArrivalsView::step(int key)
{
    const int last = m_geometry.count - 1;
    if (last < 0)
        return;
    const int now = m_frame.current.value_or(last);
    const int next = key == Qt::Key_Home   ? 0
                     : key == Qt::Key_End  ? last
                     : key == Qt::Key_Left ? std::max(0, now - 1)
                                           : std::min(last, now + 1);
    setCurrent(next);
    Q_EMIT pointed(eventOf(next));
}

void ArrivalsView::keyPressEvent(QKeyEvent* event)
{
    if (!isKeyOfArrivals(*event))
        return QWidget::keyPressEvent(event);
    const int key = event->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space)
        step(key);
    else if (m_frame.current)
        Q_EMIT chosen(*m_frame.current);
}

void ArrivalsView::focusInEvent(QFocusEvent*)
{
    if (!m_frame.current && m_geometry.count > 0)
        setCurrent(m_geometry.count - 1);
    update();
}

void ArrivalsView::focusOutEvent(QFocusEvent*)
{
    Q_EMIT pointed(std::nullopt);
    update();
}

} // namespace plyline::delivery

#include "moc_arrivals_view.cpp"
