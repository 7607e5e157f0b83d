#pragma once

#include "app/model/study/marker_filter.h"
#include "app/panels/timeline/timeline_game.h"

namespace plyline::timeline {

/// Gives the game the markers of the kinds that are shown: takes away the marks of others, and adds
/// the marks and labels of those that the plies alone do not tell. `found` may go on behind the
/// last ply.
void showMarkers(TimelineGame& game, const std::vector<analysis::FoundMarker>& found,
                 analysis::MarkerKinds kinds);
/// Returns the mark of a kind of markers; a mate is a check.
[[nodiscard]] Mark markOf(analysis::MarkerKind kind);

} // namespace plyline::timeline
