#pragma once

#include <QtWidgets/QAbstractButton>

#include "app/kit/accessible/describe.h"

namespace plyline::accessible {

/// A button that paints itself, such as a tab or a segment of a switch.
class ButtonParts : public Parts
{
public:
    /// Without a role it is what it behaves like: a button, check box or radio button.
    explicit ButtonParts(QAbstractButton& button, std::optional<QAccessible::Role> role = {})
        : Parts(button), m_button(button), m_role(role)
    {}

    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QString name() const override { return m_button.accessibleName(); }
    void addState(QAccessible::State& state) const override;
    [[nodiscard]] QStringList actions() const override;
    void act(const QString& action) override;

private:
    QAbstractButton& m_button;
    std::optional<QAccessible::Role> m_role;
};

/// Makes buttons of a type be described with a role.
template <typename Button, QAccessible::Role role>
void describeButton()
{
    describe(Button::staticMetaObject, [](QWidget& button) -> std::unique_ptr<Parts> {
        return std::make_unique<ButtonParts>(static_cast<Button&>(button), role);
    });
}

} // namespace plyline::accessible
