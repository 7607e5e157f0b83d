#pragma once

#include <QtCore/QObject>

#include "app/panels/panel_description.h"
#include "app/shell/actions/action_table.h"

#include <array>
#include <vector>

class QAction;
class QWidget;

namespace plyline::actions {

/// The QActions of the table, with their keys, in one window. What they do is connected elsewhere.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// `window` gets every action, so that its key works without a menu too. `panels` are those
    /// that can be opened; each has a switch of its own.
    Actions(QWidget& window, const panels::PanelList& panels);

    [[nodiscard]] QAction& operator[](ActionId id) const
    {
        return *m_actions[static_cast<std::size_t>(id)];
    }

    [[nodiscard]] const panels::PanelList& panels() const { return m_panels; }
    /// The switch that opens and closes the panel; `panel` counts from 0 in panels().
    [[nodiscard]] QAction& ofPanel(std::size_t panel) const { return *m_ofPanels[panel]; }
    /// The same by the panel's name. Precondition: there is such a panel.
    [[nodiscard]] QAction& ofPanel(const QString& name) const;

private:
    QAction& add(QWidget& window, const QString& title, const QList<QKeySequence>& keys);

    std::array<QAction*, actionCount> m_actions{}; ///< Children of this, as the next.
    const panels::PanelList& m_panels;
    std::vector<QAction*> m_ofPanels;
};

} // namespace plyline::actions
