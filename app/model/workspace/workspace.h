#pragma once

#include "app/model/engines/engines.h"
#include "app/model/game_list/game_list.h"
#include "app/model/judgement/judgements.h"
#include "app/model/open_file/open_file.h"
#include "app/model/session/session.h"
#include "app/model/study/study.h"

namespace plyline::workspace {

/// The model of one window. Each member uses only the members before it, so they are made and
/// destroyed in the right order.
struct Workspace
{
    open_file::OpenFile file;
    session::Session session{file};
    game_list::GameList list{file, session};
    study::Study study{session};
    judgement::Judgements judgements{session};
    engines::Engines engines;
};

} // namespace plyline::workspace
