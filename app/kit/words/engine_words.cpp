#include "app/kit/words/engine_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/evaluation.h"
#include "app/kit/words/numbers.h"

#include <cstdlib>

namespace plyline::words {

using engine::Bound;
using engine::Fault;

namespace {

class EngineWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::EngineWords)
};

/// "1.2 M", "845 k", "900".
QString shortCount(std::int64_t count)
{
    constexpr double thousand = 1'000.0;
    const auto number = static_cast<double>(count);
    if (count >= 1'000'000)
        return EngineWords::tr("%1 M", "millions")
            .arg(decimalText(number / thousand / thousand, count < 10'000'000 ? 1 : 0));
    if (count >= 10'000)
        return EngineWords::tr("%1 k", "thousands").arg(countText(count / 1'000));
    return countText(count);
}

int percentOf(int thousandths)
{
    return (thousandths + 5) / 10;
}

} // namespace

QString sentence(Fault fault)
{
    switch (fault) {
    case Fault::NotStarted:
        return EngineWords::tr(
            "The engine cannot be started: its file is no program, or has gone.");
    case Fault::Died:
        return EngineWords::tr("The engine has ended by itself.");
    case Fault::NoUciOk:
        return EngineWords::tr("The program does not answer as an engine: it may not speak UCI.");
    case Fault::NoReadyOk:
        return EngineWords::tr("The engine no longer answers.");
    case Fault::NoBestMove:
        return EngineWords::tr("The engine did not stop when it was told to.");
    case Fault::LacksChess960:
        return EngineWords::tr("The engine does not know Chess960, which this position needs.");
    }
    return {};
}

QString scoreText(const game::Evaluation& evaluation, Bound bound)
{
    QString text;
    if (evaluation.kind == game::Evaluation::Kind::MateIn) {
        text = evaluationText(evaluation);
    } else {
        text = decimalText(std::abs(evaluation.value) / 100.0, 2);
        if (evaluation.value != 0)
            text.prepend(evaluation.value < 0 ? u'−' : u'+');
    }
    switch (bound) {
    case Bound::Exact:
        return text;
    case Bound::Lower:
        return QStringLiteral("≥ ") + text;
    case Bound::Upper:
        return QStringLiteral("≤ ") + text;
    }
    return text;
}

QString chancesText(const engine::WinDrawLoss& chances)
{
    return EngineWords::tr("chances of White %1 %, of a draw %2 %, of Black %3 %")
        .arg(percentOf(chances.win))
        .arg(percentOf(chances.draw))
        .arg(percentOf(chances.loss));
}

QString shortChancesText(const engine::WinDrawLoss& chances)
{
    return QStringLiteral("%1 · %2 · %3")
        .arg(percentOf(chances.win))
        .arg(percentOf(chances.draw))
        .arg(percentOf(chances.loss));
}

QString nodesText(std::int64_t nodes)
{
    return EngineWords::tr("%1 node(s)", "a number, as 1.2 M", pluralOf(nodes))
        .arg(shortCount(nodes));
}

QString nodesPerSecondText(std::int64_t nodes)
{
    return EngineWords::tr("%1/s", "nodes a second").arg(shortCount(nodes));
}

} // namespace plyline::words
