#pragma once

#include "core/analysis/prepared_game.h"
#include "core/base/error.h"
#include "core/index/game_index.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace plyline::open_file {

/// What opening a file or text yields: the list of its games, and the one to show.
struct GameFile
{
    std::shared_ptr<const index::GameIndex> index; ///< Has at least one game.
    /// Null where one is shown already, or after a stop.
    std::shared_ptr<const analysis::PreparedGame> game;
    int gameNumber = 1; ///< The one asked for, or the nearest there is.
    /// Why a packed file could not be read to its end; the index has the games before that.
    std::optional<Error> damage;
};

/// How far the reading of a file has come.
struct ReadingProgress
{
    double part = 0.0; ///< 0 to 1.
    int games = 0;
    std::int64_t bytes = 0; ///< Of the file as it lies on the disk.
    std::int64_t allBytes = 0;
    bool isUnpacking = false;

    bool operator==(const ReadingProgress&) const = default;
};

/// From 0 to 1, how much of a file was written.
using FileProgress = std::function<void(double)>;

/// Hears of a file while it is read; called in threads that read, one call at a time.
struct ReadingListener
{
    std::function<void(const ReadingProgress&)> progressed;
    /// The games so far: each index goes on with the one before.
    std::function<void(const GameFile&)> found;
};

/// When what was found so far is handed on.
struct ReadingPace
{
    std::chrono::milliseconds anInstant{30}; ///< A file that is read in less comes at once, whole.
    std::chrono::milliseconds betweenBatches{100};
};

/// Which game is to be shown first, and when.
struct GameRequest
{
    int number = 1; ///< From 1; clamped to what there is.
    /// Nothing is handed on before it is found: something else is shown meanwhile.
    bool isWaitedFor = false;
    ReadingPace pace;
    int checkpointInterval = replay::Replay::defaultInterval; ///< Of the game that is made ready.
    bool isListKept = true; ///< That of a large file may be there from the last time.
};

/// Hands on what is found of a file while it is read: nothing of one that is read in an instant,
/// the first games soon, then a batch at a time.
class GameBatches
{
public:
    GameBatches(const GameRequest& request, const ReadingListener& listener, std::stop_token stop)
        : m_request(request),
          m_listener(listener),
          m_stop(std::move(stop)),
          m_begin(std::chrono::steady_clock::now())
    {}

    [[nodiscard]] const GameRequest& request() const { return m_request; }
    [[nodiscard]] const ReadingPace& pace() const { return m_request.pace; }
    /// Any thread, one call at a time. `index` may be null.
    void take(const std::shared_ptr<const index::GameIndex>& index,
              const ReadingProgress& progress);
    /// All of it: the game to show comes with it unless one is shown already, or after a stop.
    /// Precondition: it is not empty.
    [[nodiscard]] GameFile last(std::shared_ptr<const index::GameIndex> index);

private:
    using Clock = std::chrono::steady_clock;

    const GameRequest& m_request;
    const ReadingListener& m_listener;
    std::stop_token m_stop;
    Clock::time_point m_begin;
    std::optional<Clock::time_point> m_told;
    bool m_hasGame = false; ///< One was handed on.
};

} // namespace plyline::open_file
