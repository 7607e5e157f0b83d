#pragma once

#include "app/model/session/moment.h"
#include "core/base/expected.h"

namespace plyline::session {

/// Returns the moment at `place` as the events tell it, without stored rows. Precondition: the
/// place is on the replay's line.
[[nodiscard]] Moment foldedMoment(const replay::Replay& replay, const game::Place& place);

/// Adds the rows that were read, or the error, and compares them with the fold.
void addStored(Moment& moment, Expected<store::StoredSnapshot, Error> read);

} // namespace plyline::session
