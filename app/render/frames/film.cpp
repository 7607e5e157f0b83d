#include "app/render/frames/film.h"

#include <algorithm>
#include <numeric>

namespace plyline::frames {

using game::Ply;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds second{1'000};

/// Returns the time until a clock shows another second.
milliseconds untilNextSecond(std::int64_t clockMillis)
{
    const milliseconds over(((clockMillis % 1'000) + 1'000) % 1'000);
    return over.count() == 0 ? second : over + milliseconds(1); // 9.4 s show 9, 8.999 s show 8
}

/// Splits the time of a ply wherever the clock of the side to move shows another second. `factor`
/// is the speed of the film.
void addRunning(std::vector<FilmStep>& steps, Ply ply, milliseconds shown, double factor,
                std::int64_t clockMillis)
{
    const auto inFilm = [factor](milliseconds played) {
        return milliseconds(
            static_cast<std::int64_t>(static_cast<double>(played.count()) / factor));
    };
    milliseconds elapsed{0};
    milliseconds begun{0};
    milliseconds next = untilNextSecond(clockMillis);
    // A frame of less than a tenth of a second would not be seen, and some viewers slow it down.
    while (clockMillis > elapsed.count() && inFilm(next) < shown) {
        if (inFilm(next) - begun >= FilmTiming::shortestInterval) {
            steps.push_back({ply, elapsed, inFilm(next) - begun});
            begun = inFilm(next);
            elapsed = next;
        }
        next += second;
    }
    steps.push_back({ply, elapsed, shown - begun});
}

/// Returns the clock of the side to move at a ply; none if it is not shown.
std::optional<std::int64_t> runningClock(const FrameSource& source, Ply ply)
{
    const analysis::LineTimes& times = source.line().times;
    if (!source.hasClocks() || !times.hasClocks())
        return std::nullopt;
    return times.clockAt(ply, source.line().replay->stateAt(ply).turn).millis;
}

} // namespace

Expected<std::vector<FilmStep>, analysis::PaceRefusal>
stepsOf(const FrameSource& source, const PlyRange& range, const FilmTiming& timing)
{
    std::vector<FilmStep> steps;
    const auto* const options = std::get_if<analysis::PaceOptions>(&timing.pace);
    std::optional<analysis::Pace> pace;
    if (options) {
        auto found = analysis::paceOf(*source.line().replay, source.line().times);
        if (!found)
            return unexpected(found.error());
        pace = std::move(*found);
    }
    for (Ply ply = range.first; ply < range.last; ply = ply.next()) {
        if (!pace) {
            steps.push_back({ply, {}, std::get<milliseconds>(timing.pace)});
            continue;
        }
        const milliseconds shown = pace->delay(ply.next(), *options);
        const auto clock = runningClock(source, ply);
        if (clock)
            addRunning(steps, ply, shown, options->factor, *clock);
        else
            steps.push_back({ply, {}, shown});
    }
    steps.push_back({range.last, {}, timing.lastShown});
    return steps;
}

std::vector<FilmStep> stepsOf(const std::vector<Ply>& plies, milliseconds interval,
                              milliseconds lastShown)
{
    std::vector<FilmStep> steps;
    steps.reserve(plies.size());
    for (const Ply ply : plies)
        steps.push_back({ply, {}, interval});
    steps.back().shown = lastShown;
    return steps;
}

milliseconds lengthOf(const std::vector<FilmStep>& steps)
{
    return std::accumulate(steps.begin(), steps.end(), milliseconds(0),
                           [](milliseconds sum, const FilmStep& step) { return sum + step.shown; });
}

std::vector<int> roundedTimes(const std::vector<FilmStep>& steps, milliseconds unit)
{
    std::vector<int> times;
    times.reserve(steps.size());
    milliseconds end{0};
    std::int64_t before = 0;
    for (const FilmStep& step : steps) {
        end += step.shown;
        const std::int64_t now = (end.count() + unit.count() / 2) / unit.count();
        times.push_back(static_cast<int>(now - before));
        before = now;
    }
    return times;
}

} // namespace plyline::frames
