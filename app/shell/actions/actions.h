#pragma once

#include <QtCore/QObject>

#include "app/shell/actions/action_table.h"

#include <array>

class QAction;
class QWidget;

namespace plyline::actions {

/// The QActions of the table, with their keys, in one window. What they do is connected elsewhere.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// `window` gets every action, so that its key works without a menu too.
    explicit Actions(QWidget& window);

    [[nodiscard]] QAction& operator[](ActionId id) const
    {
        return *m_actions[static_cast<std::size_t>(id)];
    }

private:
    std::array<QAction*, actionCount> m_actions{}; ///< Children of this.
};

} // namespace plyline::actions
