#include "app/kit/words/judgement.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/evaluation.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"

#include <cmath>
#include <cstdlib>

namespace plyline::words {

using analysis::JudgedMove;
using analysis::Judgement;
using analysis::JudgementReason;

namespace {

class JudgementWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::JudgementWords)
};

double percentOf(double chances)
{
    return 50.0 + 50.0 * chances;
}

/// Chances in percent, with as many digits as show what was lost.
struct ShownChances
{
    double before = 0.0;
    double after = 0.0;
    int decimals = 0;
};

/// Rounding may move a loss over a threshold; then another digit is shown.
ShownChances shownChances(const JudgedMove& move)
{
    constexpr int mostDecimals = 6;
    ShownChances shown;
    for (shown.decimals = 0; shown.decimals < mostDecimals; ++shown.decimals) {
        const double scale = std::pow(10.0, shown.decimals);
        const double before = std::round(percentOf(move.chancesBefore) * scale);
        const double after = std::round(percentOf(move.chancesAfter) * scale);
        shown.before = before / scale;
        shown.after = after / scale;
        // Whole numbers, so that the thresholds are met exactly.
        const double loss = (before - after) / (50.0 * scale);
        if (analysis::judgementOfLoss(loss) == move.judgement)
            break;
    }
    return shown;
}

/// "mistake from 10, blunder from 15": the degree with the next one, in points of a percentage.
QString thresholds(Judgement judgement)
{
    const auto points = [](Judgement one) {
        return QString::number(std::lround(50.0 * analysis::smallestLoss(one)));
    };
    switch (judgement) {
    case Judgement::Inaccuracy:
        return JudgementWords::tr("inaccuracy from %1, mistake from %2")
            .arg(points(judgement), points(Judgement::Mistake));
    case Judgement::Mistake:
        return JudgementWords::tr("mistake from %1, blunder from %2")
            .arg(points(judgement), points(Judgement::Blunder));
    case Judgement::Blunder:
        return thresholds(Judgement::Mistake);
    }
    return {};
}

QString chancesSentence(const JudgedMove& move)
{
    const ShownChances shown = shownChances(move);
    const auto text = [&](double number) { return decimalText(number, shown.decimals); };
    return JudgementWords::tr("Win chance %1 % → %2 %: %3 points lost (%4)")
        .arg(text(shown.before), text(shown.after), text(shown.before - shown.after),
             thresholds(move.judgement));
}

/// Says why a mate that was allowed or lost is judged so and not worse.
QString mateThresholds(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Inaccuracy:
        return JudgementWords::tr("inaccuracy: ten pawns or more decide the game without it");
    case Judgement::Mistake:
        return JudgementWords::tr("mistake: more than seven pawns decide the game without it");
    case Judgement::Blunder:
        return JudgementWords::tr("blunder: without it the game was not decided");
    }
    return {};
}

QString mateSentence(const JudgedMove& move, const analysis::Score& before,
                     const analysis::Score& after, rules::Color mover)
{
    const bool isAllowed = move.reason == JudgementReason::MateAllowed;
    const int moves = std::abs((isAllowed ? after : before).evaluation.value);
    if (isAllowed && moves == 0)
        return JudgementWords::tr("%1 is mated (%2)")
            .arg(sideName(mover), mateThresholds(move.judgement));
    if (isAllowed)
        return JudgementWords::tr("%1 can now mate in %2; before: %3 (%4)")
            .arg(sideName(!mover), QString::number(moves), evaluationText(before.evaluation),
                 mateThresholds(move.judgement));
    return JudgementWords::tr("%1 could mate in %2; now: %3 (%4)")
        .arg(sideName(mover), QString::number(moves), evaluationText(after.evaluation),
             mateThresholds(move.judgement));
}

} // namespace

QString judgementSign(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Inaccuracy:
        return QStringLiteral("?!");
    case Judgement::Mistake:
        return QStringLiteral("?");
    case Judgement::Blunder:
        return QStringLiteral("??");
    }
    return {};
}

QString judgementName(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Inaccuracy:
        return JudgementWords::tr("inaccuracy");
    case Judgement::Mistake:
        return JudgementWords::tr("mistake");
    case Judgement::Blunder:
        return JudgementWords::tr("blunder");
    }
    return {};
}

QString phaseName(analysis::Phase phase)
{
    switch (phase) {
    case analysis::Phase::Opening:
        return JudgementWords::tr("Opening");
    case analysis::Phase::Middlegame:
        return JudgementWords::tr("Middlegame");
    case analysis::Phase::Endgame:
        return JudgementWords::tr("Endgame");
    }
    return {};
}

QString sourceName(const std::string& engine)
{
    return engine.empty() ? JudgementWords::tr("the file") : QString::fromStdString(engine);
}

QString judgementNote(const JudgedMove& move)
{
    QString name;
    switch (move.judgement) {
    case Judgement::Inaccuracy:
        name = JudgementWords::tr("Inaccuracy");
        break;
    case Judgement::Mistake:
        name = JudgementWords::tr("Mistake");
        break;
    case Judgement::Blunder:
        name = JudgementWords::tr("Blunder");
        break;
    }
    switch (move.reason) {
    case JudgementReason::ChancesLost:
        break;
    case JudgementReason::MateAllowed:
        return JudgementWords::tr("%1 · allows a mate", "a judgement").arg(name);
    case JudgementReason::MateLost:
        return JudgementWords::tr("%1 · loses a mate", "a judgement").arg(name);
    }
    const ShownChances shown = shownChances(move);
    return JudgementWords::tr("%1 · %2 % → %3 %", "a judgement, win chances before and after")
        .arg(name, decimalText(shown.before, shown.decimals),
             decimalText(shown.after, shown.decimals));
}

QString judgementReason(const analysis::ScoredLine& line, game::Ply ply)
{
    const auto move = analysis::judgedMove(line, ply);
    if (!move)
        return {};
    if (move->reason == JudgementReason::ChancesLost)
        return chancesSentence(*move);
    return mateSentence(*move, *line.at(ply.previous()), *line.at(ply), line.moverOf(ply));
}

} // namespace plyline::words
