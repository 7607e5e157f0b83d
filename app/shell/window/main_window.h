#pragma once

#include <QtWidgets/QMainWindow>

#include "app/kit/look/look.h"
#include "app/model/session/playback.h"
#include "app/model/workspace/workspace.h"
#include "app/shell/actions/actions.h"
#include "app/shell/linking/link_opening.h"
#include "app/shell/opening/opening.h"
#include "app/shell/save_dialogs/saving.h"
#include "app/shell/save_dialogs/table_saving.h"
#include "app/shell/settings/settings.h"

class QLabel;
class QStackedWidget;

namespace plyline::linking {
class RunningProgram;
}
namespace plyline::event_log {
class EventLogPanel;
}
namespace plyline::games {
class GamesPanel;
}
namespace plyline::moves {
class MovesPanel;
}
namespace plyline::inspector {
class Inspector;
class Shelf;
} // namespace plyline::inspector
namespace plyline::snapshot {
class RowsPanel;
}
namespace plyline::stage {
class Stage;
}
namespace plyline::timeline {
class TimelinePanel;
}
namespace plyline::widgets {
class Banner;
}

namespace plyline::window {

class Arranging;
class CommandList;
class DropCover;
class Frame;
class JumpField;
class Panels;

/// The main window: all panels, the menus and the messages. Its look is remembered. The objects
/// passed to it must live longer.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(workspace::Workspace& workspace, session::Playback& playback, look::Look& look,
               settings::Settings& settings);
    ~MainWindow() override;

    [[nodiscard]] opening::Opening& opening() { return *m_opening; }
    /// Opens what other starts of the program hand on, until it is closed.
    void takeFrom(linking::RunningProgram& program);
    [[nodiscard]] linking::LinkOpening& links() { return *m_links; }
    [[nodiscard]] actions::Actions& actionsOfTable() { return *m_actions; }

Q_SIGNALS:
    /// Emitted when the window is closed, before anything is destroyed.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeWork();
    void makePanels();
    void connectActions();
    void connectSaving();
    /// Says what became of opening and of the open file, with a way on.
    void connectBanner();
    void connectView();
    void connectMarkers();
    void connectPresenting();
    void connectFollowing();
    void connectHelp();
    void connectEngines();
    void connectContextMenus();
    void connectPictures();
    void connectLinks();
    [[nodiscard]] linking::WindowParts linkParts();
    void offerReturn();
    void restore();
    void chooseFile();
    void setFullScreen(bool isFullScreen);
    void showTitle();
    void showWorkOrEmpty();
    void showDiagnostics();
    void openMoveField();
    void openCommandList();
    /// Shows a sentence in the status line for a while.
    void showBriefly(const QString& sentence);

    workspace::Workspace& m_workspace;
    session::Session& m_session;
    session::Playback& m_playback;
    look::Look& m_look;
    settings::Settings& m_settings;
    actions::Actions* m_actions;
    opening::Opening* m_opening;
    save_dialogs::Saving* m_saving;
    save_dialogs::TableSaving* m_tableSaving;
    widgets::Banner* m_banner = nullptr;
    QLabel* m_title = nullptr; ///< At the menu's right end.
    QStackedWidget* m_pages = nullptr;
    games::GamesPanel* m_games = nullptr;
    stage::Stage* m_stage = nullptr;
    moves::MovesPanel* m_moves = nullptr;
    event_log::EventLogPanel* m_events = nullptr;
    inspector::Inspector* m_inspector = nullptr;
    inspector::Shelf* m_shelf = nullptr;
    snapshot::RowsPanel* m_state = nullptr;
    timeline::TimelinePanel* m_timeline = nullptr;
    Frame* m_frame = nullptr;
    Panels* m_panels = nullptr;
    Arranging* m_arranging = nullptr;
    DropCover* m_cover = nullptr;
    JumpField* m_jump = nullptr;
    CommandList* m_commands = nullptr;
    linking::LinkOpening* m_links = nullptr;
};

} // namespace plyline::window
