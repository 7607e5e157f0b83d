#include "app/kit/accessible/parts_interface.h"

#include "app/kit/accessible/settling.h"

namespace plyline::accessible {

PartsInterface::PartsInterface(QWidget& widget, std::unique_ptr<Parts> parts)
    : QAccessibleWidget(&widget), m_parts(std::move(parts))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(Settling::usualMillis);
    m_settling.callOnTimeout(&m_settling, [this] {
        sayNewNames();
        sayNewFocus();
    });
}

PartsInterface::~PartsInterface()
{
    forget();
}

void PartsInterface::forget()
{
    m_oldestFirst.clear();
    const QHash<int, QAccessible::Id> ids = std::exchange(m_ids, {});
    for (const QAccessible::Id id : ids)
        QAccessible::deleteAccessibleInterface(id);
}

void PartsInterface::sayNewNames()
{
    const QHash<int, QAccessible::Id> ids = m_ids; // who hears it may ask for more
    for (const QAccessible::Id id : ids) {
        auto* part = static_cast<PartInterface*>(QAccessible::accessibleInterface(id));
        if (!part || !part->isValid() || !part->takeNewName())
            continue;
        QAccessibleEvent event(part, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QRect PartsInterface::rectOfWidget() const
{
    return {widget()->mapToGlobal(QPoint()), widget()->size()};
}

void PartsInterface::sayNewFocus()
{
    const std::optional<int> focused = m_parts->focused();
    if (std::exchange(m_saidFocus, focused) == focused || !focused || !widget()->hasFocus())
        return;
    QAccessibleEvent event(interfaceOf(*focused), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

int PartsInterface::widgetCount() const
{
    return m_parts->hidesChildWidgets() ? 0 : QAccessibleWidget::childCount();
}

QAccessibleInterface* PartsInterface::interfaceOf(int part) const
{
    if (part >= m_parts->count() || part < -1)
        return nullptr;
    const auto found = m_ids.constFind(part);
    if (found != m_ids.constEnd())
        return QAccessible::accessibleInterface(*found);
    if (m_ids.size() >= mostKept) {
        QAccessible::deleteAccessibleInterface(m_ids.take(m_oldestFirst.front()));
        m_oldestFirst.pop_front();
    }
    auto* made = new PartInterface(const_cast<PartsInterface&>(*this), part);
    m_ids.insert(part, QAccessible::registerAccessibleInterface(made)); // which owns it now
    m_oldestFirst.push_back(part);
    return made;
}

int PartsInterface::childCount() const
{
    return widgetCount() + m_parts->count();
}

QAccessibleInterface* PartsInterface::child(int index) const
{
    const int widgets = widgetCount();
    if (index < 0)
        return nullptr;
    return index < widgets ? QAccessibleWidget::child(index) : interfaceOf(index - widgets);
}

int PartsInterface::indexOfChild(const QAccessibleInterface* child) const
{
    if (!child)
        return -1;
    if (const auto* part = dynamic_cast<const PartInterface*>(child))
        return &part->owner() == this && part->isValid() ? widgetCount() + part->index() : -1;
    return m_parts->hidesChildWidgets() ? -1 : QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface* PartsInterface::childAt(int x, int y) const
{
    for (int i = 0; i < widgetCount(); ++i) {
        QAccessibleInterface* child = QAccessibleWidget::child(i);
        if (child && !child->state().invisible && child->rect().contains(x, y))
            return child;
    }
    const QPoint point = m_parts->surface().mapFromGlobal(QPoint(x, y));
    if (!m_parts->surface().rect().contains(point))
        return nullptr;
    const std::optional<int> part = m_parts->indexAt(point);
    return part ? interfaceOf(*part) : nullptr;
}

QAccessibleInterface* PartsInterface::focusChild() const
{
    if (widget()->hasFocus()) {
        if (const std::optional<int> part = m_parts->focused())
            return interfaceOf(*part);
    }
    return QAccessibleWidget::focusChild();
}

QAccessibleInterface* PartsInterface::parent() const
{
    // The list of a combo box is in a window of its own.
    QObject* container = widget()->parent();
    if (container && container->inherits("QComboBoxPrivateContainer"))
        return QAccessible::queryAccessibleInterface(container->parent());
    return QAccessibleWidget::parent();
}

QString PartsInterface::text(QAccessible::Text kind) const
{
    QString text;
    if (kind == QAccessible::Name)
        text = m_parts->name();
    else if (kind == QAccessible::Description)
        text = m_parts->description();
    else if (kind == QAccessible::Value)
        text = m_parts->value();
    return text.isEmpty() ? QAccessibleWidget::text(kind) : text;
}

QAccessible::State PartsInterface::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    m_parts->addState(state);
    return state;
}

void* PartsInterface::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return m_parts->valueInterface() ? static_cast<QAccessibleValueInterface*>(this) : nullptr;
    if (type == QAccessible::TableInterface)
        return m_parts->grid() ? static_cast<QAccessibleTableInterface*>(this) : nullptr;
    return QAccessibleWidget::interface_cast(type);
}

QStringList PartsInterface::actionNames() const
{
    return m_parts->actions() + QAccessibleWidget::actionNames();
}

void PartsInterface::doAction(const QString& name)
{
    if (!widget()->isEnabled())
        return;
    if (m_parts->actions().contains(name))
        m_parts->act(name);
    else
        QAccessibleWidget::doAction(name);
}

QVariant PartsInterface::currentValue() const
{
    return m_parts->valueInterface()->currentValue();
}

void PartsInterface::setCurrentValue(const QVariant& value)
{
    m_parts->valueInterface()->setCurrentValue(value);
}

QVariant PartsInterface::maximumValue() const
{
    return m_parts->valueInterface()->maximumValue();
}

QVariant PartsInterface::minimumValue() const
{
    return m_parts->valueInterface()->minimumValue();
}

QVariant PartsInterface::minimumStepSize() const
{
    return m_parts->valueInterface()->minimumStepSize();
}

} // namespace plyline::accessible
