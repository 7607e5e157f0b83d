#include "core/game/time_control.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace plyline::game {

namespace {

constexpr std::int64_t dayInSeconds = 86'400;

/// Returns how many seconds a unit has; none if the word is not a unit of time.
std::optional<std::int64_t> secondsOf(std::string_view unit)
{
    std::string word;
    for (const char c : unit) {
        if (c != '.')
            word += isLetter(c) ? static_cast<char>(c | 0x20) : c;
    }
    struct Unit
    {
        std::string_view name;
        std::int64_t seconds;
    };
    constexpr std::array<Unit, 17> units = {{{"", 1},
                                             {"s", 1},
                                             {"sec", 1},
                                             {"secs", 1},
                                             {"second", 1},
                                             {"seconds", 1},
                                             {"m", 60},
                                             {"min", 60},
                                             {"mins", 60},
                                             {"minute", 60},
                                             {"minutes", 60},
                                             {"h", 3600},
                                             {"hr", 3600},
                                             {"hour", 3600},
                                             {"hours", 3600},
                                             {"day", dayInSeconds},
                                             {"days", dayInSeconds}}};
    const auto* const found =
        std::find_if(units.begin(), units.end(), [&](const Unit& one) { return one.name == word; });
    return found == units.end() ? std::nullopt : std::optional(found->seconds);
}

/// Parses "90", "1.8" or "60 mins", at most a year, to milliseconds.
std::optional<std::int64_t> parseTime(std::string_view text)
{
    text = trimmed(text);
    const auto end = std::min(text.find_first_not_of("0123456789."), text.size());
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + end, number);
    const auto unit = secondsOf(trimmed(text.substr(end)));
    constexpr double longest = 366.0 * dayInSeconds;
    if (error != std::errc() || stop != text.data() + end || end == 0 || !isDigit(text[0]) ||
        !unit || number * static_cast<double>(*unit) > longest)
        return std::nullopt;
    return std::llround(number * static_cast<double>(*unit) * 1000);
}

/// Reads what is added at each move: "30", or "5d" for a delay.
bool readBonus(std::string_view text, TimeStage& stage)
{
    text = trimmed(text);
    const bool isDelay = text.ends_with('d') || text.ends_with('D');
    if (isDelay)
        text.remove_suffix(1);
    const auto millis = parseTime(text);
    (isDelay ? stage.delayMillis : stage.incrementMillis) = millis.value_or(0);
    return millis.has_value();
}

std::optional<TimeStage> parseStage(std::string_view text)
{
    TimeStage stage;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        const std::string_view digits = trimmed(text.substr(0, slash));
        int moves = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), moves);
        if (error != std::errc() || end != digits.data() + digits.size() || moves < 1)
            return std::nullopt;
        stage.moves = moves;
        text.remove_prefix(slash + 1);
    }
    const auto plus = text.find('+');
    const auto millis = parseTime(text.substr(0, plus));
    if (!millis || (plus != std::string_view::npos && !readBonus(text.substr(plus + 1), stage)))
        return std::nullopt;
    stage.millis = *millis;
    const bool hasTime = stage.millis > 0 || stage.incrementMillis > 0 || stage.delayMillis > 0;
    return hasTime ? std::optional(stage) : std::nullopt;
}

} // namespace

bool TimeControl::isCorrespondence() const
{
    return hasStages() && stages.front().millis >= dayInSeconds * 1000;
}

std::optional<TimeControl> parseTimeControl(std::string_view text)
{
    using Kind = TimeControl::Kind;
    text = trimmed(text);
    if (text == "?")
        return TimeControl{Kind::Unknown, {}};
    if (text == "-")
        return TimeControl{Kind::Unlimited, {}};
    TimeControl control;
    if (text.starts_with('*')) {
        control.kind = Kind::Hourglass;
        text.remove_prefix(1);
    }
    for (bool isLast = false; !isLast;) {
        const auto colon = text.find(':');
        isLast = colon == std::string_view::npos;
        auto stage = parseStage(text.substr(0, colon));
        const bool isEndless = stage && !stage->moves;
        if (!stage || (isEndless && !isLast))
            return std::nullopt;
        control.stages.push_back(*stage);
        text.remove_prefix(isLast ? 0 : colon + 1);
    }
    return control;
}

std::optional<TimeControl> timeControlOf(const Tags& tags, rules::Color color)
{
    const bool isWhite = color == rules::Color::White;
    for (const char* const name :
         {isWhite ? "WhiteTimeControl" : "BlackTimeControl", "TimeControl"}) {
        const auto value = tags.find(name);
        if (auto control = value ? parseTimeControl(*value) : std::nullopt)
            return control;
    }
    return std::nullopt;
}

} // namespace plyline::game
