#pragma once

#include "app/model/open_file/game_file.h"
#include "core/game/place.h"

#include <memory>
#include <optional>

namespace plyline::open_file {

/// Shows one game of the open file. OpenFile calls it while file and game change together: after
/// its own state is new and before anybody hears of it, so that both belong together when the first
/// signal comes. GUI thread.
class GameHost
{
public:
    virtual ~GameHost() = default;

    /// From 1; 0 while none is shown.
    [[nodiscard]] virtual int shownGame() const = 0;
    /// After how many events the replay of a game is to keep a checkpoint.
    [[nodiscard]] virtual int checkpointInterval() const = 0;
    /// Reading begins: what is being built of the file before is not needed any more.
    virtual void onReadingStarted() = 0;
    /// Another file is open, `game` is the one of it to show. Tells nobody yet. `wanted`: what was
    /// asked for; while the file is still read its game may be one that comes later.
    virtual void take(const GameFile& found, const game::Place& wanted) = 0;
    /// The file has grown. `game`: the shown one as it is now; null where it was not built. Tells
    /// nobody yet. `isOther`: what is shown is no longer what the file says.
    virtual void takeGrown(std::shared_ptr<const analysis::PreparedGame> game, bool isOther) = 0;
    /// Now tells of what was taken.
    virtual void tellOfTaken() = 0;
    /// Reading has ended, or was given up: there is no more to wait for.
    virtual void onReadingEnded(bool wasGivenUp) = 0;
};

} // namespace plyline::open_file
