#pragma once

#include "app/panels/board/board_frame.h"
#include "app/panels/board/panel_frame.h"
#include "app/panels/snapshot/pane_painter.h"
#include "app/panels/snapshot/plane_painter.h"

#include <optional>

namespace plyline::frames {

/// The snapshot beside the board.
struct SnapshotFrame
{
    snapshot::PlaneFrame plane;
    snapshot::PaneFrame texts;
    bool operator==(const SnapshotFrame&) const = default;
};

/// Everything that one picture shows of a moment, without pixels. A plain value.
struct PictureFrame
{
    board::BoardFrame board;
    board::PanelFrame panel;
    bool hasCaptions = true; ///< Names or clocks above and below the board.
    std::optional<SnapshotFrame> snapshot;
    bool operator==(const PictureFrame&) const = default;
};

} // namespace plyline::frames
