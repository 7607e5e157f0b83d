#include "app/shell/window/frame_geometry.h"

#include "app/shell/inspector/shelf.h"
#include "app/shell/stage/stage_geometry.h"

#include <algorithm>

namespace plyline::window {

namespace {

/// The least width of a window in which the games are a column.
constexpr int wideWindow = 1440;
/// The least width of the stage, however the columns are dragged.
constexpr int leastStage = 400;
constexpr int leastStageHeight = 200;

/// Both columns grow with windows so wide that the boards are limited by the height.
int usualGames(int width)
{
    return std::clamp(240 + (width - 1600) / 4, 240, 320);
}

int usualInspector(int width)
{
    return width < 1280 ? std::max(300, 260 + width / 16)
                        : std::clamp(340 + (width - 1600) / 8, 340, 380);
}

/// Depends on the height of all parts together: the timeline has forms of three heights.
int usualTimeline(int height)
{
    return height >= 900 ? 216 : height >= 620 ? 142 : 82;
}

int within(int value, int least, int most)
{
    return std::clamp(value, least, std::max(least, most));
}

} // namespace

FrameGeometry FrameGeometry::fit(const QSize& size, const FrameLayout& layout, bool hasCards)
{
    FrameGeometry geometry;
    const int timeline = within(layout.timelineHeight.value_or(usualTimeline(size.height())),
                                leastTimeline, size.height() - leastStageHeight);
    const int height = std::max(0, size.height() - timeline);
    const int shelf = layout.hasShelf ? inspector::Shelf::stripWidth : 0;
    geometry.areGamesAColumn = size.width() >= wideWindow;

    int games = 0;
    const int usual = usualInspector(size.width());
    if (geometry.areGamesAColumn && layout.hasGames)
        games = within(layout.gamesWidth.value_or(usualGames(size.width())), leastGames,
                       size.width() - shelf - usual - leastStage);

    const int room = size.width() - games - shelf;
    const int withInspector = stage::StageGeometry::sideOfBoth({room - usual, height}, hasCards);
    const int without = stage::StageGeometry::sideOfBoth({room, height}, hasCards);
    geometry.isInspectorBesideBoth =
        withInspector >= std::min(stage::StageGeometry::comfortableSide, without);
    const bool hasInspector =
        geometry.isInspectorBesideBoth ? layout.hasInspector : layout.hasInspectorWhenNarrow;
    const int inspector = hasInspector ? within(layout.inspectorWidth.value_or(usual),
                                                leastInspector, room - leastStage)
                                       : 0;
    if (hasInspector && !geometry.isInspectorBesideBoth)
        geometry.standInSide = without;

    const int stage = std::max(0, room - inspector);
    geometry.games = QRect(0, 0, games, height);
    geometry.stage = QRect(games, 0, stage, height);
    geometry.inspector = QRect(games + stage, 0, inspector, height);
    geometry.shelf = QRect(games + stage + inspector, 0, shelf, height);
    geometry.timeline = QRect(0, height, size.width(), timeline);
    return geometry;
}

} // namespace plyline::window
