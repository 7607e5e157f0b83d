#include "app/panels/position_search/search_run.h"

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <utility>

namespace plyline::position_search {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds deliveryPause{40};

} // namespace

void SearchRun::start(const search::SearchScope& scope, const search::PositionQuery& query,
                      const search::SearchOptions& options, Take take, Finish finish)
{
    m_job.start([scope, query, options, take = std::move(take), finish = std::move(finish)](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        QElapsedTimer timer;
        timer.start();
        std::vector<search::Match> pending;
        auto told = Clock::now();
        search::SearchProgress last;
        const auto hand = [&] {
            deliver([take, pending, last] { take(pending, last); });
            pending.clear();
            told = Clock::now();
        };
        const search::SearchEnd end = search::search(
            scope, query, options,
            [&](const std::vector<search::Match>& matches, const search::SearchProgress& progress) {
                pending.insert(pending.end(), matches.begin(), matches.end());
                last = progress;
                if (Clock::now() - told >= deliveryPause)
                    hand();
            },
            stop);
        hand();
        deliver([finish, end, micros = timer.nsecsElapsed() / 1000] { finish(end, micros); });
    });
}

} // namespace plyline::position_search
