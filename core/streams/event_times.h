#pragma once

#include "core/analysis/line_times.h"
#include "core/game/game.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plyline::streams {

/// When the events of a main line happened, as far as the game tells: the tags UTCDate and UTCTime
/// for the start, and the players' thinking times after it. Nothing is guessed: from the first
/// thinking time that is missing on there are no times.
class EventTimes
{
public:
    explicit EventTimes(const game::Game& game);

    /// RFC 3339 in UTC, with milliseconds where they are not zero.
    [[nodiscard]] std::optional<std::string> start() const;
    /// Of the event that leads to `ply`. Precondition: 0 < ply <= the main line's last.
    [[nodiscard]] std::optional<std::string> at(game::Ply ply) const;

private:
    std::optional<std::int64_t> m_start; ///< Milliseconds since 1970 in UTC.
    std::vector<std::int64_t> m_elapsed; ///< From the start, by event, as far as known.
};

} // namespace plyline::streams
