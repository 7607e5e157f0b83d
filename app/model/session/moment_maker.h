#pragma once

#include "app/model/session/moment.h"
#include "core/base/expected.h"

namespace plyline::session {

/// The moment at `place` as the events tell it; the rows are still to come. Precondition: the place
/// is on the replay's line.
[[nodiscard]] Moment foldedMoment(const replay::Replay& replay, const game::Place& place);

/// Puts what was read beside it, and compares.
void addStored(Moment& moment, Expected<store::StoredSnapshot, Error> read);

} // namespace plyline::session
