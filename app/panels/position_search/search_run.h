#pragma once

#include <QtCore/QtGlobal>

#include "app/model/jobs/job.h"
#include "core/search/game_search.h"

#include <functional>
#include <vector>

namespace plyline::position_search {

/// Searches games in a job and hands over what it finds while it goes on. GUI thread.
class SearchRun
{
public:
    using Take = std::function<void(const std::vector<search::Match>& matches,
                                    const search::SearchProgress& progress)>;
    using Finish = std::function<void(const search::SearchEnd& end, qint64 micros)>;

    /// Stops the search that is running. `take` gets all matches in the order of the games, then
    /// `finish` the end and the time that the search took.
    void start(const search::SearchScope& scope, const search::PositionQuery& query,
               const search::SearchOptions& options, Take take, Finish finish);
    void stop() { m_job.stop(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

private:
    jobs::Job m_job;
};

} // namespace plyline::position_search
