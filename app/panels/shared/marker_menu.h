#pragma once

#include "app/model/session/session.h"
#include "app/model/study/study.h"

class QMenu;

namespace plyline::shared {

/// Adds "Set a marker at 24. Rxd4…", or where a marker begins what can be done with it. A ply that
/// is not on the shown line is shown first. The session must live longer than the menu.
void addMarkerActions(QMenu& menu, session::Session& session, study::Study& study,
                      game::LineId line, game::Ply ply);
/// Adds a switch for each group of markers, with their number in the shown line.
void addMarkerGroups(QMenu& menu, study::MarkerFilter& filter);
/// Returns the marker's name in quotation marks, or "marker at 24. Rxd4".
[[nodiscard]] QString markerText(const session::Session& session, const study::OwnMarker& marker);

} // namespace plyline::shared
