#include "app/kit/words/duration.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include "app/kit/words/clock.h"

namespace plyline::words {

namespace {

class DurationWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::DurationWords)
};

} // namespace

QString durationText(std::int64_t millis)
{
    constexpr std::int64_t second = 1'000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    const auto number = [&](std::int64_t unit) {
        return QLocale().toString(static_cast<double>(millis) / static_cast<double>(unit));
    };
    if (millis >= hour && millis % (hour / 2) == 0)
        return DurationWords::tr("%1 h", "hours").arg(number(hour));
    if (millis >= minute && millis % minute == 0)
        return DurationWords::tr("%1 min", "minutes").arg(number(minute));
    if (millis >= second && millis < minute && millis % (second / 2) == 0)
        return DurationWords::tr("%1 s", "seconds").arg(number(second));
    return clockText(millis, ClockForm::Short);
}

} // namespace plyline::words
