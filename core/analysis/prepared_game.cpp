#include "core/analysis/prepared_game.h"

#include "core/analysis/path_events.h"

#include <utility>

namespace plyline::analysis {

std::shared_ptr<const PreparedGame> prepared(std::shared_ptr<const game::Game> game, int interval,
                                             std::shared_ptr<const OpeningTable> openings,
                                             const std::stop_token& stop)
{
    if (!game || stop.stop_requested())
        return nullptr;
    auto made = std::make_shared<PreparedGame>();
    made->game = std::move(game);
    made->sans = sansOfLines(*made->game, stop);
    if (stop.stop_requested())
        return nullptr;
    made->forks = Forks(*made->game, made->sans);
    made->ending = game::endingOf(*made->game, stop);
    made->key = game::contentKey(*made->game);
    made->openings = std::move(openings);
    made->mainLine = preparedLine(*made, game::LineId::main(), interval, stop);
    return stop.stop_requested() ? nullptr : made;
}

std::shared_ptr<const PreparedLine> preparedLine(const PreparedGame& game, game::LineId line,
                                                 int interval, const std::stop_token& stop)
{
    auto made = std::make_shared<PreparedLine>();
    made->replay = std::make_shared<const replay::Replay>(game.game, line, interval, stop);
    if (stop.stop_requested())
        return nullptr;
    const std::vector<PathEvent> path = pathEventsOf(*made->replay, stop);
    if (stop.stop_requested())
        return nullptr;
    made->scores = scoresOf(*made->replay, path, stop);
    made->times = timesOf(*made->replay, path);
    if (stop.stop_requested())
        return nullptr;
    made->plies = plyFactsOf(*made->replay, game.sans, made->scores, made->times, stop);
    made->phases = phasesOf(*made->replay, stop);
    made->openings = openingsOf(*made->replay, game.openings, stop);
    made->markers =
        foundMarkers(made->plies, made->scores, made->times, made->phases, made->openings);
    made->histories = replay::pieceHistoriesOf(*made->replay, stop);
    return stop.stop_requested() ? nullptr : made;
}

} // namespace plyline::analysis
