#include "core/analysis/past_line.h"

#include "core/game/past.h"

namespace plyline::analysis {

namespace {

std::shared_ptr<const PreparedLine> pastLine(const std::shared_ptr<const game::Game>& past,
                                             const PreparedLine& whole)
{
    auto made = std::make_shared<PreparedLine>();
    made->replay = std::make_shared<const replay::Replay>(past, whole.replay->line(),
                                                          whole.replay->interval());
    made->plies.assign(whole.plies.begin(), whole.plies.begin() + made->replay->lastPly().number());
    made->scores = scoresOf(*made->replay);
    made->times = timesOf(*made->replay);
    made->phases = phasesOf(*made->replay);
    made->openings = whole.openings.upTo(made->replay->lastPly());
    made->markers =
        foundMarkers(made->plies, made->scores, made->times, made->phases, made->openings);
    made->histories = replay::pieceHistoriesOf(*made->replay);
    return made;
}

} // namespace

GameAndLine pastOf(const GameAndLine& whole, const game::Place& place)
{
    if (game::isEndOf(*whole.game->game, place))
        return whole;
    const auto past = std::make_shared<const game::Game>(game::pastOf(*whole.game->game, place));
    auto made = std::make_shared<PreparedGame>();
    made->game = past;
    for (const game::Line& line : past->lines()) {
        const auto& sans = whole.game->sans[static_cast<std::size_t>(line.id.number())];
        made->sans.emplace_back(sans.begin(), sans.begin() + line.log.size());
    }
    made->forks = Forks(*past, made->sans);
    made->ending.kind = game::Ending::Kind::ToCome;
    made->key = whole.game->key;
    made->openings = whole.game->openings;
    const std::shared_ptr<const PreparedLine> line = pastLine(past, *whole.line);
    made->mainLine = place.line.isMain() ? line : pastLine(past, *whole.game->mainLine);
    return {made, line};
}

} // namespace plyline::analysis
