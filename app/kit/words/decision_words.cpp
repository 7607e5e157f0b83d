#include "app/kit/words/decision_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/names.h"

namespace plyline::words {

using questions::Verdict;

namespace {

class DecisionWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::DecisionWords)
};

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Legal:
        return {};
    case Verdict::NoPiece:
        return DecisionWords::tr("no piece stands there");
    case Verdict::OtherSide:
        return DecisionWords::tr("it is the other side’s turn");
    case Verdict::OwnPiece:
        return DecisionWords::tr("a piece of the same side stands on the target");
    case Verdict::CannotReach:
        return DecisionWords::tr("the piece does not move like that");
    case Verdict::NothingToTake:
        return DecisionWords::tr("a pawn goes aside only to capture");
    case Verdict::WayBlocked:
        return DecisionWords::tr("the way is blocked");
    case Verdict::RightLost:
        return DecisionWords::tr("the right to castle is lost");
    case Verdict::InCheck:
        return DecisionWords::tr("the king is in check");
    case Verdict::ThroughCheck:
        return DecisionWords::tr("the king would pass or reach an attacked square");
    case Verdict::KingInDanger:
        return DecisionWords::tr("the king would be in check afterwards");
    }
    return {};
}

QString decisionSentence(const QString& move, Verdict verdict, int events)
{
    const QString can =
        verdict == Verdict::Legal
            ? DecisionWords::tr("%1 can be played.").arg(move)
            : DecisionWords::tr("%1 cannot be played: %2.").arg(move, verdictText(verdict));
    const QString why = events == 0
                            ? DecisionWords::tr("No event decides that: it is so from the start.")
                            : DecisionWords::tr("%Ln event(s) decide that.", nullptr, events);
    return DecisionWords::tr("%1 %2", "two sentences").arg(can, why);
}

QString reasonText(const questions::DecidingEvent& event)
{
    using Why = questions::DecidingEvent::Why;
    const QString square = squareName(event.square);
    switch (event.why) {
    case Why::PieceCame:
        return DecisionWords::tr("brought the piece to %1").arg(square);
    case Why::TargetChanged:
        return DecisionWords::tr("changed the target %1").arg(square);
    case Why::WayChanged:
        return DecisionWords::tr("changed %1, on the way").arg(square);
    case Why::RightLost:
        return DecisionWords::tr("ended the right to castle");
    case Why::DoubleStep:
        return DecisionWords::tr("was the double step to capture");
    case Why::KingCame:
        return DecisionWords::tr("brought the king to %1").arg(square);
    case Why::AttackerCame:
        return DecisionWords::tr("brought an attacker to %1").arg(square);
    case Why::LineChanged:
        return DecisionWords::tr("changed %1, before the king").arg(square);
    }
    return {};
}

} // namespace plyline::words
