#pragma once

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace plyline::tests {

inline const QByteArray twoGames = R"([Event "First"]
[White "Tal, Mihail"]
[Black "?"]
[Date "1960.03.15"]
[ECO "C00"]
[Result "1-0"]

1. e4 {best} e6 $1 2. d4 (2. Nf3 d5 (2... c5 3. d4) 3. exd5) 2... d5 1-0

[Event "Second"]
[Result "1/2-1/2"]

1. e4 d5 2. exd5 Qxh5 3. Nc3 1/2-1/2
)";

inline const QByteArray clocks = R"([Event "Clocks"]
[Result "*"]

1. e4 {[%clk 0:10:00] [%eval 0.3]} e5 {[%clk 0:09:58.5] [%eval #-3]} 2. Nf3 *
)";

/// The objects of NDJSON, a line each.
inline QList<QJsonObject> rowsOf(const QByteArray& ndjson)
{
    QList<QJsonObject> rows;
    for (const QByteArray& line : ndjson.split('\n')) {
        if (!line.isEmpty())
            rows << QJsonDocument::fromJson(line).object();
    }
    return rows;
}

inline QList<QJsonObject> ofType(const QByteArray& ndjson, const QString& type)
{
    QList<QJsonObject> rows;
    for (const QJsonObject& row : rowsOf(ndjson)) {
        if (row[u"type"].toString() == type)
            rows << row;
    }
    return rows;
}

inline QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace plyline::tests
