#include "core/streams/event_times.h"

#include "core/replay/replay.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace plyline::streams {

namespace {

using namespace std::chrono;

/// Reads the three numbers of "2024.05.17" or "13:05:59"; none if one is unknown.
struct ThreeNumbers
{
    int first = 0;
    int second = 0;
    int third = 0;
};
std::optional<ThreeNumbers> threeNumbers(std::string_view text, std::size_t firstDigits, char dot)
{
    if (text.size() != firstDigits + 6 || text[firstDigits] != dot || text[firstDigits + 3] != dot)
        return std::nullopt;
    ThreeNumbers numbers;
    const auto read = [&](std::size_t from, std::size_t size, int& number) {
        const char* const begin = text.data() + from;
        const auto [end, error] = std::from_chars(begin, begin + size, number);
        return error == std::errc() && end == begin + size && number >= 0;
    };
    const bool isRead = read(0, firstDigits, numbers.first) &&
                        read(firstDigits + 1, 2, numbers.second) &&
                        read(firstDigits + 4, 2, numbers.third);
    return isRead ? std::optional(numbers) : std::nullopt;
}

std::optional<std::int64_t> startMillis(const game::Tags& tags)
{
    const auto date = threeNumbers(tags.known("UTCDate"), 4, '.');
    const auto time = threeNumbers(tags.known("UTCTime"), 2, ':');
    if (!date || !time || time->first > 23 || time->second > 59 || time->third > 59)
        return std::nullopt;
    const year_month_day day(year(date->first), month(static_cast<unsigned>(date->second)),
                             std::chrono::day(static_cast<unsigned>(date->third)));
    if (!day.ok())
        return std::nullopt;
    const auto second = sys_days(day).time_since_epoch() + hours(time->first) +
                        minutes(time->second) + seconds(time->third);
    return duration_cast<milliseconds>(second).count();
}

std::string timeText(std::int64_t millis)
{
    const sys_time<milliseconds> point{milliseconds(millis)};
    const auto midnight = floor<days>(point);
    const year_month_day date(midnight);
    const hh_mm_ss time(point - midnight);
    std::string text =
        fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                    time.hours().count(), time.minutes().count(), time.seconds().count());
    if (time.subseconds().count() != 0)
        text += fmt::format(".{:03}", time.subseconds().count());
    return text += 'Z';
}

} // namespace

EventTimes::EventTimes(const game::Game& game) : m_start(startMillis(game.tags()))
{
    if (!m_start || game.isRefused())
        return;
    // A replay shares the game; this one does not outlive the call.
    const std::shared_ptr<const game::Game> borrowed(std::shared_ptr<const game::Game>(), &game);
    const analysis::LineTimes times =
        analysis::timesOf(replay::Replay(borrowed, game::LineId::main()));
    std::int64_t elapsed = 0;
    for (const analysis::MoveTimes& move : times.moves()) {
        if (!move.think.millis)
            break;
        elapsed += *move.think.millis;
        m_elapsed.push_back(elapsed);
    }
}

std::optional<std::string> EventTimes::start() const
{
    return m_start ? std::optional(timeText(*m_start)) : std::nullopt;
}

std::optional<std::string> EventTimes::at(game::Ply ply) const
{
    const auto index = static_cast<std::size_t>(ply.number() - 1);
    if (!m_start || index >= m_elapsed.size())
        return std::nullopt;
    return timeText(*m_start + m_elapsed[index]);
}

} // namespace plyline::streams
