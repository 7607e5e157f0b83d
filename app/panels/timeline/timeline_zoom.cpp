#include "app/panels/timeline/timeline_zoom.h"

#include <algorithm>
#include <cmath>

namespace plyline::timeline {

namespace {

/// As real-pace playing has it at first.
constexpr std::int64_t idleCapMillis = 5'000;

/// Returns the times of a track that goes on behind the line, without times there.
analysis::LineTimes extended(const analysis::LineTimes& times, game::Ply lastPly)
{
    std::vector<analysis::MoveTimes> moves = times.moves();
    moves.resize(static_cast<std::size_t>(lastPly.number()));
    const std::vector<rules::Color> movers(moves.size(), rules::Color::White);
    return {{}, std::move(moves), movers};
}

} // namespace

void TimelineZoom::setLine(game::Ply lastPly, const analysis::LineTimes* times, bool isSameGame)
{
    m_lastPly = lastPly;
    m_hasClock = times && times->hasThinks();
    m_times = m_hasClock ? extended(*times, lastPly) : analysis::LineTimes();
    const TimeScale before = m_axis.scale();
    const TimeScale whole = wholeScale();
    const bool isKept = isSameGame && m_axis.isZoomed();
    if (isKept) {
        // The same plies, as far as the line has them.
        set(whole);
        showRange(std::min<double>(before.firstPosition(), lastPly.number()),
                  std::min<double>(before.lastPosition(), lastPly.number()));
    } else if (m_wantedZoom && lastPly > game::Ply()) {
        set(whole.zoomedAt(*m_wantedZoom, whole.left()));
        m_wantedZoom.reset();
    } else {
        set(whole);
    }
}

void TimelineZoom::setWidth(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    set(m_axis.scale().withWidth(width));
}

void TimelineZoom::restore(AxisKind kind, double zoom)
{
    m_wantedZoom = zoom;
    setKind(kind);
}

TimeScale TimelineZoom::wholeScale() const
{
    if (m_hasClock && m_chosenKind == AxisKind::Clock)
        return TimeScale::ofClock(m_width, m_times, idleCapMillis);
    return TimeScale::ofPlies(m_width, m_lastPly);
}

void TimelineZoom::set(TimeScale scale)
{
    m_axis = TimeAxis(std::move(scale), m_hasClock ? m_chosenKind : AxisKind::Plies);
    Q_EMIT changed();
}

void TimelineZoom::setKind(AxisKind kind)
{
    if (kind == m_chosenKind)
        return;
    m_chosenKind = kind;
    if (!m_hasClock) {
        Q_EMIT changed();
        return;
    }
    const TimeScale before = m_axis.scale();
    const bool wasZoomed = m_axis.isZoomed();
    set(wholeScale());
    if (wasZoomed)
        showRange(before.firstPosition(), before.lastPosition());
}

void TimelineZoom::zoomBy(double factor, double x)
{
    set(m_axis.scale().zoomedAt(m_axis.scale().zoom() * factor, x));
}

void TimelineZoom::showAll()
{
    if (m_axis.isZoomed())
        set(wholeScale());
}

void TimelineZoom::panBy(double pixels)
{
    if (m_axis.isZoomed() && pixels != 0.0)
        set(m_axis.scale().pannedBy(pixels));
}

void TimelineZoom::beginAt(double position)
{
    panBy(m_axis.scale().xOf(position) - m_axis.left());
}

void TimelineZoom::showRange(double first, double last)
{
    const TimeScale whole = wholeScale();
    const double from = whole.xOf(std::min(first, last));
    const double to = whole.xOf(std::max(first, last));
    const double track = whole.right() - whole.left();
    if (!(track > 0.0) || to - from >= track)
        return set(whole);
    // Folds keep their width, so that on the clock axis the zoom of a range is found by trying.
    const double middle = (std::min(first, last) + std::max(first, last)) / 2;
    double zoom = track / std::max(to - from, 1e-6);
    TimeScale scale = whole;
    constexpr int tries = 6;
    for (int i = 0; i < tries; ++i) {
        scale = whole.zoomedAt(zoom, whole.xOf(middle));
        const double length = std::abs(scale.xOf(last) - scale.xOf(first));
        if (!(length > 0.0) || std::abs(length / track - 1.0) < 1e-6)
            break;
        zoom = std::clamp(zoom * track / length, 1.0, TimeScale::deepestZoom);
    }
    const double shown = (scale.xOf(first) + scale.xOf(last)) / 2;
    set(scale.pannedBy(shown - (scale.left() + scale.right()) / 2));
}

void TimelineZoom::turnToPosition(double position)
{
    constexpr double tolerance = 0.5;
    const TimeScale& scale = m_axis.scale();
    const double x = scale.xOf(position);
    if (!m_axis.isZoomed() || (x >= scale.left() - tolerance && x <= scale.right() + tolerance))
        return;
    constexpr double inset = 0.08; // of the track, so that some of what was seen stays in view
    const double track = m_axis.trackWidth();
    const bool isFar = x < scale.left() - track || x > scale.right() + track;
    const bool isForwards = x > scale.right();
    const double wanted = isFar ? 0.5 : isForwards ? inset : 1.0 - inset;
    panBy(x - (scale.left() + wanted * track));
}

void TimelineZoom::reach(game::Ply ply)
{
    if (!m_axis.isZoomed() || m_axis.shows(ply))
        return;
    const double x = m_axis.xOf(ply);
    panBy(x < m_axis.left() ? x - m_axis.left() : x - m_axis.right());
}

} // namespace plyline::timeline
