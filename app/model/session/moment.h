#pragma once

#include "app/model/session/cursor.h"
#include "core/base/error.h"
#include "core/replay/snapshot.h"
#include "core/store/stored_snapshot.h"

#include <cstdint>

namespace plyline::session {

/// What the comparison of the two truths says.
enum class Agreement : std::uint8_t {
    Pending, ///< The rows of this ply are still being written.
    Equal,
    Different,
    Unavailable, ///< The table cannot be read; `storeError` says why.
};

/// Everything that is shown of one ply, computed once when the cursor comes there.
struct Moment
{
    game::Place place;
    rules::Setup position;                    ///< The fold of the events.
    replay::PieceTable pieces;                ///< The same fold, by piece.
    std::optional<game::MoveEvent> lastEvent; ///< The event that led here; none at ply 0.
    std::optional<rules::Square> checkedKing; ///< Of the side to move.
    replay::Seek seek;
    double foldMicros = 0.0;                     ///< Median of a few repeats of the seek.
    std::optional<store::StoredSnapshot> stored; ///< None while pending.
    Agreement agreement = Agreement::Pending;
    replay::Disagreement disagreement;
    std::optional<Error> storeError;
};

} // namespace plyline::session
