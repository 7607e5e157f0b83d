#pragma once

#include "app/model/open_file/file_games.h"
#include "core/analysis/prepared_game.h"
#include "core/game/place.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace plyline::session {

/// A place together with its game and line, ready to be shown.
struct PreparedPlace
{
    std::shared_ptr<const analysis::PreparedGame> game;
    std::shared_ptr<const analysis::PreparedLine> line; ///< Null until withLine() has made it.
    game::Place place;
};

/// Returns whether preparing the line takes less than a frame. Longer ones are prepared in a job.
[[nodiscard]] bool isShort(const game::Game& game, game::LineId line);

/// Prepares a game of the file; null if it is so large that it must be prepared in a job.
[[nodiscard]] std::shared_ptr<const analysis::PreparedGame>
preparedAtOnce(const open_file::FileGames& games, int number, int checkpointInterval);

/// Adds the line if it is missing. An unknown line becomes the main line, and the ply is clamped.
[[nodiscard]] PreparedPlace withLine(PreparedPlace place, int checkpointInterval);

/// Prepares a place of the file. `shown` is its game if that is prepared already, else null.
/// Returns none after a stop.
[[nodiscard]] std::optional<PreparedPlace>
preparePlace(const open_file::FileGames& games, const game::Place& wanted,
             const std::shared_ptr<const analysis::PreparedGame>& shown, int checkpointInterval,
             const std::stop_token& stop);

/// Prepares the place to which `from`, a place of `before`, has come in the grown file. `built` is
/// the grown game if it is prepared already, else null. Returns none after a stop.
[[nodiscard]] std::optional<PreparedPlace>
prepareGrown(const open_file::FileGames& games, const game::Place& from, const game::Game& before,
             const std::shared_ptr<const analysis::PreparedGame>& built, int checkpointInterval,
             const std::stop_token& stop);

} // namespace plyline::session
