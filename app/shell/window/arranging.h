#pragma once

#include <QtCore/QObject>

#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"
#include "app/shell/window/layout.h"

namespace plyline::games {
class GamesPanel;
}
namespace plyline::inspector {
class Inspector;
}
namespace plyline::stage {
class Stage;
}

namespace plyline::window {

class Frame;
class Panels;

/// Shows and hides the parts of the window. Connects the actions, the frame, the stage and the
/// panels with one another, and saves and restores all of it as a Layout.
class Arranging : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Frame& frame;
        stage::Stage& stage;
        inspector::Inspector& inspector;
        Panels& panels;
        games::GamesPanel& games;
    };
    Arranging(const Parts& parts, actions::Actions& actions, workspace::Workspace& workspace,
              QObject* parent);

    [[nodiscard]] Layout layout() const;
    void restore(const Layout& layout);

public Q_SLOTS:
    /// Focuses the filter field of the game list, wherever the list is.
    void findGames();
    void reset();

private:
    void connectViews();
    void connectColumns();
    void showGames(bool areShown);
    [[nodiscard]] bool areGamesShown() const;
    void onGamesColumnChanged(bool isColumn);
    void onInspectorWanted();
    void onPanelClosed();
    void showInspector(bool isShown);
    void showChanges();
    void showState();

    Parts m_parts;
    actions::Actions& m_actions;
    workspace::Workspace& m_workspace;
    /// Whether the game list is open as a panel whenever it is not a column.
    bool m_areGamesOpen = false;
    /// Whether the inspector of a narrow window was opened for a panel, and so closes with the last
    /// one.
    bool m_isInspectorForPanel = false;
    bool m_hasChanges = true; ///< Whether the tab of the changes exists.
};

} // namespace plyline::window
