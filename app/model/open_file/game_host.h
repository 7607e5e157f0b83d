#pragma once

#include "app/model/open_file/game_file.h"
#include "core/game/place.h"

#include <memory>
#include <optional>

namespace plyline::open_file {

/// Shows one game of the open file. OpenFile calls it while file and game change together: after
/// its own state is new and before it emits any signal, so that both match at the first signal. GUI
/// thread.
class GameHost
{
public:
    virtual ~GameHost() = default;

    /// Number of the shown game, from 1; 0 if none is shown.
    [[nodiscard]] virtual int shownGame() const = 0;
    /// How many events the replay of a game folds between two checkpoints.
    [[nodiscard]] virtual int checkpointInterval() const = 0;
    /// Called when reading begins; building a game of the file before is no longer needed.
    virtual void onReadingStarted() = 0;
    /// Shows a game of another file without emitting signals. `wanted` is the place that was asked
    /// for. Its game may still come while the file is being read.
    virtual void take(const GameFile& found, const game::Place& wanted) = 0;
    /// Takes the shown game of a grown file without emitting signals. `game` is null if it was not
    /// built. `isOther`: the game that is shown is no longer the one in the file.
    virtual void takeGrown(std::shared_ptr<const analysis::PreparedGame> game, bool isOther) = 0;
    /// Emits the signals for what was taken.
    virtual void announceTaken() = 0;
    /// Called when reading has ended or was cancelled: no more games will come.
    virtual void onReadingEnded(bool wasGivenUp) = 0;
};

} // namespace plyline::open_file
