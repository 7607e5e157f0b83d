#pragma once

#include "core/analysis/path_events.h"
#include "core/replay/replay.h"
#include "core/streams/model_reader.h"

#include <chrono>
#include <memory>
#include <vector>

namespace plyline::projections {

/// The log of one line of a game, and a reader of it for each kind of read model. Knows nothing of
/// a window; time comes from outside.
class LogReaders
{
public:
    using Millis = streams::ModelReader::Millis;

    /// What the readers have left to do.
    enum class Work : std::uint8_t {
        None,
        Waiting, ///< Nothing but time passes: lags and rates change, or a pace allows no event yet.
        AtOnce,
    };

    /// Precondition: the start position of the game can be played (see canBeRead).
    explicit LogReaders(std::shared_ptr<const replay::Replay> replay,
                        std::shared_ptr<const analysis::OpeningTable> openings = nullptr);
    LogReaders(const LogReaders&) = delete;
    LogReaders& operator=(const LogReaders&) = delete;

    /// Whether all kinds of read models can fold the game.
    [[nodiscard]] static bool canBeRead(const replay::Replay& replay);

    [[nodiscard]] const std::shared_ptr<const replay::Replay>& replay() const { return m_replay; }
    /// Reads another line from where it forks, with every reader as it is. False if the lines have
    /// different starts; nothing happens then.
    [[nodiscard]] bool changeLine(const std::shared_ptr<const replay::Replay>& replay, Millis now);
    /// Sets the head of the log.
    void follow(int head, Millis now);
    /// Lets the readers fold in turns for about `atMost`, each at least once.
    void advance(Millis now, std::chrono::microseconds atMost);
    [[nodiscard]] Work work(Millis now) const;

    [[nodiscard]] int head() const { return m_readers.front().head(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_path.size()); }
    /// Returns an event by its number, from 1.
    [[nodiscard]] const game::MoveEvent& event(int number) const
    {
        return *m_path[static_cast<std::size_t>(number - 1)].event;
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_readers.size()); }
    [[nodiscard]] streams::ModelReader& reader(int index)
    {
        return m_readers[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const streams::ModelReader& reader(int index) const
    {
        return m_readers[static_cast<std::size_t>(index)];
    }
    /// Changes whenever states of before may be others.
    [[nodiscard]] int version() const { return m_version; }

private:
    [[nodiscard]] int commonWith(const std::vector<analysis::PathEvent>& path) const;

    std::shared_ptr<const replay::Replay> m_replay; ///< Keeps the events alive.
    std::vector<analysis::PathEvent> m_path;
    streams::ReadLog m_log;
    std::vector<streams::ModelReader> m_readers;
    int m_version = 0;
};

} // namespace plyline::projections
