#pragma once

#include "app/kit/widgets/mini_board.h"
#include "core/integrity/examination.h"

namespace plyline::tamper {

/// The pieces of the checked replay of the copy at `ply`, or where it stopped before; what differs
/// from the copy's own snapshot is tinted.
[[nodiscard]] widgets::MiniBoardFrame replayFrame(const integrity::TamperedGame& copy,
                                                  const integrity::Findings& findings,
                                                  game::Ply ply, const look::Theme& theme);
/// The rows of the copy's snapshot there; none where it has none.
[[nodiscard]] widgets::MiniBoardFrame snapshotFrame(const integrity::TamperedGame& copy,
                                                    const integrity::Findings& findings,
                                                    game::Ply ply, const look::Theme& theme);

} // namespace plyline::tamper
