#pragma once

#include <QtCore/QRect>

#include "app/shell/stage/stage_geometry.h"

namespace plyline::present {

/// Where things lie while the game is presented, in logical pixels. Everything grows with the
/// screen; at 1920 x 1080 the scale is 1.
struct PresentGeometry
{
    qreal scale = 1.0;
    QRect replay; ///< A square whose side is a multiple of eight; empty in a view without it.
    QRect snapshot;
    QRect check;    ///< Between the squares.
    QRect timeline; ///< As wide as the squares, at the foot.
    /// The lines that touch the squares, above and below. Where the squares stand one over the
    /// other, the snapshot has its lines too.
    QRect replayAbove, replayBelow, snapshotAbove, snapshotBelow;

    [[nodiscard]] int scaled(qreal length) const { return qRound(length * scale); }

    /// Only Both, Replay and Snapshot are told apart; any other view is shown as Both.
    [[nodiscard]] static PresentGeometry fit(const QSize& size, stage::View view);
    bool operator==(const PresentGeometry&) const = default;
};

} // namespace plyline::present
