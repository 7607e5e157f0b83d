#include "app/kit/words/numbers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <cmath>
#include <cstdlib>

namespace plyline::words {

namespace {

class NumbersWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::NumbersWords)
};

QString shortNumber(double value)
{
    const int decimals = value < 0.995 ? 2 : value < 99.5 ? 1 : 0;
    return decimalText(value, decimals);
}

} // namespace

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString signedText(int number)
{
    if (number == 0)
        return QStringLiteral("0");
    return (number > 0 ? QStringLiteral("+") : QStringLiteral("−")) + countText(std::abs(number));
}

QString decimalText(double number, int decimals)
{
    return QLocale().toString(number, 'f', decimals);
}

QString percentText(double part)
{
    return NumbersWords::tr("%1 %").arg(countText(std::lround(part * 100.0)));
}

QString progressText(double part, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double percent = std::floor(part * 100.0 * scale) / scale;
    return NumbersWords::tr("%1 %").arg(decimalText(percent, decimals));
}

QString microsText(double micros)
{
    if (micros < 999.5)
        return NumbersWords::tr("%1 µs").arg(shortNumber(micros));
    if (micros < 999.5e3)
        return NumbersWords::tr("%1 ms").arg(shortNumber(micros / 1e3));
    return NumbersWords::tr("%1 s").arg(shortNumber(micros / 1e6));
}

QString bytesText(std::int64_t bytes)
{
    constexpr std::int64_t kilobyte = 1024;
    if (bytes < kilobyte)
        return NumbersWords::tr("%1 B").arg(countText(bytes));
    const bool isWhole = bytes >= 10 * kilobyte && bytes < kilobyte * kilobyte;
    return QLocale().formattedDataSize(bytes, isWhole ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString gamesText(std::int64_t games)
{
    return NumbersWords::tr("%1 game(s)", "", pluralOf(games)).arg(countText(games));
}

QString rowsText(std::int64_t rows)
{
    return NumbersWords::tr("%1 row(s)", "", pluralOf(rows)).arg(countText(rows));
}

QString eventsText(std::int64_t events)
{
    return NumbersWords::tr("%1 event(s)", "", pluralOf(events)).arg(countText(events));
}

QString pliesText(std::int64_t plies)
{
    return NumbersWords::tr("%1 ply(s)", "", pluralOf(plies)).arg(countText(plies));
}

int pluralOf(std::int64_t count)
{
    // Plural rules look at the last six digits at most, so these are kept.
    constexpr std::int64_t million = 1'000'000;
    return static_cast<int>(count < million ? count : million + count % million);
}

} // namespace plyline::words
