#pragma once

#include "core/game/move_event.h"
#include "core/store/statement.h"

#include <stop_token>
#include <vector>

namespace plyline::store {

/// Reads events from the events table without checking them. Use it only for what this program has
/// written itself; game_reader checks a file by the rules.
class EventReader
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<EventReader, Error> prepare(const Connection& connection);

    /// Returns the events from ply `after` to ply `upTo` of a line that begins at ply 0. Errors:
    /// Storage, Cancelled.
    [[nodiscard]] Expected<std::vector<game::MoveEvent>, Error>
    read(int gameNumber, game::LineId line, game::Ply after, game::Ply upTo,
         const std::stop_token& stop = {});

private:
    explicit EventReader(Statement events) : m_events(std::move(events)) {}

    Statement m_events;
};

} // namespace plyline::store
