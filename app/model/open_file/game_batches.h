#pragma once

#include "app/model/open_file/opening_names.h"
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

/// The result of opening a file or text: the index of its games, and the game to show.
struct GameFile
{
    std::shared_ptr<const index::GameIndex> index; ///< Not null; has at least one game.
    /// Null if a game is shown already, or after a stop.
    std::shared_ptr<const analysis::PreparedGame> game;
    int gameNumber = 1; ///< The game that was asked for, or the nearest one that exists.
    /// Why a packed file could be read only in part; the index has the games before the damage.
    std::optional<Error> damage;
};

/// How far the reading of a file has come.
struct ReadingProgress
{
    double part = 0.0; ///< 0 to 1.
    int games = 0;
    std::int64_t bytes = 0; ///< Bytes of the file on disk that were read.
    std::int64_t allBytes = 0;
    bool isUnpacking = false;

    bool operator==(const ReadingProgress&) const = default;
};

/// Receives the progress of writing a file, from 0 to 1.
using FileProgress = std::function<void(double)>;

/// Is told about a file while it is being read. Called from reading threads, one call at a time.
struct ReadingListener
{
    std::function<void(const ReadingProgress&)> progressed;
    /// Receives the games found so far. Each index continues the one before.
    std::function<void(const GameFile&)> found;
};

/// How often results are delivered while a file is read.
struct ReadingPace
{
    /// A file that is read faster than this is delivered once, as a whole.
    std::chrono::milliseconds anInstant{30};
    std::chrono::milliseconds betweenBatches{100};
};

/// Which game to show first, and how to read the file.
struct GameRequest
{
    int number = 1; ///< Counts from 1; clamped to the games that exist.
    /// Delivers nothing until this game is found, because another game is shown meanwhile.
    bool isWaitedFor = false;
    ReadingPace pace;
    int checkpointInterval = replay::Replay::defaultInterval; ///< Of the game that is prepared.
    std::shared_ptr<OpeningNames> openings = {};              ///< Null if openings have no names.
    bool isListKept = true; ///< Whether the cached index of a large file may be used and kept.
};

/// Delivers the games of a file while it is read: the first games soon, then in batches. Delivers
/// nothing before the end for a file that is read in an instant.
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
    [[nodiscard]] std::shared_ptr<const analysis::OpeningTable> openings() const
    {
        return m_request.openings ? m_request.openings->loaded().table : nullptr;
    }
    /// Takes what was read so far. Any thread, one call at a time. `index` may be null.
    void take(const std::shared_ptr<const index::GameIndex>& index,
              const ReadingProgress& progress);
    /// Returns the whole file; with the game to show unless one is shown already, or after a stop.
    /// Precondition: `index` is not empty.
    [[nodiscard]] GameFile last(std::shared_ptr<const index::GameIndex> index);

private:
    using Clock = std::chrono::steady_clock;

    const GameRequest& m_request;
    const ReadingListener& m_listener;
    std::stop_token m_stop;
    Clock::time_point m_begin;
    std::optional<Clock::time_point> m_reported;
    bool m_hasGame = false; ///< A game was delivered.
};

} // namespace plyline::open_file
