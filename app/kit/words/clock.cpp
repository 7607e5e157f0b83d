#include "app/kit/words/clock.h"

#include <QtCore/QLocale>

#include "core/game/clocks.h"

#include <cstdlib>

namespace plyline::words {

namespace {

QString twoDigits(std::int64_t number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

ClockForm clockFormOf(const game::Game& game, game::LineId line)
{
    constexpr std::int64_t hour = 3'600'000;
    return game::longestClockMillis(game, line) >= hour ? ClockForm::Whole : ClockForm::Short;
}

QString unknownClockText(ClockForm form)
{
    return form == ClockForm::Whole ? QStringLiteral("–:––:––") : QStringLiteral("–:––");
}

QString clockText(std::int64_t millis, ClockForm form)
{
    const std::int64_t seconds = std::abs(millis / 1000);
    const QString sign = millis <= -1000 ? QStringLiteral("−") : QString();
    const QString tail = QLatin1Char(':') + twoDigits(seconds % 60);
    if (form == ClockForm::Short && seconds < 3600)
        return sign + QString::number(seconds / 60) + tail;
    return sign + QString::number(seconds / 3600) + QLatin1Char(':') +
           twoDigits(seconds / 60 % 60) + tail;
}

QString runningClockText(std::int64_t millis, ClockForm form)
{
    constexpr std::int64_t tenSeconds = 10'000;
    QString text = clockText(millis, form);
    if (std::abs(millis) >= tenSeconds)
        return text;
    const QString tenths = QLocale().decimalPoint() + QString::number(std::abs(millis) / 100 % 10);
    const bool isBelowZero = millis <= -100 && millis > -1000; // else the text has its sign
    return (isBelowZero ? QStringLiteral("−") : QString()) + text + tenths;
}

} // namespace plyline::words
