#pragma once

#include "app/kit/widgets/mini_board.h"
#include "core/integrity/examination.h"

namespace plyline::tamper {

/// Returns the pieces of the copy's checked replay at `ply`, or where it stopped before. Squares
/// that differ from the copy's own snapshot are red.
[[nodiscard]] widgets::MiniBoardFrame replayFrame(const integrity::TamperedGame& copy,
                                                  const integrity::Findings& findings,
                                                  game::Ply ply, const look::Theme& theme);
/// Returns the rows of the copy's snapshot at `ply`, without pieces if there is no snapshot.
[[nodiscard]] widgets::MiniBoardFrame snapshotFrame(const integrity::TamperedGame& copy,
                                                    const integrity::Findings& findings,
                                                    game::Ply ply, const look::Theme& theme);

} // namespace plyline::tamper
