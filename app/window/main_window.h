#pragma once

#include <QtWidgets/QMainWindow>

#include "app/controllers/actions.h"
#include "app/controllers/opening.h"
#include "app/controllers/saving.h"
#include "app/controllers/settings.h"
#include "app/controllers/table_saving.h"
#include "app/look/look.h"
#include "app/state/playback.h"
#include "app/state/session.h"
#include "app/window/columns.h"

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
    MainWindow(state::Session& session, state::Playback& playback, look::Look& look,
               controllers::Settings& settings);
    ~MainWindow() override;

    [[nodiscard]] controllers::Opening& opening() { return *m_opening; }
    [[nodiscard]] controllers::Actions& actionsOfTable() { return *m_actions; }

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
    void addPanels();
    [[nodiscard]] QWidget* makeDiagnostics();
    void restore();
    void chooseFile();
    void setFullScreen(bool isFullScreen);
    void showTitle();
    void showWorkOrEmpty();
    void showDiagnostics();
    void askForMove();

    state::Session& m_session;
    state::Playback& m_playback;
    look::Look& m_look;
    controllers::Settings& m_settings;
    controllers::Actions* m_actions;
    controllers::Opening* m_opening;
    controllers::Saving* m_saving;
    controllers::TableSaving* m_tableSaving;
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
