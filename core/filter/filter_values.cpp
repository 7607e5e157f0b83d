#include "core/filter/filter_values.h"

#include "core/base/folding.h"
#include "core/base/text.h"
#include "core/index/packed_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace plyline::filter {

namespace {

using ErrorKind = FilterError::Kind;
using Value = decltype(FilterTerm::value);
/// Parses one end of a range to the range of values that it covers, as "2010", "1999.05" and "B9"
/// do.
using ParseEnd = std::optional<NumberRange> (*)(std::string_view);

std::optional<NumberRange> numberSpan(std::string_view text)
{
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || text.size() > 9 || number < 0)
        return std::nullopt;
    return NumberRange{number, number};
}

/// "B" and "B9" cover all codes that begin with them.
std::optional<NumberRange> ecoSpan(std::string_view text)
{
    const bool isLong = text.size() > 3;
    if (text.empty() || isLong || !std::all_of(text.begin() + 1, text.end(), isDigit))
        return std::nullopt;
    std::string low(text);
    std::string high(text);
    low.resize(3, '0');
    high.resize(3, '9');
    const index::EcoCode first = index::EcoCode::parse(low);
    const index::EcoCode last = index::EcoCode::parse(high);
    if (!first.isKnown() || !last.isKnown())
        return std::nullopt;
    return NumberRange{first.number(), last.number()};
}

/// Parses one or two digits; question marks or an empty text cover all.
std::optional<NumberRange> monthOrDaySpan(std::string_view text, int highest)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return c == '?'; }))
        return NumberRange{0, 99};
    const auto number = text.size() <= 2 ? numberSpan(text) : std::nullopt;
    if (!number || number->low < 1 || number->low > highest)
        return std::nullopt;
    return number;
}

std::optional<NumberRange> yearSpan(std::string_view text)
{
    NumberRange span;
    if (text.size() != 4 || !isDigit(text.front()))
        return std::nullopt;
    for (const char c : text) {
        if (!isDigit(c) && c != '?')
            return std::nullopt;
        span.low = span.low * 10 + (c == '?' ? 0 : c - '0');
        span.high = span.high * 10 + (c == '?' ? 9 : c - '0');
    }
    return span;
}

FilterError errorOf(ErrorKind kind, const FilterValue& value, std::string_view token,
                    std::size_t at = 0)
{
    FilterError error;
    error.kind = kind;
    error.field = value.field;
    error.token = std::string(token);
    // A quoted value is marked as a whole, because the places inside it are not known.
    const bool isQuoted = value.length != value.text.size();
    error.offset = isQuoted ? value.offset : value.offset + at;
    error.length = isQuoted ? value.length : token.size();
    return error;
}

NumberRange compared(NumberRange span, Comparison comparison)
{
    constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
    switch (comparison) {
    case Comparison::Equal:
        return span;
    case Comparison::Less:
        return {std::numeric_limits<std::int64_t>::min(), span.low - 1};
    case Comparison::AtMost:
        return {std::numeric_limits<std::int64_t>::min(), span.high};
    case Comparison::Greater:
        return {span.high + 1, highest};
    case Comparison::AtLeast:
        return {span.low, highest};
    }
    return span;
}

/// The `..` of a range or, if allowed, a hyphen.
struct Separator
{
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
};

Separator separatorOf(std::string_view text, bool isHyphenEnough)
{
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos)
        return {dots, 2};
    if (isHyphenEnough)
        return {text.find('-'), 1};
    return {};
}

Expected<Value, FilterError> parseRange(const FilterValue& value, ErrorKind badKind,
                                        ParseEnd parseEnd, bool isHyphenEnough)
{
    const std::string_view text = value.text;
    const Separator separator = separatorOf(text, isHyphenEnough);
    if (value.comparison != Comparison::Equal || separator.at == std::string_view::npos) {
        const auto span = parseEnd(text);
        if (!span)
            return unexpected(errorOf(badKind, value, text));
        return Value(compared(*span, value.comparison));
    }
    const std::string_view low = text.substr(0, separator.at);
    const std::string_view high = text.substr(separator.at + separator.length);
    NumberRange range = compared({}, Comparison::AtLeast);
    range.low = std::numeric_limits<std::int64_t>::min();
    if (!low.empty()) {
        const auto span = parseEnd(low);
        if (!span)
            return unexpected(errorOf(badKind, value, low));
        range.low = span->low;
    }
    if (!high.empty()) {
        const auto span = parseEnd(high);
        if (!span)
            return unexpected(errorOf(badKind, value, high, separator.at + separator.length));
        range.high = span->high;
    }
    if (low.empty() && high.empty())
        return unexpected(errorOf(badKind, value, text));
    if (range.low > range.high)
        return unexpected(errorOf(ErrorKind::EmptyRange, value, text));
    return Value(range);
}

Expected<Value, FilterError> parseRound(const FilterValue& value)
{
    auto range = parseRange(value, ErrorKind::BadNumber, numberSpan, false);
    const bool isRange =
        value.comparison != Comparison::Equal || value.text.find("..") != std::string::npos;
    if (range || isRange)
        return range;
    return Value(folded(value.text)); // "4.1", "final"
}

Expected<Value, FilterError> parseOutcomeWord(const FilterValue& value)
{
    const std::string word = folded(value.text);
    if (word == "draw")
        return Value(game::Outcome::Draw);
    if (word == "white")
        return Value(game::Outcome::WhiteWins);
    if (word == "black")
        return Value(game::Outcome::BlackWins);
    if (const auto outcome = game::parseOutcome(value.text))
        return Value(*outcome);
    return unexpected(errorOf(ErrorKind::BadOutcome, value, value.text));
}

Expected<Value, FilterError> parseYesNo(const FilterValue& value)
{
    const std::string word = folded(value.text);
    if (word == "yes" || word == "no")
        return Value(word == "yes");
    return unexpected(errorOf(ErrorKind::BadYesNo, value, value.text));
}

} // namespace

std::optional<NumberRange> dateSpan(std::string_view text)
{
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    for (std::string_view rest = text; count < parts.size(); ++count) {
        const std::size_t end = rest.find_first_of(".-/");
        parts[count] = rest.substr(0, end);
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
        if (count + 1 == parts.size())
            return std::nullopt; // a fourth part
    }
    const auto year = yearSpan(parts[0]);
    const auto month = monthOrDaySpan(parts[1], 12);
    const auto day = monthOrDaySpan(parts[2], 31);
    if (!year || !month || !day)
        return std::nullopt;
    // A day in an unknown month says no more than the year.
    const bool hasMonth = month->low == month->high;
    const NumberRange& known = hasMonth ? *day : *month;
    return NumberRange{year->low * 10'000 + month->low * 100 + known.low,
                       year->high * 10'000 + month->high * 100 + known.high};
}

std::optional<int> roundNumber(std::string_view text)
{
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || number < 0)
        return std::nullopt;
    return number;
}

Expected<Value, FilterError> parseValue(const FilterValue& value)
{
    const FilterFieldKind kind = filterFieldKind(value.field);
    const bool hasOrder = kind == FilterFieldKind::Number || kind == FilterFieldKind::Round ||
                          kind == FilterFieldKind::Date || kind == FilterFieldKind::Eco;
    if (value.comparison != Comparison::Equal && !hasOrder)
        return unexpected(errorOf(ErrorKind::NotComparable, value, value.text));
    switch (kind) {
    case FilterFieldKind::Text:
        return Value(folded(value.text));
    case FilterFieldKind::Number:
        return parseRange(value, ErrorKind::BadNumber, numberSpan, true);
    case FilterFieldKind::Round:
        return parseRound(value);
    case FilterFieldKind::Date:
        return parseRange(value, ErrorKind::BadDate, dateSpan, false);
    case FilterFieldKind::Eco:
        return parseRange(value, ErrorKind::BadEco, ecoSpan, true);
    case FilterFieldKind::Outcome:
        return parseOutcomeWord(value);
    case FilterFieldKind::YesNo:
        return parseYesNo(value);
    }
    return Value();
}

std::string withoutQuotes(std::string_view text)
{
    std::string out(text);
    out.erase(std::remove(out.begin(), out.end(), '"'), out.end());
    return out;
}

} // namespace plyline::filter
