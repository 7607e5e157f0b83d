#include "core/pgn/time_control.h"

#include "core/base/text.h"

#include <charconv>
#include <cmath>

namespace plyline::pgn {

namespace {

/// Parses a number of seconds, at most a year, to milliseconds. Programs that let engines play
/// write fractions too: "10.931+0.109".
std::optional<std::int64_t> secondsInMillis(std::string_view text)
{
    constexpr double longest = 366 * 86'400;
    double seconds = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    if (!isWhole || !(seconds >= 0) || seconds > longest)
        return std::nullopt;
    return std::llround(seconds * 1000);
}

} // namespace

std::optional<TimeControl> parseTimeControl(std::string_view text)
{
    text = trimmed(text);
    std::string_view period = text.substr(0, text.find(':'));
    if (period.starts_with('*')) // a sandclock
        period.remove_prefix(1);
    else if (const auto moves = period.find_first_not_of("0123456789");
             moves != std::string_view::npos && period[moves] == '/')
        period.remove_prefix(moves + 1);
    const auto plus = period.find('+');
    const auto millis = secondsInMillis(period.substr(0, plus));
    const auto increment = plus == std::string_view::npos
                               ? std::optional<std::int64_t>(0)
                               : secondsInMillis(period.substr(plus + 1));
    if (!millis || *millis == 0 || !increment)
        return std::nullopt;
    return TimeControl{*millis, *increment};
}

} // namespace plyline::pgn
