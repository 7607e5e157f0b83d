#include "app/kit/widgets/divider.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include "app/kit/accessible/describe.h"

namespace plyline::widgets {

namespace {

/// How far from the line it can be grabbed, on each side.
constexpr int grabRoom = 3;

/// Its value is where the line lies. A press puts it back where it was at first.
class DividerParts : public accessible::Parts, public QAccessibleValueInterface
{
public:
    explicit DividerParts(Divider& divider) : Parts(divider), m_divider(divider) {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Splitter; }
    [[nodiscard]] QAccessibleValueInterface* valueInterface() override { return this; }
    [[nodiscard]] QStringList actions() const override
    {
        return {QAccessibleActionInterface::pressAction(),
                QAccessibleActionInterface::increaseAction(),
                QAccessibleActionInterface::decreaseAction()};
    }
    void act(const QString& action) override
    {
        if (action == QAccessibleActionInterface::pressAction())
            return Q_EMIT m_divider.resetWanted();
        const bool isMore = action == QAccessibleActionInterface::increaseAction();
        setCurrentValue(currentValue().toInt() + (isMore ? step : -step));
    }

    [[nodiscard]] QVariant currentValue() const override { return place(m_divider.line()); }
    void setCurrentValue(const QVariant& value) override
    {
        Q_EMIT m_divider.dragged(value.toInt());
        Q_EMIT m_divider.dragEnded();
    }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant maximumValue() const override
    {
        const QSize room = m_divider.parentWidget()->size();
        return isVertical() ? room.width() : room.height();
    }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    static constexpr int step = 16;

    [[nodiscard]] bool isVertical() const { return m_divider.orientation() == Qt::Vertical; }
    [[nodiscard]] int place(const QRect& line) const { return isVertical() ? line.x() : line.y(); }

    Divider& m_divider;
};

} // namespace

Divider::Divider(Qt::Orientation orientation, look::Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_orientation(orientation)
{
    setCursor(orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    accessible::describe<Divider, DividerParts>();
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

#include "moc_divider.cpp"
