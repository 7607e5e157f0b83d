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

/// Shows and hides the parts of the window: connects the actions, the frame, the stage and the
/// panels with one another. All of it is a Layout.
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
    /// Puts the keyboard into the game list's filter line, wherever the list is.
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
    bool m_areGamesOpen = false;        ///< As a panel, while they are a column.
    bool m_isInspectorForPanel = false; ///< Where narrow: it closes with the last panel.
    bool m_hasChanges = true;           ///< Their tab is there.
};

} // namespace plyline::window
