#pragma once

#include "app/kit/accessible/parts.h"

#include <memory>

namespace plyline::accessible {

using MakeParts = std::unique_ptr<Parts> (*)(QWidget& widget);

/// Makes lists and tables be described by ItemParts, and buttons that paint themselves by
/// ButtonParts. Further calls do nothing.
void install();

/// Makes all widgets of a type, and of types derived from it, be described by the parts that `make`
/// returns. Call it before one of them is asked about, for example in a constructor; further calls
/// for the type do nothing. Installs, too.
void describe(const QMetaObject& type, MakeParts make);

/// The same for a widget and a class that is made from it.
template <typename Widget, typename WidgetParts>
void describe()
{
    describe(Widget::staticMetaObject, [](QWidget& widget) -> std::unique_ptr<Parts> {
        return std::make_unique<WidgetParts>(static_cast<Widget&>(widget));
    });
}

/// The same for a widget without parts: gives it a role.
template <typename Widget, QAccessible::Role role>
void describeAs();

/// Says, once the changes have settled, which parts of the widget have other names. Costs nothing
/// while no assistive technology is connected.
void partsChanged(QWidget& widget);
/// Says that the widget has other parts than before.
void partsReplaced(QWidget& widget);
/// Says that another part has the keyboard, if the widget has it.
void focusedPartChanged(QWidget& widget);

namespace detail {

class NoParts : public Parts
{
public:
    NoParts(QWidget& widget, QAccessible::Role role) : Parts(widget), m_role(role) {}
    [[nodiscard]] QAccessible::Role role() const override { return m_role; }

private:
    QAccessible::Role m_role;
};

} // namespace detail

template <typename Widget, QAccessible::Role role>
void describeAs()
{
    describe(Widget::staticMetaObject, [](QWidget& widget) -> std::unique_ptr<Parts> {
        return std::make_unique<detail::NoParts>(widget, role);
    });
}

} // namespace plyline::accessible
