#include "core/pgn/engine_notes.h"

#include "core/base/text.h"
#include "core/pgn/value_text.h"

#include <string>
#include <utility>

namespace plyline::pgn {

namespace {

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

std::string_view engineNote(std::string_view comment)
{
    game::MoveValues values;
    readNamedValues(comment, values);
    if (values != game::MoveValues() || isBookNote(comment))
        return comment;
    const std::string_view rest = readEngineScore(comment, rules::Color::White, values);
    return comment.substr(0, static_cast<std::size_t>(rest.data() - comment.data()));
}

} // namespace plyline::pgn
