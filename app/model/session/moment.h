#pragma once

#include "app/model/session/cursor.h"
#include "core/base/error.h"
#include "core/replay/snapshot.h"
#include "core/store/stored_snapshot.h"

#include <cstdint>

namespace plyline::session {

/// The result of comparing the fold with the stored rows.
enum class Agreement : std::uint8_t {
    Pending, ///< The rows of this ply are still being written.
    Equal,
    Different,
    Unavailable, ///< The table cannot be read; `storeError` says why.
};

/// Everything that is shown of one ply. Computed once when the cursor comes to it.
struct Moment
{
    game::Place place;
    rules::Setup position;                    ///< The fold of the events.
    replay::PieceTable pieces;                ///< The same fold by piece.
    std::optional<game::MoveEvent> lastEvent; ///< The event that led here; none at ply 0.
    std::optional<rules::Square> checkedKing; ///< The king of the side to move if it is in check.
    replay::Seek seek;
    double foldMicros = 0.0; ///< Median of several seeks.
    /// None while the rows are being written, or if they cannot be read.
    std::optional<store::StoredSnapshot> stored;
    Agreement agreement = Agreement::Pending;
    replay::Disagreement disagreement;
    std::optional<Error> storeError;
};

} // namespace plyline::session
