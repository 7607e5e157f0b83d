#include "app/kit/accessible/describe.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>

#include "app/kit/accessible/button_parts.h"
#include "app/kit/accessible/item_parts.h"
#include "app/kit/accessible/parts_interface.h"

namespace plyline::accessible {

namespace {

QHash<QString, MakeParts>& makersByClass()
{
    static QHash<QString, MakeParts> makers;
    return makers;
}

/// Qt asks for each class of an object, the most derived one first.
QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (const MakeParts make = makersByClass().value(className))
        return new PartsInterface(*widget, make(*widget));
    if (className == QLatin1String("QAbstractButton"))
        return new PartsInterface(
            *widget, std::make_unique<ButtonParts>(static_cast<QAbstractButton&>(*widget)));
    const bool isFlatView =
        className == QLatin1String("QTableView") || className == QLatin1String("QListView");
    if (isFlatView)
        return new PartsInterface(
            *widget, std::make_unique<ItemParts>(static_cast<QAbstractItemView&>(*widget)));
    return nullptr;
}

/// Null if no assistive technology is connected, or for another kind of widget.
PartsInterface* activeInterface(QWidget& widget)
{
    return QAccessible::isActive()
               ? dynamic_cast<PartsInterface*>(QAccessible::queryAccessibleInterface(&widget))
               : nullptr;
}

} // namespace

void install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void describe(const QMetaObject& type, MakeParts make)
{
    install();
    makersByClass().insert(QString::fromLatin1(type.className()), make);
}

void partsChanged(QWidget& widget)
{
    if (PartsInterface* parts = activeInterface(widget))
        parts->settleNames();
}

void partsReplaced(QWidget& widget)
{
    if (PartsInterface* parts = activeInterface(widget))
        parts->forget();
}

void focusedPartChanged(QWidget& widget)
{
    if (!QAccessible::isActive() || !widget.hasFocus())
        return;
    QAccessibleInterface* whole = QAccessible::queryAccessibleInterface(&widget);
    QAccessibleInterface* part = whole ? whole->focusChild() : nullptr;
    if (!part || part == whole)
        return;
    QAccessibleEvent event(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace plyline::accessible
