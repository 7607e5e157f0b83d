#include "core/pgn/value_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>

namespace plyline::pgn {

namespace {

std::optional<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && std::isfinite(number) && std::abs(number) < 1e9
               ? std::optional<double>(number)
               : std::nullopt;
}

} // namespace

std::optional<int> parseInteger(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional<int>(number)
                                                                    : std::nullopt;
}

std::string compacted(std::string_view text)
{
    std::string rest;
    std::copy_if(text.begin(), text.end(), std::back_inserter(rest), [](char c) {
        return std::string_view(" \t\r\n\v\f").find(c) == std::string_view::npos;
    });
    return rest;
}

std::optional<std::int64_t> parseClock(std::string_view text)
{
    text = trimmed(text);
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    std::array<double, 4> parts{};
    std::size_t count = 0;
    for (bool isLast = false; !isLast;) {
        const auto colon = text.find(':');
        const auto part = parseNumber(text.substr(0, colon));
        if (!part || *part < 0 || count == parts.size())
            return std::nullopt;
        parts[count++] = *part;
        isLast = colon == std::string_view::npos;
        text.remove_prefix(isLast ? 0 : colon + 1);
    }
    constexpr std::array<double, 4> units = {86'400, 3600, 60, 1};
    double seconds = 0;
    for (std::size_t i = 0; i < count; ++i)
        seconds += parts[i] * units[units.size() - count + i];
    const auto millis = static_cast<std::int64_t>(std::llround(seconds * 1000));
    return isNegative ? -millis : millis;
}

std::optional<game::Evaluation> parseEvaluation(std::string_view text)
{
    using game::Evaluation;
    text = trimmed(text.substr(0, text.find(','))); // the depth follows
    const auto sign = text.substr(0, text.find_first_not_of("+-"));
    const bool hasSign = sign.size() == 1;
    const std::string_view behind = hasSign ? text.substr(1) : text;
    const bool isHash = text.starts_with('#');
    if (isHash || behind.starts_with('M')) {
        const auto moves = parseInteger(isHash ? text.substr(1) : behind.substr(1));
        constexpr int most = 1'000'000;
        if (!moves || *moves < -most || *moves > most)
            return std::nullopt;
        return Evaluation{Evaluation::Kind::MateIn, hasSign && sign == "-" ? -*moves : *moves};
    }
    const auto pawns = parseNumber(text);
    if (!pawns || std::abs(*pawns) > 1e6)
        return std::nullopt;
    return Evaluation{Evaluation::Kind::Centipawns, static_cast<int>(std::lround(*pawns * 100))};
}

} // namespace plyline::pgn
