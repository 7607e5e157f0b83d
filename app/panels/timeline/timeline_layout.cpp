#include "app/panels/timeline/timeline_layout.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plyline::timeline {

namespace {

/// Heights of a view from which on it has graphs, and the full form.
constexpr double compactHeight = 84.0;
constexpr double roomyHeight = 300.0;

Density densityOf(double height)
{
    if (height >= roomyHeight)
        return Density::Roomy;
    return height >= compactHeight ? Density::Compact : Density::Tight;
}

double rulerHeightOf(Density density, double height)
{
    constexpr double lowHeight = 150.0;
    if (density == Density::Roomy)
        return 22.0;
    return height >= lowHeight ? 20.0 : 18.0;
}

/// The minimap with the space below it.
struct MinimapRoom
{
    double height = 0.0;
    double gap = 0.0;
};

MinimapRoom minimapRoomOf(Density density)
{
    switch (density) {
    case Density::Tight:
        return {8.0, 1.0};
    case Density::Compact:
        return {16.0, 3.0};
    case Density::Roomy:
        return {32.0, 8.0};
    }
    return {};
}

class LaneWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::LaneWords)
};

/// The lanes of a game with their heights below the ruler.
struct Stack
{
    std::vector<const Lane*> lanes;
    std::vector<double> heights;

    Stack(const TimelineGame& game, const TimeAxis& axis, Density density, double room,
          const LaneChoice& choice)
    {
        std::vector<const Lane*> asked;
        std::vector<LaneHeight> wanted;
        for (const Lane* lane : choice.ordered()) {
            if (!choice.isShown(*lane))
                continue;
            if (const std::optional<LaneHeight> height = lane->height(game, axis, density)) {
                asked.push_back(lane);
                wanted.push_back(chosen(*height, *lane, density, choice));
            }
        }
        std::vector<LaneHeight> kept;
        for (const std::size_t i : lanesWithRoom(wanted, room)) {
            lanes.push_back(asked[i]);
            kept.push_back(wanted[i]);
        }
        heights = sharedHeights(kept, room);
    }
    /// Returns the height with what a person has chosen for the lane.
    [[nodiscard]] static LaneHeight chosen(LaneHeight height, const Lane& lane, Density density,
                                           const LaneChoice& choice)
    {
        constexpr int wantedRank = 100;
        if (choice.isWanted(lane) && height.rank > 0)
            height.rank += wantedRank;
        if (const std::optional<double> own = choice.height(lane)) {
            height.usual = height.least = height.greatest = *own + laneGap(density);
            height.stretch = 0;
        }
        return height;
    }
    [[nodiscard]] double height() const
    {
        return std::accumulate(heights.begin(), heights.end(), 0.0);
    }
};

} // namespace

QRectF TimelineLayout::signs() const
{
    QRectF all;
    for (const PlacedLane& placed : lanes)
        if (placed.lane->isInLegend())
            all = all.united(placed.room);
    return all;
}

std::optional<LinePly> TimelineLayout::hit(QPointF point) const
{
    for (const PlacedLane& placed : lanes)
        if (const std::optional<LinePly> target = placed.layout->hit(point))
            return target;
    return {};
}

TimelineLayout layOut(const TimelineGame& game, const TimelineRoom& wanted)
{
    TimelineLayout layout;
    layout.size = wanted.size.expandedTo({0.0, 0.0});
    layout.axis = wanted.axis.value_or(TimeAxis(layout.size.width(), game.endOfTrack()));
    const TimeAxis& axis = layout.axis;
    const double height = layout.size.height();
    const Density density = layout.density = densityOf(height);
    const MinimapRoom minimap = axis.isZoomed() ? minimapRoomOf(density) : MinimapRoom{};
    const double rulerHeight =
        std::max(wanted.textHeight, rulerHeightOf(density, height)) + minimap.height + minimap.gap;
    const double room = height - rulerHeight;
    const Stack stack(game, axis, density, room, wanted.lanes);

    // Room that no lane takes is divided above and below.
    const double top = std::floor(std::max(0.0, room - stack.height()) / 2);
    if (axis.isZoomed())
        layout.minimap = Minimap({axis.left(), top, axis.trackWidth(), minimap.height}, game, axis);
    const double above = top + minimap.height + minimap.gap;
    layout.ruler = {0.0, above, layout.size.width(), top + rulerHeight - above};
    layout.body = {axis.left(), layout.ruler.bottom(), axis.trackWidth(), 0.0};
    double upper = layout.ruler.bottom();
    for (std::size_t i = 0; i < stack.lanes.size(); ++i) {
        const QRectF rect(axis.left(), layout.body.bottom(), axis.trackWidth(), stack.heights[i]);
        auto lane = stack.lanes[i]->layOut(
            {game, axis, rect, upper, density, wanted.devicePixelRatio, wanted.textWidth});
        if (!lane)
            continue;
        upper = lane->rect().bottom();
        layout.body.setBottom(rect.bottom());
        layout.lanes.push_back({stack.lanes[i], rect, std::move(lane)});
    }
    if (!game.plies.empty()) {
        const TimelinePly& first = game.plies.front();
        layout.labels =
            rulerLabels(axis, layout.ruler, first.moveNumber, first.mover == rules::Color::Black,
                        wanted.startText, wanted.textWidth);
        const auto isLater = [&](const RulerLabel& label) { return label.ply > game.lastPly(); };
        layout.labels.erase(std::remove_if(layout.labels.begin(), layout.labels.end(), isLater),
                            layout.labels.end());
    }
    return layout;
}

QString describe(const TimelineGame& game, game::Ply ply, const LaneChoice& choice)
{
    QStringList values;
    for (const Lane* lane : choice.ordered()) {
        if (!choice.isShown(*lane))
            continue;
        const QString value = lane->describe(game, ply);
        if (!value.isEmpty())
            values << LaneWords::tr("%1: %2", "a lane of the timeline, its value")
                          .arg(lane->nameIn(game), value);
    }
    return values.join(u'\n');
}

} // namespace plyline::timeline
