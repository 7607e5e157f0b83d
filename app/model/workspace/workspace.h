#pragma once

#include "app/model/game_list/game_list.h"
#include "app/model/judgement/judgements.h"
#include "app/model/open_file/open_file.h"
#include "app/model/session/session.h"
#include "app/model/study/study.h"

#include <memory>

namespace plyline::engines {
struct Engines;
} // namespace plyline::engines

namespace plyline::workspace {

/// The model of one window. Each member uses only the members before it, so they are made and
/// destroyed in the right order.
struct Workspace
{
    Workspace();
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    open_file::OpenFile file;
    session::Session session{file};
    game_list::GameList list{file, session};
    study::Study study{session};
    judgement::Judgements judgements{session};
    /// Never null. Few ask an engine, and they include app/model/engines/engines.h.
    const std::unique_ptr<engines::Engines> engines;
};

} // namespace plyline::workspace
