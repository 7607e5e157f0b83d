#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

namespace plyline::snapshot {

/// A row of the table as it is shown, with the square on which its piece started.
struct ShownRow
{
    replay::PieceRow row;
    rules::Square origin;
    bool isChanged = false; ///< The last event wrote this row.
    bool operator==(const ShownRow&) const = default;
};

/// Returns the rows as they are listed: White's first, from king to pawns. `start` is the board on
/// which the game began.
[[nodiscard]] std::vector<ShownRow> shownRows(const replay::Snapshot& snapshot,
                                              const rules::Board& start);
/// Returns the rows that SQL returned for the shown moment. Empty if there are none yet.
[[nodiscard]] std::vector<ShownRow> shownRows(const session::Session& session);
/// Returns "SELECT … WHERE ply = 47 → 25 rows, 1 changed".
[[nodiscard]] QString captionOf(const replay::Snapshot& snapshot);
/// Returns the same of the shown moment; without the counts if there are no rows yet.
[[nodiscard]] QString captionOf(const session::Session& session);
/// Return "ply 47 → 25 rows, 1 changed", for narrow panes.
[[nodiscard]] QString shortCaptionOf(const replay::Snapshot& snapshot);
[[nodiscard]] QString shortCaptionOf(const session::Session& session);
/// Returns why there are no rows: they are still being written, or the table cannot be read. Empty
/// if there are rows.
[[nodiscard]] QString absenceOf(const session::Session& session);
/// Returns "writing… 40 %".
[[nodiscard]] QString progressText(double progress);

} // namespace plyline::snapshot
