#include "core/pgn/comment_values.h"

#include "core/base/text.h"
#include "core/pgn/engine_notes.h"
#include "core/pgn/value_text.h"

#include <string>

namespace plyline::pgn {

namespace {

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

} // namespace

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
