#include "app/panels/timeline/timeline_layout.h"

#include <QtCore/QCoreApplication>

#include "app/panels/timeline/lane_list.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plyline::timeline {

namespace {

/// In lower views the lanes are closer.
constexpr double roomyHeight = 112.0;
constexpr double compactHeight = 84.0;

Density densityOf(double height)
{
    if (height >= roomyHeight)
        return Density::Roomy;
    return height >= compactHeight ? Density::Compact : Density::Tight;
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

    Stack(const TimelineGame& game, const TimeAxis& axis, Density density, double room)
    {
        std::vector<LaneHeight> wanted;
        for (const Lane* lane : timeline::lanes()) {
            if (const std::optional<LaneHeight> height = lane->height(game, axis, density)) {
                lanes.push_back(lane);
                wanted.push_back(*height);
            }
        }
        leaveOut(wanted, room);
        heights = sharedHeights(wanted, room);
    }
    /// Leaves out what is optional where the others, as low as they may be, leave it no room.
    void leaveOut(std::vector<LaneHeight>& wanted, double room)
    {
        const double needed =
            std::accumulate(wanted.begin(), wanted.end(), 0.0,
                            [](double sum, const LaneHeight& lane) { return sum + lane.least; });
        if (needed <= room)
            return;
        for (std::size_t i = wanted.size(); i-- > 0;) {
            if (!wanted[i].isOptional)
                continue;
            wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(i));
            lanes.erase(lanes.begin() + static_cast<std::ptrdiff_t>(i));
        }
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

TimelineLayout layOut(const TimelineGame& game, QSizeF size, double devicePixelRatio,
                      const QString& startText, const TextWidth& textWidth, double textHeight)
{
    TimelineLayout layout;
    layout.size = size.expandedTo({0.0, 0.0});
    layout.axis = TimeAxis(layout.size.width(), game.axisEnd());
    const TimeAxis& axis = layout.axis;
    const Density density = densityOf(layout.size.height());
    const double rulerHeight = std::max(textHeight, density == Density::Roomy ? 22.0 : 20.0);
    const double room = layout.size.height() - rulerHeight;
    const Stack stack(game, axis, density, room);

    // Room that no lane takes is divided above and below.
    const double top = std::floor(std::max(0.0, room - stack.height()) / 2);
    layout.ruler = {0.0, top, layout.size.width(), rulerHeight};
    layout.body = {axis.left(), layout.ruler.bottom(), axis.trackWidth(), 0.0};
    double above = layout.ruler.bottom();
    for (std::size_t i = 0; i < stack.lanes.size(); ++i) {
        const QRectF rect(axis.left(), layout.body.bottom(), axis.trackWidth(), stack.heights[i]);
        auto lane =
            stack.lanes[i]->layOut({game, axis, rect, above, density, devicePixelRatio, textWidth});
        if (!lane)
            continue;
        above = lane->rect().bottom();
        layout.body.setBottom(rect.bottom());
        layout.lanes.push_back({stack.lanes[i], rect, std::move(lane)});
    }
    if (!game.plies.empty()) {
        const TimelinePly& first = game.plies.front();
        layout.labels = rulerLabels(axis, layout.ruler, first.moveNumber,
                                    first.mover == rules::Color::Black, startText, textWidth);
    }
    return layout;
}

QString describe(const TimelineGame& game, game::Ply ply)
{
    QStringList values;
    for (const Lane* lane : lanes()) {
        const QString value = lane->describe(game, ply);
        if (!value.isEmpty())
            values << LaneWords::tr("%1: %2", "a lane of the timeline, its value")
                          .arg(lane->name(), value);
    }
    return values.join(u'\n');
}

} // namespace plyline::timeline
