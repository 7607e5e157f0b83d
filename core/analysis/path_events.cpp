#include "core/analysis/path_events.h"

namespace plyline::analysis {

std::vector<PathEvent> pathEventsOf(const replay::Replay& replay, const std::stop_token& stop)
{
    const game::Game& game = *replay.game();
    std::vector<PathEvent> path(static_cast<std::size_t>(replay.lastPly().number()));
    // Goes from the end, so that the line that owns an event is found step by step.
    game::LineId owner = replay.line();
    for (std::size_t i = path.size(); i-- > 0 && !stop.stop_requested();) {
        const game::Ply ply(static_cast<int>(i) + 1);
        owner = game.owner(owner, ply);
        const game::Line& line = game.line(owner);
        const int index = ply.number() - line.forkPly.number() - 1;
        path[i] = {&line.log[index], &line, &line.annotations.values(index)};
    }
    return path;
}

} // namespace plyline::analysis
