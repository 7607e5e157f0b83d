#pragma once

#include <QtCore/QStringList>

#include "core/replay/replay.h"

namespace plyline::store {

/// The statements that make the rows of `ply` from the rows of the ply before, in the tables of
/// schema.h: what one event looks like to a database that keeps state. Whole statements, without
/// placeholders, to be run in this order. Precondition: 0 < ply <= lastPly().
[[nodiscard]] QStringList rowChanges(const replay::Replay& replay, game::Ply ply, int gameNumber);

} // namespace plyline::store
