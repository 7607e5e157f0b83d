#include "app/panels/timeline/pace_words.h"

#include <QtCore/QCoreApplication>

#include "app/kit/words/numbers.h"

#include <cmath>

namespace plyline::timeline {

namespace {

class PaceWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::timeline::PaceWords)
};

bool isWhole(double number)
{
    return std::abs(number - std::round(number)) < 0.005;
}

} // namespace

QString speedText(double pliesPerSecond)
{
    const double whole = std::round(pliesPerSecond);
    if (std::abs(pliesPerSecond - whole) < 0.01)
        return PaceWords::tr("%Ln ply(s)/s", "the speed of playback", static_cast<int>(whole));
    return PaceWords::tr("%1 plies/s", "the speed of playback, with a fraction")
        .arg(words::decimalText(pliesPerSecond, 1));
}

QString factorText(double factor)
{
    const bool hasHalves = isWhole(factor * 2);
    const int decimals = isWhole(factor) ? 0 : hasHalves ? 1 : 2;
    return PaceWords::tr("×%1", "real pace, so many times as fast")
        .arg(words::decimalText(factor, decimals));
}

QString paceName(const session::Playback& playback)
{
    if (!playback.isAtRealPace())
        return speedText(playback.pliesPerSecond());
    return PaceWords::tr("real pace %1", "a factor")
        .arg(factorText(playback.options().pace.factor));
}

QString idleCapText(const std::optional<std::chrono::milliseconds>& cap)
{
    if (!cap)
        return PaceWords::tr("off", "long thinking times are played in full");
    const double seconds = static_cast<double>(cap->count()) / 1000;
    return PaceWords::tr("%1 s").arg(words::decimalText(seconds, isWhole(seconds) ? 0 : 1));
}

QString refusalText(const session::Playback& playback)
{
    const auto refusal = playback.realPaceRefusal();
    if (!refusal)
        return {};
    switch (*refusal) {
    case analysis::PaceRefusal::NoTimes:
        return PaceWords::tr("This game has no clocks, so it has no real pace.");
    case analysis::PaceRefusal::Correspondence:
        return PaceWords::tr(
            "The players had days for their moves, so nobody would watch the real pace.");
    }
    return {};
}

QString paceSentence(const session::Playback& playback)
{
    const QString name = paceName(playback);
    const auto& cap = playback.options().pace.idleCap;
    if (playback.isAtRealPace() && cap)
        return PaceWords::tr("%1, at most %2 of a thinking time", "real pace x8, 5 s")
            .arg(name, idleCapText(cap));
    const QString refusal = playback.options().isRealPace ? refusalText(playback) : QString();
    return refusal.isEmpty() ? name : name + QStringLiteral(". ") + refusal;
}

} // namespace plyline::timeline
