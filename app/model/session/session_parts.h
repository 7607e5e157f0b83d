#pragma once

#include <QtCore/QElapsedTimer>

#include "app/model/jobs/job.h"
#include "app/model/open_file/facts_pass.h"
#include "app/model/session/session.h"
#include "app/model/session/snapshot_table.h"

#include <optional>

namespace plyline::session {

/// What somebody wants to see.
struct Session::Asked
{
    QString path;
    QString title;
    int game = 1;
    int ply = 0;
};

struct Session::Private
{
    int wantedGame = 0; ///< The one that is open or being built.
    bool isReading = false;
    bool isBuilding = false;
    bool isPartlyThere = false;   ///< The games so far of what is being read are adopted.
    std::optional<Asked> awaited; ///< The place to go to as soon as it has been read.
    QElapsedTimer readingTime;
    SnapshotTable table;
    open_file::FactsPass facts;
    jobs::Job loading;
    jobs::Job building;
};

} // namespace plyline::session
