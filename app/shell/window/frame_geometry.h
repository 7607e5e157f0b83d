#pragma once

#include <QtCore/QRect>

#include <optional>

namespace plyline::window {

/// The chosen arrangement of the window's parts. Widths and heights, in logical pixels, are set
/// once the user has dragged them; until then they follow the window.
struct FrameLayout
{
    bool hasGames = true; ///< In a window that is wide enough for a column of games.
    std::optional<int> gamesWidth;
    bool hasInspector = true;            ///< In a window with room for both boards beside it.
    bool hasInspectorWhenNarrow = false; ///< In any other window.
    std::optional<int> inspectorWidth;
    bool hasShelf = true;
    std::optional<int> timelineHeight;
    bool operator==(const FrameLayout&) const = default;
};

/// The rectangles of the window's parts, in logical pixels: games, stage, inspector and shelf side
/// by side, the timeline below. They depend only on size and layout.
struct FrameGeometry
{
    QRect games; ///< Empty, like the others, if closed; also if the games are not a column.
    QRect stage;
    QRect inspector;
    QRect shelf;
    QRect timeline;
    bool areGamesAColumn = false; ///< Otherwise they are a panel of the inspector.
    /// Whether both boards have enough room beside the inspector. If not, the inspector is closed
    /// at first, and only the replay is shown while it is open.
    bool isInspectorBesideBoth = false;
    std::optional<int> standInSide; ///< Side of the replay's board while it stands in for both.

    static constexpr int leastGames = 172;
    static constexpr int leastInspector = 240;
    static constexpr int leastTimeline = 64;
    /// A column dragged narrower than this is closed.
    static constexpr int shutBelow = 110;

    [[nodiscard]] static FrameGeometry fit(const QSize& size, const FrameLayout& layout,
                                           bool hasCards);
    bool operator==(const FrameGeometry&) const = default;
};

} // namespace plyline::window
