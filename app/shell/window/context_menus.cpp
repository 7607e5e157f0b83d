#include "app/shell/window/context_menus.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

namespace plyline::window {

using actions::ActionId;

QList<ActionId> contextActionsOf(MenuPlace place)
{
    switch (place) {
    case MenuPlace::Board:
        return {ActionId::SearchPosition, ActionId::CopyPosition, ActionId::CopyPicture,
                ActionId::CopyLink, ActionId::Flip};
    case MenuPlace::Plane:
        return {ActionId::SearchPosition, ActionId::CopyPosition, ActionId::CopyRows,
                ActionId::CopyLink, ActionId::Flip};
    case MenuPlace::State:
        return {ActionId::CopyRows, ActionId::CopyPosition};
    case MenuPlace::Timeline:
        return {ActionId::ToggleLoop, ActionId::ClearLoop, ActionId::PauseAtMarkers};
    case MenuPlace::Games:
        return {ActionId::CopySelected, ActionId::SaveSelected, ActionId::SaveTables};
    }
    return {};
}

void addContextActions(QWidget& view, MenuPlace place, const actions::Actions& actions)
{
    for (const ActionId id : contextActionsOf(place))
        view.addAction(&actions[id]);
}

} // namespace plyline::window
