#include "app/kit/words/numbers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace plyline::words {

namespace {

class NumbersWords
{
    Q_DECLARE_TR_FUNCTIONS(plyline::words::NumbersWords)
};

QString shortNumber(double value)
{
    const int decimals = value < 0.995 ? 2 : value < 99.5 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString microsText(double micros)
{
    if (micros < 999.5)
        return NumbersWords::tr("%1 µs").arg(shortNumber(micros));
    return NumbersWords::tr("%1 ms").arg(shortNumber(micros / 1000));
}

QString bytesText(std::int64_t bytes)
{
    if (bytes < 1024)
        return NumbersWords::tr("%1 B").arg(countText(bytes));
    const bool isWhole = bytes >= 10 * 1024 && bytes < 1024 * 1024;
    return QLocale().formattedDataSize(bytes, isWhole ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString gamesText(std::int64_t games)
{
    return games == 1 ? NumbersWords::tr("1 game")
                      : NumbersWords::tr("%1 games").arg(countText(games));
}

QString rowsText(std::int64_t rows)
{
    return rows == 1 ? NumbersWords::tr("1 row") : NumbersWords::tr("%1 rows").arg(countText(rows));
}

QString eventsText(std::int64_t events)
{
    return events == 1 ? NumbersWords::tr("1 event")
                       : NumbersWords::tr("%1 events").arg(countText(events));
}

} // namespace plyline::words
