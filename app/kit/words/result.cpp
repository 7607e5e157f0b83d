#include "app/kit/words/result.h"

namespace plyline::words {

QString resultText(game::Outcome outcome)
{
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return QStringLiteral("1-0");
    case game::Outcome::BlackWins:
        return QStringLiteral("0-1");
    case game::Outcome::Draw:
        return QStringLiteral("½-½");
    case game::Outcome::BothLose:
        return QStringLiteral("0-0");
    case game::Outcome::Unfinished:
        return QStringLiteral("*");
    }
    return {};
}

QString pointsText(game::Outcome outcome, rules::Color side)
{
    const bool isWhite = side == rules::Color::White;
    switch (outcome) {
    case game::Outcome::WhiteWins:
        return isWhite ? QStringLiteral("1") : QStringLiteral("0");
    case game::Outcome::BlackWins:
        return isWhite ? QStringLiteral("0") : QStringLiteral("1");
    case game::Outcome::Draw:
        return QStringLiteral("½");
    case game::Outcome::BothLose:
        return QStringLiteral("0");
    case game::Outcome::Unfinished:
        return {};
    }
    return {};
}

} // namespace plyline::words
