#pragma once

#include <QtCore/QRect>

#include "app/kit/look/pane.h"

#include <cstdint>
#include <optional>

namespace plyline::stage {

/// A view of the stage.
enum class View : std::uint8_t {
    Both,       ///< Replay and snapshot with the check between them.
    Replay,     ///< The replay alone.
    Snapshot,   ///< The snapshot alone.
    Comparison, ///< The comparison of A and B.
    Panel       ///< A wide panel that is open.
};

/// The rectangles of the stage's parts, in logical pixels. Squares are as large as possible, and
/// equally large in Both.
struct StageGeometry
{
    QRect headline; ///< As wide as both boards, at most as the stage.
    QRect views;    ///< The view switch, at the headline's right end.
    QRect message;  ///< Empty when its height is 0.
    QRect replay;
    QRect check; ///< Between the squares, which are side by side or stacked.
    QRect snapshot;
    QRect cards; ///< Empty if they are not shown.
    QRect body;  ///< For the comparison: below the headline, as wide as it.
    QRect whole; ///< For a wide panel: below the headline, to the margins, or in line
                 ///< with the headline if that is nearly the same.
    look::Pane::Spacing spacing; ///< The spacing of both panes.
    int side = 0;                ///< The side of a board.
    bool isStacked = false;      ///< The snapshot is below the replay.

    struct Wishes
    {
        int messageHeight = 0;
        bool hasBar = true;   ///< Whether the replay has an evaluation bar.
        bool hasCards = true; ///< Whether cards are shown if there is room for them.
        QSize views;          ///< Size of the view switch.
        /// The largest side of a board, for a view that stands in for another one.
        std::optional<int> largestSide;
    };
    /// If the boards are smaller, less is shown around them.
    static constexpr int comfortableSide = 320;

    [[nodiscard]] static StageGeometry fit(const QSize& size, View view, const Wishes& wishes);
    /// Whether the stage is large: the headline has two lines, and a table fits below the boards.
    [[nodiscard]] static bool isRoomyAt(const QSize& size);
    /// Returns the side of the boards in Both, with an evaluation bar.
    [[nodiscard]] static int sideOfBoth(const QSize& size, bool hasCards);
    bool operator==(const StageGeometry&) const = default;
};

} // namespace plyline::stage
