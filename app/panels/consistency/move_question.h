#pragma once

#include "app/kit/look/theme.h"
#include "app/kit/widgets/mini_board.h"
#include "app/kit/widgets/ply_table.h"
#include "app/model/session/session.h"
#include "core/questions/deciding_events.h"

#include <optional>
#include <vector>

namespace plyline::consistency {

/// Whether a move can be played after the event that leads to `ply`.
struct MoveQuestion
{
    game::Place place;
    rules::Square from;
    rules::Square to;      ///< The rook's square for castling that was played.
    bool isPlayed = false; ///< It asks about the event after `place`.
    bool operator==(const MoveQuestion&) const = default;
};

/// Returns the question about the event that leads to the cursor; none at the start and for a null
/// move.
[[nodiscard]] std::optional<MoveQuestion> questionOfEvent(const session::Session& session);
/// "24. Rxd4", "e1 to g1 after 12. Be2".
[[nodiscard]] QString nameOf(const MoveQuestion& question, const session::Session& session);
/// Returns the plies of the deciding events, each once.
[[nodiscard]] std::vector<game::Ply> pliesOf(const questions::Decision& decision);
/// Returns a row for each event and reason.
[[nodiscard]] std::vector<widgets::PlyRow> rowsOf(const questions::Decision& decision,
                                                  const session::Session& session);
/// Returns the position in which the move is asked for, with the squares that decide it.
[[nodiscard]] widgets::MiniBoardFrame boardFrame(const replay::Replay& replay,
                                                 const MoveQuestion& question,
                                                 const questions::Decision& decision,
                                                 const look::Theme& theme);

} // namespace plyline::consistency
