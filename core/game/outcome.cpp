#include "core/game/outcome.h"

#include "core/base/text.h"

#include <array>
#include <cassert>
#include <cstring>
#include <utility>

namespace plyline::game {

std::string_view outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::WhiteWins:
        return "1-0";
    case Outcome::BlackWins:
        return "0-1";
    case Outcome::Draw:
        return "1/2-1/2";
    case Outcome::Unfinished:
        return "*";
    case Outcome::BothLose:
        return "0-0";
    }
    assert(false);
    return {};
}

namespace {

/// The points of one side, counted in halves.
struct Points
{
    int halves = 0;
    std::size_t size = 0; ///< In bytes; 0 if there are no points.
};

/// Reads "1", "0", "1/2", "0.5", "0,5", ".5", or the one-half character in UTF-8 or Windows-1252.
Points pointsAt(std::string_view text)
{
    struct Form
    {
        std::string_view text;
        int halves;
    };
    // Longer forms come first.
    constexpr std::array<Form, 13> forms = {{{"1/2", 1},
                                             {"0.5", 1},
                                             {"0,5", 1},
                                             {"1.0", 2},
                                             {"1,0", 2},
                                             {"0.0", 0},
                                             {"0,0", 0},
                                             {".5", 1},
                                             {",5", 1},
                                             {"\xc2\xbd", 1},
                                             {"\xbd", 1},
                                             {"1", 2},
                                             {"0", 0}}};
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (const Form& form : forms) {
        if (!text.starts_with(form.text))
            continue;
        const std::string_view rest = text.substr(form.text.size());
        const bool goesOn =
            !rest.empty() &&
            (isDigit(rest[0]) ||
             (rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1])));
        return goesOn && form.text.back() < '\x7f' && isDigit(form.text.back())
                   ? Points()
                   : Points{form.halves, form.text.size()};
    }
    return {};
}

std::size_t blanksAt(std::string_view text)
{
    const std::size_t size = text.find_first_not_of(" \t");
    return size == std::string_view::npos ? text.size() : size;
}

/// Returns the length of the separator between the points of both sides: any dash or a colon, with
/// or without blanks.
std::size_t separatorAt(std::string_view text)
{
    constexpr std::array<std::string_view, 11> dashes = {"-",
                                                         ":",
                                                         "\xe2\x80\x90",
                                                         "\xe2\x80\x91",
                                                         "\xe2\x80\x92",
                                                         "\xe2\x80\x93",
                                                         "\xe2\x80\x94",
                                                         "\xe2\x80\x95",
                                                         "\xe2\x88\x92",
                                                         "\x96",
                                                         "\x97"};
    const std::size_t before = blanksAt(text);
    for (const std::string_view dash : dashes) {
        if (text.substr(before).starts_with(dash))
            return before + dash.size() + blanksAt(text.substr(before + dash.size()));
    }
    return 0;
}

/// Reads a forfeit in the notation of tournament tables.
std::optional<OutcomePrefix> forfeitAt(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, Outcome>, 6> forms = {
        {{"+/-", Outcome::WhiteWins},
         {"+:-", Outcome::WhiteWins},
         {"-/+", Outcome::BlackWins},
         {"-:+", Outcome::BlackWins},
         {"-/-", Outcome::BothLose},
         {"-:-", Outcome::BothLose}}};
    for (const auto& [form, outcome] : forms) {
        if (text.starts_with(form))
            return OutcomePrefix{outcome, form.size()};
    }
    return std::nullopt;
}

/// Returns whether the text equals `form` or has it as its first word. `form` is a literal so that
/// the number of compared bytes is known.
template <std::size_t N>
bool isFirstWord(std::string_view text, const char (&form)[N])
{
    constexpr std::size_t size = N - 1;
    return text.size() >= size && std::memcmp(text.data(), form, size) == 0 &&
           (text.size() == size || text[size] == '\n' || text[size] == '\r' || text[size] == ' ');
}

/// Reads the common forms quickly, because millions of games are read.
std::optional<OutcomePrefix> usualOutcomeAt(std::string_view text)
{
    if (text.starts_with('*'))
        return OutcomePrefix{Outcome::Unfinished, 1};
    if (isFirstWord(text, "1-0"))
        return OutcomePrefix{Outcome::WhiteWins, 3};
    if (isFirstWord(text, "0-1"))
        return OutcomePrefix{Outcome::BlackWins, 3};
    if (isFirstWord(text, "1/2-1/2"))
        return OutcomePrefix{Outcome::Draw, 7};
    return std::nullopt;
}

bool isPoint(std::string_view text)
{
    return std::string_view("01.,").find(text.front()) != std::string_view::npos;
}

} // namespace

std::optional<OutcomePrefix> outcomeAt(std::string_view text)
{
    if (const auto usual = usualOutcomeAt(text))
        return usual;
    const Points white = pointsAt(text);
    if (white.size == 0)
        return std::nullopt;
    const std::size_t separator = separatorAt(text.substr(white.size));
    const Points black = pointsAt(text.substr(white.size + separator));
    const std::size_t size = white.size + separator + black.size;
    if (separator > 0 && black.size > 0) {
        if (white.halves + black.halves == 2)
            return OutcomePrefix{white.halves == 2   ? Outcome::WhiteWins
                                 : black.halves == 2 ? Outcome::BlackWins
                                                     : Outcome::Draw,
                                 size};
        if (white.halves + black.halves == 0)
            return OutcomePrefix{Outcome::BothLose, size};
    }
    // "0.5" alone may be any number.
    const bool isHalf = text.starts_with("1/2") || !isPoint(text);
    return white.halves == 1 && isHalf ? std::optional(OutcomePrefix{Outcome::Draw, white.size})
                                       : std::nullopt;
}

std::optional<Outcome> parseOutcome(std::string_view text)
{
    text = trimmed(text);
    auto prefix = outcomeAt(text);
    if (!prefix)
        prefix = forfeitAt(text);
    if (!prefix)
        return std::nullopt;
    const std::string_view behind = text.substr(prefix->size);
    const bool isWhole = behind.empty() || std::string_view(" \t,;.([").find(behind.front()) !=
                                               std::string_view::npos;
    return isWhole ? std::optional(prefix->outcome) : std::nullopt;
}

} // namespace plyline::game
