#include "core/pgn/comment_values.h"

#include "core/base/text.h"

#include <charconv>
#include <cmath>

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

void readCommand(std::string_view name, std::string_view argument, game::MoveValues& values)
{
    if (name == "clk") {
        if (const auto clock = parseClock(argument))
            values.clockMillis = clock;
    } else if (name == "emt") {
        if (const auto elapsed = parseClock(argument))
            values.elapsedMillis = elapsed;
    } else if (name == "eval") {
        if (const auto evaluation = parseEvaluation(argument))
            values.evaluation = evaluation;
    }
}

} // namespace

std::optional<std::int64_t> parseClock(std::string_view text)
{
    text = trimmed(text);
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    double seconds = 0;
    for (int parts = 0; parts < 4; ++parts) {
        const auto colon = text.find(':');
        const auto part = parseNumber(text.substr(0, colon));
        if (!part || *part < 0)
            return std::nullopt;
        seconds = seconds * 60 + *part;
        if (colon == std::string_view::npos) {
            const auto millis = static_cast<std::int64_t>(std::llround(seconds * 1000));
            return isNegative ? -millis : millis;
        }
        text.remove_prefix(colon + 1);
    }
    return std::nullopt;
}

std::optional<game::Evaluation> parseEvaluation(std::string_view text)
{
    using Kind = game::Evaluation::Kind;
    text = trimmed(text.substr(0, text.find(','))); // what follows is the depth
    if (text.starts_with('#')) {
        const auto moves = parseNumber(text.substr(1));
        if (!moves || *moves != std::floor(*moves))
            return std::nullopt;
        return game::Evaluation{Kind::MateIn, static_cast<int>(*moves)};
    }
    const auto pawns = parseNumber(text);
    if (!pawns || std::abs(*pawns) > 1e6)
        return std::nullopt;
    return game::Evaluation{Kind::Centipawns, static_cast<int>(std::lround(*pawns * 100))};
}

void readCommentValues(std::string_view comment, game::MoveValues& values)
{
    for (auto at = comment.find("[%"); at != std::string_view::npos; at = comment.find("[%", at)) {
        at += 2;
        const auto end = comment.find(']', at);
        if (end == std::string_view::npos)
            return;
        const std::string_view command = comment.substr(at, end - at);
        const auto space = command.find_first_of(" \t\r\n");
        if (space != std::string_view::npos)
            readCommand(command.substr(0, space), trimmed(command.substr(space)), values);
        at = end;
    }
}

} // namespace plyline::pgn
