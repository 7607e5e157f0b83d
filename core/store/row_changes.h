#pragma once

#include <QtCore/QStringList>

#include "core/replay/replay.h"

namespace plyline::store {

/// Returns the statements that make the rows of `ply` from those of the ply before in the tables of
/// schema.h, as one event looks to a database that stores state. Complete statements without
/// placeholders, to be run in this order. Precondition: 0 < ply <= lastPly().
[[nodiscard]] QStringList rowChanges(const replay::Replay& replay, game::Ply ply, int gameNumber);

} // namespace plyline::store
