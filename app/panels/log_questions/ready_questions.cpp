#include "app/panels/log_questions/ready_questions.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"

namespace plyline::log_questions {

using questions::Fact;
using questions::Question;
using questions::Term;
using rules::Color;

namespace {

class ReadyQuestionsWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::log_questions::ReadyQuestionsWords)
};

Term term(Fact fact, bool isWanted, Color color = Color::White, int number = 0)
{
    Term one;
    one.fact = fact;
    one.isWanted = isWanted;
    one.color = color;
    one.number = number;
    return one;
}

} // namespace

std::vector<ReadyQuestion> readyQuestions()
{
    constexpr auto all = Question::Join::All;
    constexpr auto any = Question::Join::Any;
    constexpr auto white = Color::White;
    constexpr auto black = Color::Black;
    return {
        {ReadyQuestionsWords::tr("When was the first capture?"),
         {all, {term(Fact::WasCaptured, true)}}},
        {ReadyQuestionsWords::tr("When did White lose the bishop pair?"),
         {all, {term(Fact::HasBishopPair, false)}}},
        {ReadyQuestionsWords::tr("When did Black lose the bishop pair?"),
         {all, {term(Fact::HasBishopPair, false, black)}}},
        {ReadyQuestionsWords::tr("When did White lose the right to castle?"),
         {all, {term(Fact::MayCastle, false)}}},
        {ReadyQuestionsWords::tr("When did Black lose the right to castle?"),
         {all, {term(Fact::MayCastle, false, black)}}},
        {ReadyQuestionsWords::tr("When did White lose the right to castle short?"),
         {all, {term(Fact::MayCastleShort, false)}}},
        {ReadyQuestionsWords::tr("When did White lose the right to castle long?"),
         {all, {term(Fact::MayCastleLong, false)}}},
        {ReadyQuestionsWords::tr("When did Black lose the right to castle short?"),
         {all, {term(Fact::MayCastleShort, false, black)}}},
        {ReadyQuestionsWords::tr("When did Black lose the right to castle long?"),
         {all, {term(Fact::MayCastleLong, false, black)}}},
        {ReadyQuestionsWords::tr("When did both queens leave the board?"),
         {all, {term(Fact::HasQueen, false, white), term(Fact::HasQueen, false, black)}}},
        {ReadyQuestionsWords::tr("When was a king in check?"),
         {any, {term(Fact::IsInCheck, true, white), term(Fact::IsInCheck, true, black)}}},
        {ReadyQuestionsWords::tr("When was White ahead in material?"),
         {all, {term(Fact::IsAhead, true)}}},
        {ReadyQuestionsWords::tr("When was Black ahead in material?"),
         {all, {term(Fact::IsAhead, true, black)}}},
        {ReadyQuestionsWords::tr("When was a position repeated?"),
         {all, {term(Fact::HasRepeated, true, white, 2)}}},
        {ReadyQuestionsWords::tr("When did a player have a minute left?"),
         {any,
          {term(Fact::HasLessTime, true, white, 60), term(Fact::HasLessTime, true, black, 60)}}},
        {ReadyQuestionsWords::tr("When were there ten moves without a capture or pawn move?"),
         {all, {term(Fact::HasQuietPlies, true, white, 20)}}},
    };
}

namespace {

/// "%1" stands for the square or number.
QString assertion(Fact fact)
{
    switch (fact) {
    case Fact::HasBishopPair:
        return ReadyQuestionsWords::tr("has the bishop pair");
    case Fact::MayCastle:
        return ReadyQuestionsWords::tr("has a right to castle");
    case Fact::MayCastleShort:
        return ReadyQuestionsWords::tr("has the right to castle short");
    case Fact::MayCastleLong:
        return ReadyQuestionsWords::tr("has the right to castle long");
    case Fact::HasQueen:
        return ReadyQuestionsWords::tr("has a queen");
    case Fact::ControlsSquare:
        return ReadyQuestionsWords::tr("controls %1", "a square");
    case Fact::HoldsSquare:
        return ReadyQuestionsWords::tr("has a piece on %1", "a square");
    case Fact::IsInCheck:
        return ReadyQuestionsWords::tr("is in check");
    case Fact::IsAhead:
        return ReadyQuestionsWords::tr("is ahead in material");
    case Fact::HasLessTime:
        return ReadyQuestionsWords::tr("has at most %1 seconds left");
    case Fact::WasCaptured:
        return ReadyQuestionsWords::tr("a piece was taken");
    case Fact::HasRepeated:
        return ReadyQuestionsWords::tr("the position has occurred at least %1 times");
    case Fact::HasQuietPlies:
        return ReadyQuestionsWords::tr("at least %1 plies had no capture or pawn move");
    }
    return {};
}

QString negation(Fact fact)
{
    switch (fact) {
    case Fact::HasBishopPair:
        return ReadyQuestionsWords::tr("has no bishop pair");
    case Fact::MayCastle:
        return ReadyQuestionsWords::tr("has no right to castle");
    case Fact::MayCastleShort:
        return ReadyQuestionsWords::tr("has no right to castle short");
    case Fact::MayCastleLong:
        return ReadyQuestionsWords::tr("has no right to castle long");
    case Fact::HasQueen:
        return ReadyQuestionsWords::tr("has no queen");
    case Fact::ControlsSquare:
        return ReadyQuestionsWords::tr("does not control %1", "a square");
    case Fact::HoldsSquare:
        return ReadyQuestionsWords::tr("has no piece on %1", "a square");
    case Fact::IsInCheck:
        return ReadyQuestionsWords::tr("is not in check");
    case Fact::IsAhead:
        return ReadyQuestionsWords::tr("is not ahead in material");
    case Fact::HasLessTime:
        return ReadyQuestionsWords::tr("has more than %1 seconds left");
    case Fact::WasCaptured:
        return ReadyQuestionsWords::tr("no piece was taken");
    case Fact::HasRepeated:
        return ReadyQuestionsWords::tr("the position has occurred fewer than %1 times");
    case Fact::HasQuietPlies:
        return ReadyQuestionsWords::tr("fewer than %1 plies had no capture or pawn move");
    }
    return {};
}

} // namespace

FactWords factWords(Fact fact)
{
    const QString blank = QStringLiteral("%1");
    const QString text = assertion(fact);
    if (!text.contains(blank))
        return {text, QString(), false};
    return {text.section(blank, 0, 0).trimmed(), text.section(blank, 1).trimmed(), true};
}

QString termText(const Term& term)
{
    QString text = term.isWanted ? assertion(term.fact) : negation(term.fact);
    if (questions::dependsOnSquare(term.fact))
        text = text.arg(words::squareName(term.square));
    else if (questions::dependsOnNumber(term.fact))
        text = text.arg(words::countText(term.number));
    if (!questions::dependsOnColor(term.fact))
        return text;
    return ReadyQuestionsWords::tr("%1 %2", "a side, then what is said of it")
        .arg(words::sideName(term.color), text);
}

} // namespace plyline::log_questions
