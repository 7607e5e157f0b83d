#include "app/panels/timeline/lane.h"

namespace plyline::timeline {

LaneLayout::~LaneLayout() = default;

void LaneLayout::paintBackdrop(const Canvas&) const {}

void LaneLayout::paintMoment(const Canvas&, const TimelineFrame&) const {}

void LaneLayout::paintOnTop(const Canvas&, const TimelineFrame&) const {}

std::optional<LinePly> LaneLayout::hit(QPointF) const
{
    return {};
}

QRegion LaneLayout::changed(const TimelineFrame&, const TimelineFrame&) const
{
    return {};
}

std::vector<ScaleLabel> LaneLayout::scale() const
{
    return {};
}

Lane::~Lane() = default;

QString Lane::note() const
{
    return {};
}

std::vector<LaneCount> Lane::counts(const TimelineGame&) const
{
    return {};
}

QStringList Lane::values(const TimelineGame&, game::Ply) const
{
    return {};
}

} // namespace plyline::timeline
