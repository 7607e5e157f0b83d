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

/// Returns the rows that SQL returned for the shown moment: White's first, from king to pawns.
/// Empty if there are none yet.
[[nodiscard]] std::vector<ShownRow> shownRows(const session::Session& session);
/// Returns "SELECT … WHERE ply = 47 → 25 rows, 1 changed".
[[nodiscard]] QString captionOf(const session::Session& session);
/// Returns "ply 47 → 25 rows, 1 changed", for narrow panes.
[[nodiscard]] QString shortCaptionOf(const session::Session& session);
/// Returns why there are no rows: they are still being written, or the table cannot be read. Empty
/// if there are rows.
[[nodiscard]] QString absenceOf(const session::Session& session);
/// Returns "writing… 40 %".
[[nodiscard]] QString progressText(double progress);

} // namespace plyline::snapshot
