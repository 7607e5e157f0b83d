#pragma once

#include <QtCore/QList>

#include "app/shell/actions/actions.h"

class QWidget;

namespace plyline::window {

/// The places whose context menus have actions of the table.
enum class MenuPlace : std::uint8_t { Board, Plane, State, Timeline, Games };

[[nodiscard]] QList<actions::ActionId> contextActionsOf(MenuPlace place);
/// Gives the view the actions of the place, which its context menu ends with.
void addContextActions(QWidget& view, MenuPlace place, const actions::Actions& actions);

} // namespace plyline::window
