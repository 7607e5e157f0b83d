#include "core/game/outcome.h"

#include <cassert>

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

std::optional<Outcome> parseOutcome(std::string_view text)
{
    if (text == "1-0")
        return Outcome::WhiteWins;
    if (text == "0-1")
        return Outcome::BlackWins;
    if (text == "1/2-1/2" || text == "1/2")
        return Outcome::Draw;
    if (text == "*")
        return Outcome::Unfinished;
    return std::nullopt;
}

} // namespace plyline::game
