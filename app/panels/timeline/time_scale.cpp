#include "app/panels/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

using game::Ply;

TimeScale::TimeScale(double width, std::shared_ptr<const Axis> axis)
    : m_axis(std::move(axis)),
      m_width(std::max(0.0, width)),
      m_left(std::min(sideMargin, m_width / 2)),
      m_trackWidth(std::max(0.0, m_width - 2 * m_left))
{
    setZoom(1.0);
}

/// Steps without a length are folded.
TimeScale TimeScale::ofSteps(double width, const std::vector<std::optional<double>>& steps,
                             const std::vector<std::int64_t>& foldedMillis)
{
    auto axis = std::make_shared<Axis>();
    axis->units.reserve(steps.size() + 1);
    axis->folds.reserve(steps.size() + 1);
    for (const std::optional<double>& step : steps) {
        axis->units.push_back(axis->units.back() + step.value_or(0.0));
        axis->folds.push_back(axis->folds.back() + (step ? 0 : 1));
    }
    axis->foldedMillis = foldedMillis;
    return {width, std::move(axis)};
}

TimeScale TimeScale::ofPlies(double width, Ply lastPly)
{
    return ofSteps(
        width, std::vector<std::optional<double>>(static_cast<std::size_t>(lastPly.number()), 1.0),
        {});
}

TimeScale TimeScale::ofClock(double width, const analysis::LineTimes& times,
                             std::optional<std::int64_t> idleCapMillis)
{
    constexpr std::int64_t shortest = 150;
    constexpr int timesMedian = 5;
    const std::int64_t median = std::max(shortest, analysis::medianThink(times).value_or(shortest));
    const std::int64_t longest = std::max(idleCapMillis.value_or(0), timesMedian * median);
    std::vector<std::optional<double>> steps;
    std::vector<std::int64_t> folded;
    steps.reserve(static_cast<std::size_t>(times.lastPly().number()));
    for (Ply ply(1); ply <= times.lastPly(); ply = ply.next()) {
        const std::int64_t think = std::max(shortest, times.of(ply).think.millis.value_or(median));
        const bool isFolded = think > longest;
        steps.push_back(isFolded ? std::nullopt : std::optional(static_cast<double>(think)));
        if (isFolded)
            folded.push_back(think);
    }
    return ofSteps(width, steps, folded);
}

Ply TimeScale::lastPly() const
{
    return Ply(static_cast<int>(m_axis->units.size()) - 1);
}

/// Folds keep their width at any zoom, but take no more than half of the track.
void TimeScale::setZoom(double zoom)
{
    m_zoom = zoom;
    const double track = m_trackWidth * zoom;
    const int folds = m_axis->folds.back();
    const double units = m_axis->units.back();
    const double share = units > 0.0 ? 0.5 : 1.0;
    m_foldWidth = folds > 0 ? track * share / folds : 0.0;
    if (units > 0.0)
        m_foldWidth = std::min(m_foldWidth, widestFold);
    m_unitWidth = units > 0.0 ? (track - folds * m_foldWidth) / units : 0.0;
}

void TimeScale::place(double position, double x)
{
    m_offset = 0.0;
    const double wanted = xOf(position) - x;
    m_offset = std::clamp(wanted, 0.0, std::max(0.0, m_trackWidth * (m_zoom - 1.0)));
}

/// Takes the deepest zoom up to `wanted` that shows enough plies.
void TimeScale::zoomAround(double wanted, double position, double x)
{
    const double fewest = std::min(fewestPlies, static_cast<double>(lastPly().number()));
    const auto showsEnough = [&](double zoom) {
        setZoom(zoom);
        place(position, x);
        return lastPosition() - firstPosition() >= fewest;
    };
    double deepest = std::clamp(wanted, 1.0, deepestZoom);
    if (showsEnough(deepest))
        return;
    double enough = 1.0;
    constexpr int halvings = 40;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (enough + deepest) / 2;
        (showsEnough(middle) ? enough : deepest) = middle;
    }
    setZoom(enough);
    place(position, x);
}

TimeScale TimeScale::withWidth(double width) const
{
    TimeScale scale(width, m_axis);
    scale.zoomAround(m_zoom, firstPosition(), scale.left());
    return scale;
}

TimeScale TimeScale::zoomedAt(double zoom, double x) const
{
    TimeScale scale = *this;
    const double inside = std::clamp(x, left(), right());
    scale.zoomAround(zoom, positionAt(inside), inside);
    return scale;
}

TimeScale TimeScale::pannedBy(double pixels) const
{
    TimeScale scale = *this;
    const double most = std::max(0.0, m_trackWidth * (m_zoom - 1.0));
    scale.m_offset = std::clamp(m_offset + pixels, 0.0, most);
    const double middle = (left() + right()) / 2;
    scale.zoomAround(m_zoom, scale.positionAt(middle), middle);
    return scale;
}

double TimeScale::trackX(std::size_t ply) const
{
    return m_axis->units[ply] * m_unitWidth + m_axis->folds[ply] * m_foldWidth;
}

double TimeScale::xOf(double position) const
{
    const double last = static_cast<double>(lastPly().number());
    const double inside = std::clamp(position, 0.0, last);
    const auto ply = static_cast<std::size_t>(inside);
    double x = trackX(ply);
    if (const double rest = inside - static_cast<double>(ply); rest > 0.0)
        x += rest * (trackX(ply + 1) - x);
    return m_left + x - m_offset;
}

double TimeScale::toX(Ply ply) const
{
    const auto last = static_cast<int>(m_axis->units.size()) - 1;
    return m_left + trackX(static_cast<std::size_t>(std::clamp(ply.number(), 0, last))) - m_offset;
}

std::size_t TimeScale::plyAfter(double x) const
{
    std::size_t first = 0;
    std::size_t end = m_axis->units.size();
    while (first < end) {
        const std::size_t middle = first + (end - first) / 2;
        if (trackX(middle) > x)
            end = middle;
        else
            first = middle + 1;
    }
    return first;
}

double TimeScale::positionAt(double x) const
{
    const double onTrack = x - m_left + m_offset;
    const std::size_t after = plyAfter(onTrack);
    if (after == 0)
        return 0.0;
    if (after == m_axis->units.size())
        return lastPly().number();
    const double from = trackX(after - 1);
    const double to = trackX(after);
    return static_cast<double>(after - 1) + (onTrack - from) / (to - from);
}

Ply TimeScale::toPly(double x) const
{
    return Ply(static_cast<int>(std::lround(positionAt(x))));
}

std::vector<FoldedThink> TimeScale::foldedThinks() const
{
    std::vector<FoldedThink> found;
    const auto& folds = m_axis->folds;
    const auto first = static_cast<std::size_t>(firstPosition());
    for (std::size_t ply = first + 1; ply < folds.size(); ++ply) {
        if (folds[ply] == folds[ply - 1])
            continue;
        const Ply at(static_cast<int>(ply));
        const double from = xOf(static_cast<double>(ply - 1));
        if (from >= right())
            break;
        const auto index = static_cast<std::size_t>(folds[ply] - 1);
        found.push_back({at, m_axis->foldedMillis[index], from, toX(at)});
    }
    return found;
}

} // namespace plyline::timeline
