#include "app/model/session/prepared_place.h"

#include "core/analysis/grown_game.h"

#include <algorithm>

namespace plyline::session {

using analysis::PreparedGame;
using game::LineId;
using game::Place;
using game::Ply;

namespace {

constexpr int longestShortLine = 1000; ///< In plies.

bool isVariation(const game::Game& game, LineId line)
{
    return line > LineId::main() && line.number() < static_cast<int>(game.lines().size());
}

} // namespace

bool isShort(const game::Game& game, LineId line)
{
    return game.line(line).lastPly().number() <= longestShortLine;
}

std::shared_ptr<const PreparedGame> preparedAtOnce(const open_file::FileGames& games, int number,
                                                   int checkpointInterval)
{
    return games.isSmall(number)
               ? analysis::prepared(games.game(number), checkpointInterval, games.openings())
               : nullptr;
}

PreparedPlace withLine(PreparedPlace place, int checkpointInterval)
{
    if (!place.line)
        place.line = isVariation(*place.game->game, place.place.line)
                         ? analysis::preparedLine(*place.game, place.place.line, checkpointInterval)
                         : place.game->mainLine;
    const replay::Replay& replay = *place.line->replay;
    place.place.line = replay.line();
    place.place.ply = std::clamp(place.place.ply, Ply(), replay.lastPly());
    return place;
}

std::optional<PreparedPlace> preparePlace(const open_file::FileGames& games, const Place& wanted,
                                          const std::shared_ptr<const PreparedGame>& shown,
                                          int checkpointInterval, const std::stop_token& stop)
{
    const auto game = shown ? shown
                            : analysis::prepared(games.game(wanted.game, stop), checkpointInterval,
                                                 games.openings(), stop);
    if (!game)
        return std::nullopt;
    const LineId line = isVariation(*game->game, wanted.line) ? wanted.line : LineId::main();
    // The main line of a shown game may have other checkpoints than are wanted now.
    const auto prepared = line.isMain() && !shown
                              ? game->mainLine
                              : analysis::preparedLine(*game, line, checkpointInterval, stop);
    return prepared ? std::optional(PreparedPlace{game, prepared, wanted}) : std::nullopt;
}

std::optional<PreparedPlace> prepareGrown(const open_file::FileGames& games, const Place& from,
                                          const game::Game& before,
                                          const std::shared_ptr<const PreparedGame>& built,
                                          int checkpointInterval, const std::stop_token& stop)
{
    const auto game = built ? built
                            : analysis::prepared(games.game(from.game, stop), checkpointInterval,
                                                 games.openings(), stop);
    if (!game)
        return std::nullopt;
    const Place place = analysis::placeInGrown(before, *game->game, from);
    const auto line = place.line.isMain()
                          ? game->mainLine
                          : analysis::preparedLine(*game, place.line, checkpointInterval, stop);
    return line ? std::optional(PreparedPlace{game, line, place}) : std::nullopt;
}

} // namespace plyline::session
