#include "core/analysis/pace.h"

#include <algorithm>
#include <cmath>

namespace plyline::analysis {

using std::chrono::milliseconds;

namespace {

bool isCorrespondence(const game::Game& game, const LineTimes& times)
{
    constexpr std::int64_t day = std::int64_t{24} * 3600 * 1000;
    for (const rules::Color color : rules::allColors) {
        const auto control = game::timeControlOf(game.tags(), color);
        if (control && control->isCorrespondence())
            return true;
    }
    return std::any_of(times.moves().begin(), times.moves().end(), [](const MoveTimes& move) {
        return move.clock.millis.value_or(0) > day || move.think.millis.value_or(0) > day;
    });
}

} // namespace

milliseconds Pace::think(game::Ply ply) const
{
    return milliseconds(m_thinks[static_cast<std::size_t>(ply.number() - 1)]);
}

milliseconds Pace::played(game::Ply ply, const PaceOptions& options) const
{
    if (!options.idleCap)
        return think(ply);
    return std::min(think(ply), std::clamp(*options.idleCap, PaceOptions::shortestIdle,
                                           PaceOptions::longestIdle));
}

milliseconds Pace::delay(game::Ply ply, const PaceOptions& options) const
{
    const double factor = std::clamp(options.factor, PaceOptions::slowest, PaceOptions::fastest);
    const auto millis = static_cast<double>(played(ply, options).count());
    return std::max(milliseconds(std::llround(millis / factor)), PaceOptions::floor);
}

Expected<Pace, PaceRefusal> paceOf(const replay::Replay& replay, const LineTimes& times)
{
    if (isCorrespondence(*replay.game(), times))
        return unexpected(PaceRefusal::Correspondence);
    const auto median = medianThink(times);
    if (!median)
        return unexpected(PaceRefusal::NoTimes);
    std::vector<std::int64_t> thinks;
    thinks.reserve(times.moves().size());
    for (const MoveTimes& move : times.moves())
        thinks.push_back(move.think.millis.value_or(*median));
    return Pace(std::move(thinks));
}

} // namespace plyline::analysis
