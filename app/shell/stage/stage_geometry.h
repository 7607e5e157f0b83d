#pragma once

#include <QtCore/QRect>

#include "app/kit/look/pane.h"

#include <cstdint>
#include <optional>

namespace plyline::stage {

/// What the stage shows.
enum class View : std::uint8_t {
    Both,       ///< Replay and snapshot, the check between them.
    Replay,     ///< Alone.
    Snapshot,   ///< Alone.
    Comparison, ///< A and B.
    Panel       ///< A wide panel that is open.
};

/// Where things lie on the stage. Squares are as large as its size allows, and equally large in
/// Both. Logical pixels.
struct StageGeometry
{
    QRect headline; ///< As wide as Both, or as the stage where that is narrow.
    QRect views;    ///< The switch, at the headline's right end.
    QRect message;  ///< Empty when its height is 0.
    QRect replay;
    QRect check; ///< Between the squares, beside or below one another.
    QRect snapshot;
    QRect cards;                 ///< Empty where there are none.
    QRect body;                  ///< For A and B: below the headline, and as wide as it.
    QRect whole;                 ///< For a wide panel: below the headline, to the margins.
    look::Pane::Spacing spacing; ///< Of both panes.
    int side = 0;                ///< Of a square.
    bool isStacked = false;      ///< The snapshot lies below the replay.

    struct Wishes
    {
        int messageHeight = 0;
        bool hasBar = true;   ///< Beside the replayed board.
        bool hasCards = true; ///< Where there is room for them.
        QSize views;          ///< The switch.
        /// A bound for the square, for a view that stands in for another one.
        std::optional<int> largestSide;
    };
    /// Where the squares are smaller, less is shown around them.
    static constexpr int comfortableSide = 320;

    [[nodiscard]] static StageGeometry fit(const QSize& size, View view, const Wishes& wishes);
    /// Whether the stage is large: its headline has two lines, and a table has room below boards.
    [[nodiscard]] static bool isRoomyAt(const QSize& size);
    /// The side of the squares of Both, beside an evaluation.
    [[nodiscard]] static int sideOfBoth(const QSize& size, bool hasCards);
    bool operator==(const StageGeometry&) const = default;
};

} // namespace plyline::stage
