#include "app/kit/widgets/divider.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace plyline::widgets {

namespace {

/// How far from the line it can be grabbed, on each side.
constexpr int grabRoom = 3;

} // namespace

Divider::Divider(Qt::Orientation orientation, look::Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_orientation(orientation)
{
    setCursor(orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    setAccessibleName(tr("Divider"));
    connect(&look, &look::Look::changed, this, qOverload<>(&QWidget::update));
}

void Divider::setLine(const QRect& line)
{
    setGeometry(m_orientation == Qt::Vertical ? line.adjusted(-grabRoom, 0, grabRoom, 0)
                                              : line.adjusted(0, -grabRoom, 0, grabRoom));
}

QRect Divider::line() const
{
    return lineInWidget().translated(pos());
}

QRect Divider::lineInWidget() const
{
    return m_orientation == Qt::Vertical ? rect().adjusted(grabRoom, 0, -grabRoom, 0)
                                         : rect().adjusted(0, grabRoom, 0, -grabRoom);
}

int Divider::along(const QPoint& point) const
{
    const QPoint inParent = mapToParent(point);
    return m_orientation == Qt::Vertical ? inParent.x() : inParent.y();
}

void Divider::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(lineInWidget(), m_look.theme().line);
}

void Divider::mousePressEvent(QMouseEvent* event)
{
    m_isDragged = event->button() == Qt::LeftButton;
    m_grabbedAt = along(event->position().toPoint()) - along(lineInWidget().topLeft());
}

void Divider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragged)
        Q_EMIT dragged(along(event->position().toPoint()) - m_grabbedAt);
}

void Divider::mouseReleaseEvent(QMouseEvent*)
{
    if (m_isDragged)
        Q_EMIT dragEnded();
    m_isDragged = false;
}

void Divider::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT resetWanted();
}

} // namespace plyline::widgets
