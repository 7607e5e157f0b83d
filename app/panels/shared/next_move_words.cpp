#include "app/panels/shared/next_move_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"

namespace plyline::shared {

using game::Outcome;

namespace {

class NextMoveWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::shared::NextMoveWords)
};

} // namespace

QString valueText(const search::GameCounts& counts, NextMoveValue value)
{
    switch (value) {
    case NextMoveValue::Games:
        return words::countText(counts.games);
    case NextMoveValue::Score:
        return counts.whiteScore() ? words::percentText(*counts.whiteScore()) : QString();
    case NextMoveValue::Results:
        return QStringLiteral("%1 / %2 / %3")
            .arg(words::countText(counts.with(Outcome::WhiteWins)),
                 words::countText(counts.with(Outcome::Draw)),
                 words::countText(counts.with(Outcome::BlackWins)));
    case NextMoveValue::Rating:
        return counts.averageRating() ? QString::number(*counts.averageRating()) : QString();
    case NextMoveValue::LastYear:
        return counts.lastYear > 0 ? QString::number(counts.lastYear) : QString();
    }
    return {};
}

QString headingOf(NextMoveValue value)
{
    switch (value) {
    case NextMoveValue::Games:
        return NextMoveWords::tr("Games");
    case NextMoveValue::Score:
        return NextMoveWords::tr("Score");
    case NextMoveValue::Results:
        return NextMoveWords::tr("1-0 / ½ / 0-1");
    case NextMoveValue::Rating:
        return NextMoveWords::tr("Rating");
    case NextMoveValue::LastYear:
        return NextMoveWords::tr("Last");
    }
    return {};
}

QString explanationOf(NextMoveValue value)
{
    switch (value) {
    case NextMoveValue::Games:
        break;
    case NextMoveValue::Score:
        return NextMoveWords::tr("Points that White scored");
    case NextMoveValue::Results:
        return NextMoveWords::tr("Wins of White, draws, wins of Black");
    case NextMoveValue::Rating:
        return NextMoveWords::tr("Average rating of those who played the move");
    case NextMoveValue::LastYear:
        return NextMoveWords::tr("Year in which it was last played");
    }
    return {};
}

} // namespace plyline::shared
