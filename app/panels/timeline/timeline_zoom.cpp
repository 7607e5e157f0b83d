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

bool isNear(const PlyWindow& one, const PlyWindow& other)
{
    constexpr double nearly = 0.01; // of a ply
    return std::abs(one.first - other.first) < nearly && std::abs(one.last - other.last) < nearly;
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
        const std::vector<PlyWindow> levels = m_levels;
        set(whole);
        m_levels = levels;
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
    keepTrail();
    Q_EMIT changed();
}

PlyWindow TimelineZoom::window() const
{
    return {m_axis.scale().firstPosition(), m_axis.scale().lastPosition()};
}

void TimelineZoom::keepTrail()
{
    const PlyWindow shown = window();
    constexpr double nearly = 0.01; // of a ply
    const auto holds = [&](const PlyWindow& level) {
        return level.first <= shown.first + nearly && level.last >= shown.last - nearly;
    };
    while (!m_levels.empty() && !holds(m_levels.back()))
        m_levels.pop_back();
    constexpr double much = 3.0;
    const double above = m_levels.empty() ? m_lastPly.number() : m_levels.back().length();
    if (m_axis.isZoomed() && shown.length() * much <= above + nearly)
        addLevel(shown);
}

/// With the whole game and a window that is shown but no level, there are never too many.
void TimelineZoom::addLevel(const PlyWindow& level)
{
    m_levels.push_back(level);
    if (m_levels.size() > mostLevels - 2)
        m_levels.erase(m_levels.begin());
}

std::vector<PlyWindow> TimelineZoom::trail() const
{
    std::vector<PlyWindow> all{{0.0, static_cast<double>(m_lastPly.number())}};
    if (!m_axis.isZoomed())
        return all;
    all.insert(all.end(), m_levels.begin(), m_levels.end());
    if (m_levels.empty() || !isNear(m_levels.back(), window()))
        all.push_back(window());
    return all;
}

void TimelineZoom::goOut()
{
    const std::vector<PlyWindow> all = trail();
    if (all.size() < 3)
        return showAll();
    const PlyWindow& wider = all[all.size() - 2];
    showRange(wider.first, wider.last);
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
    const std::vector<PlyWindow> levels = m_levels;
    set(wholeScale());
    m_levels = levels;
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

#include "moc_timeline_zoom.cpp"
