#pragma once

#include "core/game/move_event.h"
#include "core/store/statement.h"

#include <stop_token>
#include <vector>

namespace plyline::store {

/// Reads runs of events from the events table as they are to be applied. Trusts the table: only for
/// what this program has written there itself; game_reader checks a file through the rules.
class EventReader
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<EventReader, Error> prepare(const Connection& connection);

    /// The events that lead from ply `after` to ply `upTo` of a line that begins at ply 0. Errors:
    /// Storage, Cancelled.
    [[nodiscard]] Expected<std::vector<game::MoveEvent>, Error>
    read(int gameNumber, game::LineId line, game::Ply after, game::Ply upTo,
         const std::stop_token& stop = {});

private:
    explicit EventReader(Statement events) : m_events(std::move(events)) {}

    Statement m_events;
};

} // namespace plyline::store
