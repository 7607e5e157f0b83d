#pragma once

#include <QtCore/QFile>

#include <string>

namespace plyline::tests {

/// Returns the PGN of a game of the samples, from 1.
inline std::string sampleGame(int number = 1)
{
    QFile file(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    qsizetype from = 0;
    for (int i = 1; i < number; ++i)
        from = all.indexOf("\n[Event ", from + 1) + 1;
    const auto to = all.indexOf("\n[Event ", from + 1);
    return all.mid(from, to < 0 ? -1 : to - from).toStdString();
}

} // namespace plyline::tests
