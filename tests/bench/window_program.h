#pragma once

#include "app/panels/games/games_panel.h"
#include "app/shell/window/main_window.h"

namespace plyline::bench {

/// The whole program in one object, as main() puts it together, with its window shown at
/// 1600 x 1000.
struct Program
{
    settings::Settings settings;
    look::Look look;
    workspace::Workspace workspace;
    session::Session& session = workspace.session;
    session::Playback playback{session.cursor()};
    window::MainWindow window{workspace, playback, look, settings};

    Program()
    {
        window.resize(1600, 1000);
        window.show();
    }
    [[nodiscard]] games::GamesPanel& games() const
    {
        return *window.findChild<games::GamesPanel*>();
    }
    [[nodiscard]] game_list::GameList& list() { return workspace.list; }
    /// All games are listed and the answer to the filter line is there.
    [[nodiscard]] bool isListed()
    {
        return session.file().index() && session.file().index()->isComplete() &&
               !session.isLoading() && !list().isWorking() &&
               list().rows().index == session.file().index();
    }
};

} // namespace plyline::bench
