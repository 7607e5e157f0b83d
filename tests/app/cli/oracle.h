#pragma once

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>

#include "tests/app/cli/cli.h"
#include "tests/support/corpus.h"

namespace plyline::tests {

/// One game as plyline-cli tells it, in the oracle's words.
struct Told
{
    QJsonObject tags;
    QString startFen;
    QStringList uci;
    QList<QByteArray> fens;
    int variations = 0;
    int comments = 0;
    int nags = 0;
    bool isOtherVariant = false; ///< Refused as such.
};

inline QList<Told> toldBy(const QByteArray& ndjson)
{
    QList<Told> games;
    for (const QByteArray& line : ndjson.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (row[u"type"].toString() == u"game") {
            const QString start = row[u"start_fen"].toString();
            games << Told{row[u"tags"].toObject(),
                          start,
                          {},
                          {start.toUtf8()},
                          row[u"lines"].toInt() - 1,
                          row[u"comments"].toInt(),
                          row[u"nags"].toInt(),
                          false};
        } else if (row[u"type"].toString() == u"event") {
            games.last().uci << row[u"uci"].toString();
            games.last().fens << row[u"fen"].toString().toUtf8();
        } else if (row[u"code"].toString() == u"unsupported-variant") {
            games.last().isOtherVariant = true;
        }
    }
    return games;
}

/// The games of a file of the corpus.
inline QList<Told> gamesOfCorpus(const QString& file)
{
    const CliRun run = runCli({QStringLiteral("events"), QStringLiteral("--fen"),
                               QStringLiteral("--line"), QStringLiteral("main"),
                               QString::fromStdString(corpusPath(file.toStdString()).string())});
    return run.status == 0 || run.status == 1 ? toldBy(run.output) : QList<Told>();
}

/// The oracle's answers, hard or not, by file; the games of a file in file order.
inline QMap<QString, QList<QJsonObject>> oracle(const char* name, bool isHard)
{
    QMap<QString, QList<QJsonObject>> entries;
    QFile file(QString::fromStdString(corpusPath(name).string()));
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
            if (entry[u"hard"].toBool() == isHard)
                entries[entry[u"file"].toString()] << entry;
        }
    }
    return entries;
}

/// What differs, in words; empty when nothing does.
inline QStringList differences(const Told& told, const QJsonObject& entry)
{
    QStringList found;
    if (told.uci.join(u' ') != entry[u"uci"].toString())
        found << QStringLiteral("moves: %1 of %2 plies")
                     .arg(told.uci.size())
                     .arg(entry[u"n_plies"].toInt());
    if (told.startFen != entry[u"start_fen"].toString())
        found << QStringLiteral("start %1").arg(told.startFen);
    if (told.fens.last() != entry[u"final_fen"].toString().toUtf8())
        found << QStringLiteral("end %1").arg(QString::fromUtf8(told.fens.last()));
    const QByteArray hash =
        QCryptographicHash::hash(told.fens.join('\n'), QCryptographicHash::Sha256).toHex();
    if (hash != entry[u"fens_sha256"].toString().toLatin1())
        found << QStringLiteral("hash of all positions");
    const auto count = [&](const QString& key, int ours) {
        const int theirs = entry[key].toInt();
        if (ours != theirs)
            found << QStringLiteral("%1: %2, not %3").arg(key).arg(ours).arg(theirs);
    };
    count(QStringLiteral("n_variations_tree"), told.variations);
    count(QStringLiteral("n_comments"), told.comments);
    count(QStringLiteral("n_nags"), told.nags);
    const QJsonObject tags = entry[u"tags"].toObject();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        // The oracle's programs put the result of the movetext where the tag says nothing.
        const bool isFilledIn = tag.key() == u"Result" && (!told.tags.contains(tag.key()) ||
                                                           told.tags[tag.key()].toString() == u"*");
        if (told.tags[tag.key()] != *tag && !isFilledIn)
            found << QStringLiteral("tag %1: %2").arg(tag.key(), told.tags[tag.key()].toString());
    }
    return found;
}

} // namespace plyline::tests
