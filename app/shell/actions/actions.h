#pragma once

#include <QtCore/QObject>

#include "app/panels/panel_description.h"
#include "app/shell/actions/action_table.h"

#include <array>
#include <vector>

class QAction;
class QWidget;

namespace plyline::actions {

/// The QActions of the table, with their keys, for one window. Other classes connect what they do.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// Adds every action to `window`, so that its key works without a menu. Each of `panels` gets
    /// an action that opens and closes it.
    Actions(QWidget& window, const panels::PanelList& panels);

    [[nodiscard]] QAction& operator[](ActionId id) const
    {
        return *m_actions[static_cast<std::size_t>(id)];
    }

    [[nodiscard]] const panels::PanelList& panels() const { return m_panels; }
    /// Returns the action that opens and closes the panel; `panel` counts from 0 in panels().
    [[nodiscard]] QAction& ofPanel(std::size_t panel) const { return *m_ofPanels[panel]; }
    /// Returns the same action by the panel's name. Precondition: the panel exists.
    [[nodiscard]] QAction& ofPanel(const QString& name) const;

private:
    QAction& add(QWidget& window, const QString& title, const QList<QKeySequence>& keys);

    std::array<QAction*, actionCount> m_actions{}; ///< Children of this.
    const panels::PanelList& m_panels;
    std::vector<QAction*> m_ofPanels;
};

} // namespace plyline::actions
