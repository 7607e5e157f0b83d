#include "tests/support/listening.h"

// Without a display nothing can connect to Qt's accessibility, and only private headers of Qt can
// pretend that something has. So the program's own QAccessible::isActive() and
// updateAccessibility() stand in for those of the library, for the program and for QtWidgets.

namespace plyline::tests {

namespace {

HeardEvents* listener = nullptr;

} // namespace

HeardEvents::HeardEvents()
{
    listener = this;
}

HeardEvents::~HeardEvents()
{
    listener = nullptr;
}

void HeardEvents::hear(QAccessibleEvent& event)
{
    QAccessibleInterface* node = event.accessibleInterface();
    if (!node)
        return;
    if (event.type() == QAccessible::TableModelChanged && node->tableInterface())
        node->tableInterface()->modelChange(static_cast<QAccessibleTableModelChangeEvent*>(&event));
    m_heard.push_back({event.type(), node->object(), node->text(QAccessible::Name)});
}

} // namespace plyline::tests

bool QAccessible::isActive()
{
    return plyline::tests::listener != nullptr;
}

void QAccessible::updateAccessibility(QAccessibleEvent* event)
{
    if (plyline::tests::listener)
        plyline::tests::listener->hear(*event);
}
