#include "core/streams/attribute_forms.h"

#include "core/base/text.h"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace plyline::streams {

namespace {

/// Takes so many digits from the front of the text. None if there are not as many.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits)
{
    const std::string_view number = text.substr(0, digits);
    if (number.size() < digits || !std::all_of(number.begin(), number.end(), isDigit))
        return std::nullopt;
    text.remove_prefix(digits);
    int value = 0;
    for (const char digit : number)
        value = value * 10 + (digit - '0');
    return value;
}

/// Takes one of these signs from the front of the text.
bool takeSign(std::string_view& text, std::string_view signs)
{
    if (text.empty() || signs.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

bool takeDay(std::string_view& text)
{
    const auto year = takeNumber(text, 4);
    const bool hasMonth = year && takeSign(text, "-");
    const auto month = hasMonth ? takeNumber(text, 2) : std::nullopt;
    const bool hasDay = month && takeSign(text, "-");
    const auto day = hasDay ? takeNumber(text, 2) : std::nullopt;
    return day && std::chrono::year_month_day(std::chrono::year(*year),
                                              std::chrono::month(static_cast<unsigned>(*month)),
                                              std::chrono::day(static_cast<unsigned>(*day)))
                      .ok();
}

/// Hours and minutes.
bool takeClock(std::string_view& text)
{
    const auto hour = takeNumber(text, 2);
    const bool hasMinute = hour && *hour < 24 && takeSign(text, ":");
    const auto minute = hasMinute ? takeNumber(text, 2) : std::nullopt;
    return minute && *minute < 60;
}

bool takeFraction(std::string_view& text)
{
    if (!takeSign(text, "."))
        return true;
    const std::size_t digits = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
    text.remove_prefix(digits);
    return digits > 0;
}

bool isHexadecimal(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// An address of the sixth version of IP, behind "//" or a user's name, is all that has brackets.
bool hasBracketsInPlace(std::string_view text)
{
    const std::size_t open = text.find('[');
    const std::size_t close = text.find(']');
    if (open == std::string_view::npos && close == std::string_view::npos)
        return true;
    return open != std::string_view::npos && close != std::string_view::npos && open < close &&
           text.find_last_of('[') == open && text.find_last_of(']') == close &&
           (text.substr(0, open).ends_with("//") || text.substr(0, open).ends_with("@"));
}

} // namespace

bool isTimestamp(std::string_view text)
{
    if (!takeDay(text) || !takeSign(text, "Tt") || !takeClock(text) || !takeSign(text, ":"))
        return false;
    const auto second = takeNumber(text, 2);
    if (!second || *second > 60 || !takeFraction(text))
        return false;
    if (!takeSign(text, "Zz") && !(takeSign(text, "+-") && takeClock(text)))
        return false;
    return text.empty();
}

bool isUriReference(std::string_view text)
{
    constexpr std::string_view others = "-._~:/?#[]@!$&'()*+,;=%";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!isLetter(c) && !isDigit(c) && others.find(c) == std::string_view::npos)
            return false;
        if (c == '%' &&
            (i + 2 >= text.size() || !isHexadecimal(text[i + 1]) || !isHexadecimal(text[i + 2])))
            return false;
    }
    return !text.empty() && std::count(text.begin(), text.end(), '#') <= 1 &&
           hasBracketsInPlace(text);
}

bool isUri(std::string_view text)
{
    const std::string_view scheme = text.substr(0, text.find(':'));
    return scheme.size() < text.size() && !scheme.empty() && isLetter(scheme.front()) &&
           std::all_of(scheme.begin(), scheme.end(),
                       [](char c) {
                           return isLetter(c) || isDigit(c) || c == '+' || c == '.' || c == '-';
                       }) &&
           isUriReference(text);
}

std::optional<std::string> decodedBase64(std::string_view text)
{
    constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPadding = i + padding >= text.size();
        const std::size_t value = isPadding ? 0 : signs.find(text[i]);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if (i % 4 == 3) {
            for (const int shift : {16, 8, 0})
                bytes += static_cast<char>(bits >> shift & 0xff);
        }
    }
    bytes.resize(bytes.size() - padding);
    return bytes;
}

} // namespace plyline::streams
