#include "app/shell/actions/actions.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

namespace plyline::actions {

Actions::Actions(QWidget& window) : QObject(&window)
{
    for (const ActionSpec& spec : actionTable()) {
        auto* action = new QAction(spec.title(), this);
        action->setShortcuts(spec.shortcuts());
        action->setAutoRepeat(spec.kind == ActionKind::Repeating);
        action->setCheckable(spec.kind == ActionKind::Switch);
        m_actions[static_cast<std::size_t>(spec.id)] = action;
        window.addAction(action);
    }
}

} // namespace plyline::actions
