#pragma once

#include <QtCore/QString>
#include <QtGui/QRegion>

#include "app/kit/look/pane.h"
#include "app/kit/look/theme.h"

class QPainter;

namespace plyline::snapshot {

/// The texts around the plane or the table.
struct PaneFrame
{
    QString caption;      ///< "SELECT … WHERE ply = 47 → 25 rows, 1 changed".
    QString shortCaption; ///< For narrow panes.
    QString footnote;
    bool hasBadge = true; ///< Whether there is room for the name of the view.
    bool operator==(const PaneFrame&) const = default;
};

/// Returns "x = file 1 … 8, y = rank 1 … 8".
[[nodiscard]] QString planeFootnote();
/// Returns the width of the badge with the name of the view, with the gap after it.
[[nodiscard]] qreal badgeRoom();

/// Draws the texts. Skips what lies outside `exposed`, unless that is empty.
void drawPane(QPainter& painter, const look::Pane& pane, const PaneFrame& frame,
              const look::Theme& theme, const QRegion& exposed = {});

} // namespace plyline::snapshot
