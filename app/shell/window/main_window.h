#pragma once

#include <QtWidgets/QMainWindow>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"
#include "app/shell/opening/opening.h"
#include "app/shell/save_dialogs/saving.h"
#include "app/shell/save_dialogs/table_saving.h"
#include "app/shell/settings/settings.h"
#include "app/shell/window/columns.h"

class QSplitter;
class QStackedWidget;

namespace plyline::games {
class GamesPanel;
}
namespace plyline::moves {
class MovesPanel;
}
namespace plyline::timeline {
class TimelinePanel;
}

namespace plyline::window {

class Banner;
class Centre;
class DropCover;
class JumpField;
class PanelDocks;

/// The program's window: all panels, the menus, messages, and what is remembered of its look. What
/// is handed to it must live longer.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
               settings::Settings& settings);
    ~MainWindow() override;

    [[nodiscard]] opening::Opening& opening() { return *m_opening; }
    [[nodiscard]] actions::Actions& actionsOfTable() { return *m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeWork();
    [[nodiscard]] QWidget* makeColumns();
    void connectActions();
    void connectView();
    void connectVariations();
    void connectFollowing();
    void connectHelp();
    void restore();
    void chooseFile();
    void setFullScreen(bool isFullScreen);
    void showTitle();
    void showWorkOrEmpty();
    void showDiagnostics();
    void askForMove();

    workspace::Workspace& m_workspace;
    session::Session& m_session;
    session::Playback& m_playback;
    look::Look& m_look;
    settings::Settings& m_settings;
    actions::Actions* m_actions;
    opening::Opening* m_opening;
    save_dialogs::Saving* m_saving;
    save_dialogs::TableSaving* m_tableSaving;
    Banner* m_banner = nullptr;
    QStackedWidget* m_pages = nullptr;
    games::GamesPanel* m_games = nullptr;
    QSplitter* m_rows = nullptr;    ///< Columns above, timeline below.
    QSplitter* m_columns = nullptr; ///< Games, centre, moves and state.
    QSplitter* m_right = nullptr;   ///< Moves above, state below.
    Centre* m_centre = nullptr;
    moves::MovesPanel* m_moves = nullptr;
    timeline::TimelinePanel* m_timeline = nullptr;
    DropCover* m_cover = nullptr;
    JumpField* m_jump = nullptr;
    PanelDocks* m_panels = nullptr;
    Columns m_shares;
    bool m_isTimelineSized = false; ///< Somebody has dragged it.
};

} // namespace plyline::window
