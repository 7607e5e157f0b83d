#include "app/panels/game_report/loss_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/engine_words.h"
#include "app/kit/words/names.h"
#include "app/kit/words/numbers.h"
#include "app/panels/shared/moment_words.h"

#include <cmath>

namespace plyline::game_report {

using analysis::Bisect;
using analysis::BisectStep;
using game::Ply;
using widgets::PlyRow;

namespace {

class LossWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::game_report::LossWords)
};

/// The number and its sign stay on one line.
QString percentAt(const Bisect& search, Ply ply)
{
    for (const BisectStep& step : search.steps())
        if (step.ply == ply && step.percent)
            return words::percentText(*step.percent / 100.0).replace(u' ', QChar(QChar::Nbsp));
    return QStringLiteral("?");
}

/// "24. Rxd4", or "24. Rxd4 – 26… Qe7" where the event could not be told from its neighbours.
QString eventsText(const std::vector<analysis::PlyFacts>& plies, Ply first, Ply last)
{
    const QString text = shared::moveText(plies, first);
    return first == last ? text
                         : QStringLiteral("%1 – %2").arg(text, shared::moveText(plies, last));
}

/// Says whether all evaluations agree with what the search found.
QString otherLosses(const Bisect& search, const analysis::ScoredLine& line,
                    const std::vector<analysis::PlyFacts>& plies)
{
    const auto losses = analysis::lossesOf(line, search.side());
    if (losses.size() < 2)
        return LossWords::tr("All evaluations agree: it was lost only once.");
    return LossWords::tr("By all evaluations it was lost %Ln time(s), the last time with %1.",
                         nullptr, static_cast<int>(losses.size()))
        .arg(shared::moveText(plies, losses.back()));
}

QString foundText(const Bisect& search, const SearchSource& source,
                  const std::vector<analysis::PlyFacts>& plies)
{
    const QString side = words::sideName(search.side());
    const QString what =
        LossWords::tr("%1 lost it for %2: chance to win %3 → %4")
            .arg(eventsText(plies, search.good().next(), search.bad()), side,
                 percentAt(search, search.good()), percentAt(search, search.bad()));
    const int asked = static_cast<int>(search.steps().size());
    if (source.known)
        return QStringLiteral("%1 %2").arg(
            LossWords::tr("%1, found with %2 of %3 evaluations.")
                .arg(what, QString::number(asked),
                     QString::number(source.known->lastPly().number() + 1)),
            otherLosses(search, *source.known, plies));
    return LossWords::tr("%1, found by %2 with %Ln search(es) of %3.", nullptr, asked)
        .arg(what, source.engine, words::nodesText(source.nodes));
}

/// How many questions there will be, if all are answered.
int expectedSteps(const Bisect& search)
{
    const BisectStep* last = search.steps().empty() ? nullptr : &search.steps().back();
    if (!last || !last->good || !last->bad)
        return 0;
    const int open = last->bad->number() - last->good->number();
    return static_cast<int>(search.steps().size()) +
           static_cast<int>(std::ceil(std::log2(std::max(1, open))));
}

QString waitingText(const Bisect& search, const SearchSource& source)
{
    QString who = LossWords::tr("%1 searches %2 a position.", "an engine, 150 k nodes")
                      .arg(source.engine, words::nodesText(source.nodes));
    const int expected = expectedSteps(search);
    if (expected == 0)
        return who;
    return QStringLiteral("%1 %2").arg(
        who, LossWords::tr("Question %1 of about %2.")
                 .arg(QString::number(search.steps().size() + 1), QString::number(expected)));
}

QString cancelledText(const Bisect& search, const std::vector<analysis::PlyFacts>& plies)
{
    const BisectStep* last = search.steps().empty() ? nullptr : &search.steps().back();
    if (!last || !last->good || !last->bad)
        return LossWords::tr("Cancelled.");
    return LossWords::tr("Cancelled: it was lost somewhere in %1.")
        .arg(eventsText(plies, last->good->next(), *last->bad));
}

QString standsText(const judgement::LossSearch& loss)
{
    const Bisect& search = *loss.search();
    const Ply end = search.steps().back().ply;
    if (loss.isForAnySide())
        return LossWords::tr("Nobody is lost at the end: White's chance to win is %1.")
            .arg(percentAt(search, end));
    return LossWords::tr("%1 is not lost at the end: the chance to win is %2. No move lost the "
                         "game on the board.")
        .arg(words::sideName(search.side()), percentAt(search, end));
}

PlyRow rowOf(const BisectStep& step, int number, const QString& chance,
             const std::vector<analysis::PlyFacts>& plies)
{
    const bool isLost = step.percent && *step.percent < analysis::lostBelowPercent;
    return {
        step.ply,
        {QString::number(number), shared::moveText(plies, step.ply), chance,
         step.good && step.bad
             ? LossWords::tr("%1 to %2", "plies").arg(step.good->number()).arg(step.bad->number())
             : QString()},
        isLost ? PlyRow::Tone::Differ : PlyRow::Tone::Plain};
}

} // namespace

QString searchVerdict(const judgement::LossSearch& loss, const SearchSource& source,
                      const std::vector<analysis::PlyFacts>& plies)
{
    const Bisect& search = *loss.search();
    switch (search.state()) {
    case Bisect::State::Searching:
        return loss.isRunning() ? waitingText(search, source) : cancelledText(search, plies);
    case Bisect::State::StandsAtEnd:
        return standsText(loss);
    case Bisect::State::LostAtStart:
        return LossWords::tr("%1 is lost from the first position on.")
            .arg(words::sideName(search.side()));
    case Bisect::State::NothingKnown:
        return LossWords::tr("There are too few evaluations to search.");
    case Bisect::State::Found:
        break;
    }
    return foundText(search, source, plies);
}

std::vector<PlyRow> searchRows(const judgement::LossSearch& loss, const engine::Finding* finding,
                               const std::vector<analysis::PlyFacts>& plies)
{
    const Bisect& search = *loss.search();
    std::vector<PlyRow> rows;
    for (const BisectStep& step : search.steps())
        rows.push_back(rowOf(
            step, static_cast<int>(rows.size()) + 1,
            step.percent ? words::percentText(*step.percent / 100.0) : QStringLiteral("?"), plies));
    if (!loss.isRunning())
        return rows;
    BisectStep asked{*search.wanted(), std::nullopt, std::nullopt, std::nullopt, std::nullopt};
    if (!search.steps().empty()) {
        asked.good = search.steps().back().good;
        asked.bad = search.steps().back().bad;
    }
    const QString depth = finding && finding->depth ? LossWords::tr("depth %1").arg(*finding->depth)
                                                    : QStringLiteral("…");
    rows.push_back(rowOf(asked, static_cast<int>(rows.size()) + 1, depth, plies));
    return rows;
}

} // namespace plyline::game_report
