#include "app/shell/actions/actions.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace plyline::actions {

Actions::Actions(QWidget& window, const panels::PanelList& panels)
    : QObject(&window), m_panels(panels)
{
    for (const ActionSpec& spec : actionTable()) {
        QAction& action = add(window, spec.title(), spec.shortcuts());
        action.setAutoRepeat(spec.kind == ActionKind::Repeating);
        action.setCheckable(spec.kind == ActionKind::Switch);
        m_actions[static_cast<std::size_t>(spec.id)] = &action;
    }
    for (const panels::PanelDescription* panel : panels) {
        QAction& action = add(window, panel->title(), {panel->shortcut()});
        action.setAutoRepeat(false);
        action.setCheckable(true);
        m_ofPanels.push_back(&action);
    }
}

QAction& Actions::add(QWidget& window, const QString& title, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(title, this);
    action->setShortcuts(keys);
    window.addAction(action);
    return *action;
}

QAction& Actions::ofPanel(const QString& name) const
{
    const auto found =
        std::find_if(m_panels.begin(), m_panels.end(), [&](const panels::PanelDescription* panel) {
            return name == QLatin1String(panel->name);
        });
    Q_ASSERT(found != m_panels.end());
    return *m_ofPanels[static_cast<std::size_t>(found - m_panels.begin())];
}

} // namespace plyline::actions

#include "moc_actions.cpp"
