#pragma once

#include "app/panels/games/games_panel.h"
#include "tests/support/whole_program.h"

namespace plyline::bench {

/// The program with its window shown at 1600 x 1000.
struct Program : tests::WholeProgram
{
    Program() : WholeProgram({1600, 1000}) {}

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
