#include "app/kit/accessible/part_interface.h"

#include <QtWidgets/QWidget>

#include "app/kit/accessible/parts_interface.h"

#include <utility>

namespace plyline::accessible {

bool PartInterface::takeNewName()
{
    if (!m_knownName)
        return false;
    const QString name = part().name;
    return std::exchange(*m_knownName, name) != name;
}

bool PartInterface::isValid() const
{
    return m_owner.isValid() && m_index >= 0 && m_index < m_owner.parts().count();
}

Part PartInterface::part() const
{
    return isValid() ? m_owner.parts().part(m_index) : Part();
}

QWindow* PartInterface::window() const
{
    return m_owner.window();
}

QAccessibleInterface* PartInterface::parent() const
{
    return const_cast<PartsInterface*>(&m_owner); // as the interface of Qt has it
}

QString PartInterface::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description)
        return part().description;
    if (kind != QAccessible::Name)
        return {};
    m_knownName = part().name;
    return *m_knownName;
}

QRect PartInterface::rect() const
{
    if (!isValid() || m_owner.state().invisible)
        return {};
    const QRect visible = visibleRect(part());
    const QPoint origin = m_owner.parts().surface().mapToGlobal(QPoint());
    return visible.isEmpty() ? QRect() : visible.translated(origin);
}

QRect PartInterface::visibleRect(const Part& part) const
{
    const QWidget& surface = m_owner.parts().surface();
    const QRect widget = m_owner.rectOfWidget();
    return part.rect & widget.translated(-surface.mapToGlobal(QPoint()));
}

QAccessible::Role PartInterface::role() const
{
    return part().role;
}

QAccessible::State PartInterface::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        state.invisible = true;
        return state;
    }
    const Part part = this->part();
    const QAccessible::State whole = m_owner.state();
    state = part.state;
    state.disabled |= whole.disabled;
    state.invisible |= whole.invisible;
    state.offscreen = visibleRect(part).isEmpty();
    state.focused = whole.focused && m_owner.parts().focused() == m_index;
    return state;
}

void* PartInterface::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface && part().hasAction)
        return static_cast<QAccessibleActionInterface*>(this);
    // A table's cells are cells even where there are none: the bridge of Qt 6.4 does not check.
    if (type == QAccessible::TableCellInterface && (m_index < 0 || m_owner.parts().grid()))
        return static_cast<QAccessibleTableCellInterface*>(this);
    return nullptr;
}

QStringList PartInterface::actionNames() const
{
    return part().hasAction ? QStringList{pressAction()} : QStringList();
}

void PartInterface::doAction(const QString& name)
{
    if (name == pressAction() && part().hasAction)
        m_owner.press(m_index);
}

bool PartInterface::isSelected() const
{
    return part().state.selected;
}

QList<QAccessibleInterface*> PartInterface::columnHeaderCells() const
{
    QAccessibleInterface* header = isValid() ? m_owner.columnHeader(m_index) : nullptr;
    return header ? QList<QAccessibleInterface*>{header} : QList<QAccessibleInterface*>();
}

QList<QAccessibleInterface*> PartInterface::rowHeaderCells() const
{
    QAccessibleInterface* header = isValid() ? m_owner.rowHeader(m_index) : nullptr;
    return header ? QList<QAccessibleInterface*>{header} : QList<QAccessibleInterface*>();
}

int PartInterface::columnIndex() const
{
    return isValid() ? m_owner.columnOf(m_index) : -1;
}

int PartInterface::rowIndex() const
{
    return isValid() ? m_owner.rowOf(m_index) : -1;
}

} // namespace plyline::accessible
