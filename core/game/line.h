#pragma once

#include "core/game/annotations.h"
#include "core/game/event_log.h"

namespace plyline::game {

/// An event log and the place it branches from. Plies count from the start of the game: the first
/// event of a line leads to `forkPly + 1` and replaces the parent's event there.
struct Line
{
    LineId id;
    std::optional<LineId> parent; ///< None for the main line.
    Ply forkPly;
    EventLog log;
    Annotations annotations;

    [[nodiscard]] Ply lastPly() const { return Ply(forkPly.number() + log.size()); }
};

} // namespace plyline::game
