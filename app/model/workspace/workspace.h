#pragma once

#include "app/model/game_list/game_list.h"
#include "app/model/open_file/open_file.h"
#include "app/model/session/session.h"
#include "app/model/study/study.h"

namespace plyline::workspace {

/// The model of one window. A member uses only those before it, so this is the one order in which
/// they are made and go.
struct Workspace
{
    open_file::OpenFile file;
    session::Session session{file};
    game_list::GameList list{file, session};
    study::Study study{session};
};

} // namespace plyline::workspace
