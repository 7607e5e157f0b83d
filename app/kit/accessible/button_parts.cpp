#include "app/kit/accessible/button_parts.h"

namespace plyline::accessible {

QAccessible::Role ButtonParts::role() const
{
    if (m_role)
        return *m_role;
    if (!m_button.isCheckable())
        return QAccessible::Button;
    return m_button.autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
}

void ButtonParts::addState(QAccessible::State& state) const
{
    state.pressed = m_button.isDown();
    if (!m_button.isCheckable())
        return;
    if (m_role == QAccessible::PageTab) {
        state.selectable = true;
        state.selected = m_button.isChecked();
    } else {
        state.checkable = true;
        state.checked = m_button.isChecked();
    }
}

QStringList ButtonParts::actions() const
{
    return {QAccessibleActionInterface::pressAction()};
}

void ButtonParts::act(const QString&)
{
    m_button.click();
}

} // namespace plyline::accessible
