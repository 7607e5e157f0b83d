#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/support/corpus.h"

using namespace plyline;

namespace {

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
};

QList<Told> toldBy(const QByteArray& ndjson)
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
                          row[u"nags"].toInt()};
        } else if (row[u"type"].toString() == u"event") {
            games.last().uci << row[u"uci"].toString();
            games.last().fens << row[u"fen"].toString().toUtf8();
        }
    }
    return games;
}

/// The oracle's entries by file; the games of a file in file order.
QMap<QString, QList<QJsonObject>> oracle(const char* name)
{
    QMap<QString, QList<QJsonObject>> entries;
    QFile file(QString::fromStdString(tests::corpusPath(name).string()));
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
            if (entry[u"hard"].toBool())
                entries[entry[u"file"].toString()] << entry;
        }
    }
    return entries;
}

/// What differs, in words; empty when nothing does.
QStringList differences(const Told& told, const QJsonObject& entry)
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

/// Where we read a file otherwise than the oracle, and why. Each must still differ, so that the
/// list stays true. "file" alone: the number of games; "file #n": the game of that index, from 0.
const QMap<QString, QString>& deviations()
{
    static const QMap<QString, QString> known = [] {
        QMap<QString, QString> map;
        const auto add = [&map](const char* places, const char* reason) {
            const QStringList all = QString::fromUtf8(places).split(u',');
            for (const QString& place : all)
                map[place] = QString::fromUtf8(reason);
        };
        // Ours is right.
        add("small/uzchesscup.pgn #0", "Of a tag that comes twice the first counts, not the last.");
        add("odd/cl_square_bracket_in_header.pgn #0",
            "A quote behind a backslash is a quote (PGN standard, section 7).");
        add("odd/hm_invalid_utf8.pgn #0",
            "Bytes that are no UTF-8 are Windows-1252: 0x80 is the euro sign.");
        add("odd/hm_cp1251_tags.pgn #0",
            "The tags are Windows-1251: bytes of words, not of single letters with accents.");
        add("odd/hm_zero_castling.pgn #4,odd/hm_zero_castling.pgn #5",
            "OO and 00 are castling; the oracle's programs pass the word over without a "
            "complaint.");
        add("odd/hm_semicolon_comments.pgn #0,odd/hm_semicolon_comments.pgn #1,"
            "odd/pychess_3fold.pgn #0",
            "What stands behind a semicolon or an escaping percent sign is kept as a comment too.");
        add("odd/hm_percent_cmd_outside.pgn #0",
            "A command that lost its braces is a comment; the oracle's programs drop it.");
        add("odd/hm_results.pgn #4,odd/hm_results.pgn #8",
            "A result in the middle of the moves, and words behind one, are kept as comments.");
        add("odd/hm_nags.pgn #0",
            "Printed glyphs and the letters N and D are NAGs as $ and a number are: 22, not 11.");
        add("odd/hm_event_in_movetext.pgn #0,odd/hm_leading_space_event.pgn #1",
            "The question mark is a value of a tag, no NAG.");
        return map;
    }();
    return known;
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardGamesAreReadAsTheOracleReadsThem_data();
    void hardGamesAreReadAsTheOracleReadsThem();
    void foldAndRowsAgreeInTheWholeCorpus_data();
    void foldAndRowsAgreeInTheWholeCorpus();
};

void TestOracle::hardGamesAreReadAsTheOracleReadsThem_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QList<QJsonObject>>("entries");
    for (const char* name : {"oracle/small.jsonl", "oracle/odd.jsonl"}) {
        const auto files = oracle(name);
        QVERIFY(!files.isEmpty());
        for (auto file = files.begin(); file != files.end(); ++file)
            QTest::newRow(qPrintable(file.key())) << *file;
    }
}

void TestOracle::hardGamesAreReadAsTheOracleReadsThem()
{
    QFETCH(QList<QJsonObject>, entries);
    const QString file = entries.first()[u"file"].toString();
    const tests::CliRun run =
        tests::runCli({QStringLiteral("events"), QStringLiteral("--fen"), QStringLiteral("--line"),
                       QStringLiteral("main"),
                       QString::fromStdString(tests::corpusPath(file.toStdString()).string())});
    QVERIFY2(run.status == 0 || run.status == 1, qPrintable(run.complaint));
    const QList<Told> games = toldBy(run.output);
    const auto check = [&](const QString& what, const QStringList& found) {
        const auto known = deviations().find(what);
        if (known == deviations().end())
            QVERIFY2(found.isEmpty(),
                     qPrintable(what + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
        else
            QVERIFY2(
                !found.isEmpty(),
                qPrintable(what + QStringLiteral(" agrees now: take it off the list. ") + *known));
    };
    const int expected = entries.first()[u"games_in_file"].toInt();
    check(file,
          games.size() == expected
              ? QStringList()
              : QStringList(
                    QStringLiteral("%1 games, the oracle has %2").arg(games.size()).arg(expected)));
    for (const QJsonObject& entry : entries) {
        const int index = entry[u"index"].toInt();
        check(QStringLiteral("%1 #%2").arg(file).arg(index),
              index < games.size() ? differences(games[index], entry)
                                   : QStringList(QStringLiteral("absent")));
    }
}

void TestOracle::foldAndRowsAgreeInTheWholeCorpus_data()
{
    PLYLINE_NEEDS_CORPUS();
    QTest::addColumn<QString>("folder");
    for (const char* folder : {"small", "odd"})
        QTest::newRow(folder) << QString::fromStdString(tests::corpusPath(folder).string());
}

void TestOracle::foldAndRowsAgreeInTheWholeCorpus()
{
    QFETCH(QString, folder);
    QStringList arguments = {QStringLiteral("verify")};
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.pgn")}, QDir::Files))
        arguments << folder + u'/' + name;
    const tests::CliRun run = tests::runCli(arguments);
    const QByteArray total = run.output.trimmed().split('\n').last();
    QVERIFY2(total.startsWith("total: ") && total.endsWith(" plies compared, 0 differences"),
             total.constData());
    QVERIFY2(!total.contains(" 0 plies"), total.constData());
    QVERIFY2(run.complaint.isEmpty(), qPrintable(run.complaint));
}

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
