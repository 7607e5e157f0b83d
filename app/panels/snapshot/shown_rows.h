#pragma once

#include <QtCore/QString>

#include "app/model/session/session.h"

namespace plyline::snapshot {

/// A row of the table as it is shown, with the square on which its piece stood at the start.
struct ShownRow
{
    replay::PieceRow row;
    rules::Square origin;
    bool isChanged = false; ///< Written by the last event.
    bool operator==(const ShownRow&) const = default;
};

/// The rows that SQL gave for the shown moment, White's first, king to pawns. Empty while there are
/// none.
[[nodiscard]] std::vector<ShownRow> shownRows(const session::Session& session);
/// "SELECT … WHERE ply = 47 → 25 rows, 1 changed".
[[nodiscard]] QString captionOf(const session::Session& session);
/// The same for narrow panes: "ply 47 → 25 rows, 1 changed".
[[nodiscard]] QString shortCaptionOf(const session::Session& session);
/// Why there are no rows: still being written, or the table cannot be read. Empty when there are.
[[nodiscard]] QString absenceOf(const session::Session& session);
/// "writing… 40 %".
[[nodiscard]] QString progressText(double progress);

} // namespace plyline::snapshot
