#include "core/pgn/comment_values.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

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

/// Calls the function with each part between commas, trimmed.
template <typename Function>
void forEachPart(std::string_view text, Function&& function)
{
    while (!text.empty()) {
        const auto comma = text.find(',');
        function(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
}

std::optional<game::DrawingColor> drawingColor(char letter)
{
    using game::DrawingColor;
    switch (letter) {
    case 'G':
        return DrawingColor::Green;
    case 'R':
        return DrawingColor::Red;
    case 'Y':
        return DrawingColor::Yellow;
    case 'B':
        return DrawingColor::Blue;
    case 'O':
        return DrawingColor::Orange;
    case 'C':
        return DrawingColor::Cyan;
    case 'M':
        return DrawingColor::Magenta;
    default: // any other byte
        return std::nullopt;
    }
}

/// The most drawings read from one comment, which is more than a board can show.
constexpr std::size_t mostDrawings = std::size_t{1} << 15;
constexpr std::size_t longestProfile = std::size_t{1} << 16; ///< In plies.

/// Reads circles "Gd4" or arrows "Gd1h5".
void readDrawings(std::string_view argument, bool isArrow, std::vector<game::Drawing>& drawings)
{
    forEachPart(argument, [&](std::string_view part) {
        const std::size_t size = isArrow ? 5 : 3;
        const auto color = part.size() == size ? drawingColor(part[0]) : std::nullopt;
        const auto from = rules::Square::parse(part.size() >= 3 ? part.substr(1, 2) : part);
        const auto to =
            isArrow && part.size() == size ? rules::Square::parse(part.substr(3)) : std::nullopt;
        if (color && from && (to || !isArrow) && drawings.size() < mostDrawings)
            drawings.push_back({game::Ply(), *color, *from, to});
    });
}

/// Reads "0,63,19,25": the first and the last ply, then a value for each ply.
std::optional<game::EvaluationProfile> readProfile(std::string_view argument)
{
    std::vector<int> numbers;
    bool isGood = true;
    forEachPart(argument, [&](std::string_view part) {
        const auto number = parseInteger(part);
        isGood = isGood && number && numbers.size() < longestProfile;
        if (isGood)
            numbers.push_back(*number);
    });
    if (!isGood || numbers.size() < 3 || numbers[0] < 0)
        return std::nullopt;
    return game::EvaluationProfile{game::Ply(numbers[0]), {numbers.begin() + 2, numbers.end()}};
}

/// Removes white space, which has no meaning in a value: programs break lines anywhere.
std::string compacted(std::string_view text)
{
    std::string rest;
    std::copy_if(text.begin(), text.end(), std::back_inserter(rest), [](char c) {
        return std::string_view(" \t\r\n\v\f").find(c) == std::string_view::npos;
    });
    return rest;
}

/// Returns whether the clock has two numbers, as "1:59", which may be hours and minutes or minutes
/// and seconds.
bool isClockOfTwo(std::string_view clock)
{
    const auto colon = clock.find(':');
    const auto isNumber = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (colon == std::string_view::npos)
        return false;
    const auto second = clock.substr(colon + 1);
    return isNumber(clock.substr(0, colon)) && isNumber(second) && parseInteger(second) < 60;
}

void readEvaluation(std::string_view command, std::string_view argument, CommentValues& found)
{
    const auto evaluation = parseEvaluation(argument);
    if (!evaluation)
        return;
    const auto comma = argument.find(',');
    const bool isNumber = evaluation->kind == game::Evaluation::Kind::Centipawns;
    const bool hasPoint = argument.substr(0, comma).find('.') != std::string_view::npos;
    found.values.evaluation = evaluation;
    found.wholeEvaluation = isNumber && !hasPoint ? command : std::string_view();
    found.hasDecimalPoint = found.hasDecimalPoint || (isNumber && hasPoint);
    if (comma != std::string_view::npos)
        found.values.depth = parseInteger(argument.substr(comma + 1));
}

/// `command` is the whole command with its brackets.
void readCommand(std::string_view command, std::string_view name, std::string_view argument,
                 CommentValues& found)
{
    const auto clock = [&](std::optional<std::int64_t>& value) {
        if (const auto millis = parseClock(argument))
            value = millis;
    };
    if (name == "clk") {
        const auto millis = parseClock(argument);
        if (millis) {
            found.values.clockMillis = millis;
            found.clockOfTwo = isClockOfTwo(argument) ? command : std::string_view();
        }
    } else if (name == "emt") {
        clock(found.values.elapsedMillis);
    } else if (name == "egt") {
        clock(found.values.gameMillis);
    } else if (name == "mct") {
        clock(found.values.mechanicalClockMillis);
    } else if (name == "cal" || name == "csl") {
        readDrawings(argument, name == "cal", found.drawings.all);
    } else if (name == "evp") {
        found.drawings.profile = readProfile(argument);
    } else if (name == "eval") {
        readEvaluation(command, argument, found);
    }
}

/// Reads the time for the move at the start of `text`: "1.2s" or, as XBoard writes it and nothing
/// more, "1.2" or "1:05". Takes it off the text.
void takeEngineTime(std::string_view& text, game::MoveValues& values)
{
    const auto time = text.substr(0, text.find_first_of(" ,\t\r\n"));
    std::optional<std::int64_t> elapsed;
    if (time.ends_with('s'))
        elapsed = parseClock(time.substr(0, time.size() - 1));
    else if (time.size() == text.size())
        elapsed = parseClock(time);
    if (!elapsed)
        return;
    values.elapsedMillis = elapsed;
    text.remove_prefix(time.size());
}

/// Reads ", tl=58.8s" at the start of `text`, the time left, and takes it off.
void takeTimeLeft(std::string_view& text, game::MoveValues& values)
{
    constexpr std::string_view name = "tl=";
    std::string_view part = text.starts_with(',') ? text.substr(1) : text;
    part = part.substr(0, part.find(','));
    const auto end = static_cast<std::size_t>(part.data() + part.size() - text.data());
    part = trimmed(part);
    if (!part.starts_with(name) || !part.ends_with('s'))
        return;
    part.remove_prefix(name.size());
    const auto clock = parseClock(part.substr(0, part.size() - 1));
    if (!clock)
        return;
    values.clockMillis = clock;
    text.remove_prefix(end);
}

/// Reads a comment of cutechess and similar programs: "+0.35/24 1.2s", "-M5/20 0.5s, White mates",
/// "+0.35/24 1.2s, tl=58.8s" with the time left. The score is from the mover's view.
/// Returns what follows it; the whole comment if it has no such score.
std::string_view readEngineScore(std::string_view comment, rules::Color mover,
                                 game::MoveValues& values)
{
    std::string_view text = trimmed(comment);
    if (text.starts_with('(')) { // the move that the engine expected
        const auto close = text.find(')');
        if (close == std::string_view::npos)
            return comment;
        text = trimmed(text.substr(close + 1));
    }
    if (text.empty() || std::string_view("+-0123456789M").find(text[0]) == std::string_view::npos)
        return comment;
    const auto score = text.substr(0, text.find_first_of(" ,\t\r\n"));
    const auto slash = score.find('/');
    const bool isScore = score.substr(0, slash).find_first_of("+-.M") != std::string_view::npos;
    if (slash == std::string_view::npos || !isScore)
        return comment;
    auto evaluation = parseEvaluation(score.substr(0, slash));
    const auto depth = parseInteger(score.substr(slash + 1));
    if (!evaluation || !depth)
        return comment;
    evaluation->value = mover == rules::Color::White ? evaluation->value : -evaluation->value;
    values.evaluation = evaluation;
    values.depth = depth;
    text = trimmed(text.substr(score.size()));
    takeEngineTime(text, values);
    takeTimeLeft(text, values);
    return text;
}

/// Reads a comment of TCEC: "d=28, sd=38, mt=2577, tl=1815423, wv=0.94,": depth, time for the move
/// and time left (in milliseconds or as a clock), score from White's view.
void readNamedValues(std::string_view comment, game::MoveValues& values)
{
    const std::string_view text = trimmed(comment);
    if (!text.starts_with("d=") && !text.starts_with("ev="))
        return;
    forEachPart(text, [&](std::string_view part) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            return;
        const std::string_view name = part.substr(0, equals);
        const std::string value = compacted(part.substr(equals + 1));
        const auto millis = [&]() -> std::optional<std::int64_t> {
            if (value.find(':') != std::string::npos)
                return parseClock(value);
            const auto number = parseInteger(value);
            return number ? std::optional<std::int64_t>(*number) : std::nullopt;
        };
        if (name == "d")
            values.depth = parseInteger(value);
        else if (name == "mt")
            values.elapsedMillis = millis();
        else if (name == "tl")
            values.clockMillis = millis();
        else if (name == "wv")
            values.evaluation = parseEvaluation(value);
    });
}

/// Returns whether a program wrote the comment for a move of its opening book: "book" or, as TCEC
/// does, "book, mb=+0+0+0+0+0,".
bool isBookNote(std::string_view comment)
{
    bool isBook = false;
    bool isFirst = true;
    forEachPart(trimmed(comment), [&](std::string_view part) {
        if (std::exchange(isFirst, false))
            isBook = part == "book";
        else
            isBook = isBook && (part.empty() || part.find('=') != std::string_view::npos);
    });
    return isBook;
}

} // namespace

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

CommentValues readCommentValues(std::string_view comment, rules::Color mover)
{
    CommentValues found;
    static_cast<void>(readEngineScore(comment, mover, found.values));
    readNamedValues(comment, found.values);
    for (auto at = comment.find("[%"); at != std::string_view::npos; at = comment.find("[%", at)) {
        at += 2;
        const auto end = comment.find(']', at);
        if (end == std::string_view::npos)
            break;
        const std::string_view command = comment.substr(at - 2, end + 1 - (at - 2));
        const std::string_view words = trimmed(comment.substr(at, end - at));
        const auto space = words.find_first_of(" \t\r\n");
        if (space != std::string_view::npos)
            readCommand(command, words.substr(0, space), compacted(words.substr(space)), found);
        at = end;
    }
    return found;
}

std::string_view engineNote(std::string_view comment)
{
    game::MoveValues values;
    readNamedValues(comment, values);
    if (values != game::MoveValues() || isBookNote(comment))
        return comment;
    const std::string_view rest = readEngineScore(comment, rules::Color::White, values);
    return comment.substr(0, static_cast<std::size_t>(rest.data() - comment.data()));
}

void merge(game::MoveValues& into, const game::MoveValues& from)
{
    const auto take = [](auto& value, const auto& other) {
        if (other)
            value = other;
    };
    take(into.clockMillis, from.clockMillis);
    take(into.elapsedMillis, from.elapsedMillis);
    take(into.gameMillis, from.gameMillis);
    take(into.mechanicalClockMillis, from.mechanicalClockMillis);
    take(into.evaluation, from.evaluation);
    take(into.depth, from.depth);
}

} // namespace plyline::pgn
