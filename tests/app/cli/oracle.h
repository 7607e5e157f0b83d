#pragma once

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtTest/QTest>

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

/// Where a file that the oracle names is: in tests/data/oracle, as it is or packed, else in the
/// corpus.
inline QString pathOf(const QString& file)
{
    const QString held = QStringLiteral(PLYLINE_TEST_DATA "/oracle/") + file;
    for (const QString& path : {held, held + QStringLiteral(".gz")}) {
        if (QFileInfo::exists(path))
            return path;
    }
    return QString::fromStdString(corpusPath(file.toStdString()).string());
}

/// The games of a file that the oracle names.
inline QList<Told> gamesOfFile(const QString& file)
{
    const CliRun run = runCli({QStringLiteral("events"), QStringLiteral("--fen"),
                               QStringLiteral("--line"), QStringLiteral("main"), pathOf(file)});
    return run.status == 0 || run.status == 1 ? toldBy(run.output) : QList<Told>();
}

/// Answers by file; the games of a file in file order.
using Answers = QMap<QString, QList<QJsonObject>>;

/// The answers of one file of the oracle, hard or not: what python-chess 1.11 and chessops 0.15
/// read, a line a game. Hard are those on which both agree and report no error.
inline Answers answersIn(const QString& path, bool isHard)
{
    Answers answers;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
            if (entry[u"hard"].toBool() == isHard)
                answers[entry[u"file"].toString()] << entry;
        }
    }
    return answers;
}

/// The answers on the files that the repository holds: those of the corpus made by hand for it.
inline Answers heldAnswers(bool isHard)
{
    return answersIn(QStringLiteral(PLYLINE_TEST_DATA "/oracle/odd.jsonl"), isHard);
}

/// The answers on the other files of the corpus; none where it is absent.
inline Answers corpusAnswers(bool isHard)
{
    Answers answers;
    const Answers held = heldAnswers(isHard);
    for (const char* name : {"oracle/small.jsonl", "oracle/odd.jsonl"}) {
        const Answers found = answersIn(QString::fromStdString(corpusPath(name).string()), isHard);
        for (auto file = found.begin(); file != found.end(); ++file) {
            if (!held.contains(file.key()))
                answers.insert(file.key(), *file);
        }
    }
    return answers;
}

/// Adds a row for each file.
inline void addRows(const Answers& answers)
{
    for (auto file = answers.begin(); file != answers.end(); ++file)
        QTest::newRow(qPrintable(file.key())) << *file;
}

inline int gamesIn(const Answers& answers)
{
    int games = 0;
    for (const QList<QJsonObject>& entries : answers)
        games += static_cast<int>(entries.size());
    return games;
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
