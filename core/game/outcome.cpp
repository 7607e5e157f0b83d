#include "core/game/outcome.h"

#include <cassert>
#include <string>

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
    }
    assert(false);
    return {};
}

namespace {

std::optional<Outcome> parsePlain(std::string_view text)
{
    if (text == "1-0")
        return Outcome::WhiteWins;
    if (text == "0-1")
        return Outcome::BlackWins;
    if (text == "1/2-1/2" || text == "1/2")
        return Outcome::Draw;
    return std::nullopt;
}

/// With a plain hyphen for any dash or colon, and "1/2" for the character of a half, in UTF-8 and
/// Windows-1252.
std::string plainForm(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        std::size_t length = 1;
        const auto take = [&](std::string_view form) {
            const bool isHere = text.starts_with(form);
            length = isHere ? form.size() : length;
            return isHere;
        };
        if (take(":") || take("\xe2\x80\x90") || take("\xe2\x80\x91") || take("\xe2\x80\x92") ||
            take("\xe2\x80\x93") || take("\xe2\x80\x94") || take("\xe2\x80\x95") ||
            take("\xe2\x88\x92") || take("\x96") || take("\x97"))
            plain += '-';
        else if (take("\xc2\xbd") || take("\xbd"))
            plain += "1/2";
        else
            plain += text.front();
        text.remove_prefix(length);
    }
    return plain;
}

} // namespace

std::optional<Outcome> parseOutcome(std::string_view text)
{
    constexpr std::size_t longest = 16;
    if (text.size() > longest)
        return std::nullopt;
    if (text == "*")
        return Outcome::Unfinished;
    if (const auto outcome = parsePlain(text))
        return outcome;
    return parsePlain(plainForm(text));
}

} // namespace plyline::game
