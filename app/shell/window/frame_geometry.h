#pragma once

#include <QtCore/QRect>

#include <optional>

namespace plyline::window {

/// How the parts of the window are wanted. Widths and heights are there once somebody has dragged
/// them, in logical pixels; until then they follow the window.
struct FrameLayout
{
    bool hasGames = true; ///< As a column: where the window is wide.
    std::optional<int> gamesWidth;
    bool hasInspector = true;            ///< Where both boards have room beside it.
    bool hasInspectorWhenNarrow = false; ///< Where they have not.
    std::optional<int> inspectorWidth;
    bool hasShelf = true;
    std::optional<int> timelineHeight;
    bool operator==(const FrameLayout&) const = default;
};

/// Where the parts of the window lie: games, stage, inspector and shelf beside one another, the
/// timeline below. Follows from the size and the layout alone. Logical pixels.
struct FrameGeometry
{
    QRect games; ///< Empty where they are no column, or closed; so with the others.
    QRect stage;
    QRect inspector;
    QRect shelf;
    QRect timeline;
    bool areGamesAColumn = false; ///< Else they are a panel of the inspector.
    /// Whether both boards are comfortable beside the inspector. Where not, it is closed at first,
    /// and the replay stands in for both while it is open.
    bool isInspectorBesideBoth = false;
    std::optional<int> standInSide; ///< Of the replay's squares, while it stands in for both.

    static constexpr int leastGames = 172;
    static constexpr int leastInspector = 240;
    static constexpr int leastTimeline = 64;
    /// A column narrower than this is shut.
    static constexpr int shutBelow = 110;

    [[nodiscard]] static FrameGeometry fit(const QSize& size, const FrameLayout& layout,
                                           bool hasCards);
    bool operator==(const FrameGeometry&) const = default;
};

} // namespace plyline::window
