#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline::tests;

namespace {

const QByteArray timedGame = R"([Event "Timed"]
[TimeControl "60+1"]
[Result "0-1"]

1. f3 {[%clk 0:00:58] [%eval -0.5,18]} e5 2. g4 {[%emt 0:00:10] [%eval #-1]} Qh4# {[%clk 0:01:30]}
0-1
)";

/// The file's own glyphs say other things than its evaluations.
const QByteArray judgedGame = R"([Event "Judged"]
[Result "0-1"]

1. e4 $6 {[%eval 0.0]} e5 {[%eval 0.1]} 2. Qh5 {[%eval -1.2]} Nc6 {[%eval -0.9]} 3. a3 {[%eval -3.1]}
g6 $1 {[%eval 0.2]} 4. Qf3 {[%eval 0.2]} Nf6 5. g4 {[%eval -9.1]} Nd4 {[%eval #2]} *
)";

CliRun analysed(const QByteArray& pgn)
{
    return runCli({QStringLiteral("analyse"), QStringLiteral("-"), QStringLiteral("--from-file")},
                  pgn);
}

/// A game with its evaluations as comments, as Lichess writes them.
QByteArray pgnOf(const QJsonObject& published)
{
    const QStringList moves = published[u"moves"].toString().split(u' ');
    const QJsonArray evaluations = published[u"evaluations"].toArray();
    QString text;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        const QJsonObject one = evaluations[i].toObject();
        const QString value = one.contains(u"mate")
                                  ? u'#' + QString::number(one[u"mate"].toInt())
                                  : QString::number(one[u"cp"].toInt() / 100.0, 'f', 2);
        text += QStringLiteral("%1 {[%eval %2]} ").arg(moves[i], value);
    }
    return text.toUtf8() + "*\n";
}

} // namespace

class TestAnalyse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWrittenWithTheirSource();
    void movesAreJudgedBesideTheGlyphsOfTheFile();
    void aGameIsSummedUp();
    void whatLichessPublishedComesOut();
    void theMarksOfADumpFallOnJudgedMoves();
    void aGameWithoutEvaluationsHasNoAccuracy();
    void oneGameCanBeChosen();
    void theSourceMustBeNamed();
    void anEngineThatIsNotThereIsSaid();
    void anEngineGivesTheSameTwice();
    void openingsAreNamed();
};

void TestAnalyse::valuesAreWrittenWithTheirSource()
{
    const CliRun run = analysed(timedGame);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.complaint, QString());
    const QByteArrayList expected = {
        R"({"type":"ply","game":1,"ply":0,"white_clock":{"millis":60000,"source":"read"},)"
        R"("black_clock":{"millis":60000,"source":"read"}})",
        R"({"type":"ply","game":1,"ply":1,"san":"f3","clock":{"millis":58000,"source":"read"},)"
        R"("think":{"millis":3000,"source":"derived"},)"
        R"("opening":{"eco":"A00","name":"Barnes Opening"},"score":{"centipawns":-50,"depth":18,)"
        R"("winning_chances":-0.0917)",
        R"({"type":"ply","game":1,"ply":2,"san":"e5",)"
        R"("opening":{"eco":"A00","name":"Barnes Opening"}})",
        R"({"type":"ply","game":1,"ply":3,"san":"g4","clock":{"millis":49000,"source":"derived"},)"
        R"("think":{"millis":10000,"source":"read"},)"
        R"("opening":{"eco":"A00","name":"Barnes Opening"},"score":{"mate_in":-1,"mating":"black",)"
        R"("winning_chances":-1.0,"source":"read"}})",
        R"({"type":"ply","game":1,"ply":4,"san":"Qh4#","clock":{"millis":90000,"source":"read"},)"
        R"("opening":{"eco":"A00","name":"Barnes Opening: Fool's Mate"},)"
        R"("score":{"mate_in":0,"mating":"black","winning_chances":-1.0,"source":"derived"}})"};
    const QByteArrayList rows = run.output.trimmed().split('\n').mid(1);
    QCOMPARE(rows.size(), expected.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QVERIFY2(rows[i].startsWith(expected[i]), rows[i].constData());
        QVERIFY2(i == 1 || rows[i].size() == expected[i].size(), rows[i].constData());
    }
}

void TestAnalyse::movesAreJudgedBesideTheGlyphsOfTheFile()
{
    const CliRun run = analysed(judgedGame);
    QCOMPARE(run.status, 0);
    const auto rows = rowsOf(run.output).mid(1); // `[ply]`
    QStringList texts;
    for (const QJsonObject& row : rows) {
        if (!row.contains(u"judgement") && !row.contains(u"nags"))
            continue;
        const int nag = row[u"nags"].toArray().at(0).toInt();
        texts << QStringLiteral("%1 %2 %3 $%4")
                     .arg(row[u"ply"].toInt())
                     .arg(row[u"judgement"].toString(QStringLiteral("-")),
                          row[u"judgement_reason"].toString(QStringLiteral("-")))
                     .arg(nag);
    }
    // By 2 / (1 + exp(-0.00368208 x)) - 1: from 10 to -120 0.236 is lost, from -90 to -310 0.352,
    // from -310 to 20 0.553.
    QCOMPARE(texts.join(u'\n'), QStringLiteral("1 - - $6\n"
                                               "3 mistake chances-lost $0\n"
                                               "5 blunder chances-lost $0\n"
                                               "6 blunder chances-lost $1\n"
                                               "10 blunder mate-allowed $0"));
    QCOMPARE(rows[3][u"centipawn_loss"].toInt(), 130);
    // 103.1668 exp(-0.04354 (50.920 - 39.134)) - 2.1669
    QVERIFY(std::abs(rows[3][u"accuracy"].toDouble() - 59.583) < 0.01);
    QCOMPARE(rows[4][u"centipawn_loss"].toInt(), 30);
    QVERIFY(!rows[8].contains(u"accuracy")); // no score
    QVERIFY(!rows[9].contains(u"accuracy"));
    QVERIFY(!rows[0].contains(u"accuracy"));
}

void TestAnalyse::aGameIsSummedUp()
{
    const QJsonObject game = rowsOf(analysed(judgedGame).output).front();
    QCOMPARE(game[u"type"].toString(), QStringLiteral("game"));
    QCOMPARE(game[u"tags"][u"Event"].toString(), QStringLiteral("Judged"));
    QCOMPARE(game[u"plies"].toInt(), 10);
    QCOMPARE(game[u"source"].toString(), QStringLiteral("file"));
    QCOMPARE(game[u"evaluations"].toObject(),
             (QJsonObject{{QStringLiteral("known"), 9}, {QStringLiteral("of"), 10}}));
    QCOMPARE(game[u"complete"].toBool(true), false);
    const QJsonObject white = game[u"white"].toObject();
    QCOMPARE(white[u"moves"].toObject(),
             (QJsonObject{{QStringLiteral("known"), 4}, {QStringLiteral("of"), 5}}));
    QCOMPARE(white[u"average_loss"].toDouble(), (15 + 130 + 220 + 0) / 4.0);
    QCOMPARE(white[u"inaccuracies"].toInt(-1), 0);
    QCOMPARE(white[u"mistakes"].toInt(), 1);
    QCOMPARE(white[u"blunders"].toInt(), 1);
    const QJsonObject black = game[u"black"].toObject();
    QCOMPARE(black[u"average_loss"].toDouble(), (10 + 30 + 330 + 1910) / 4.0);
    QCOMPARE(black[u"mistakes"].toInt(-1), 0);
    QCOMPARE(black[u"blunders"].toInt(), 2);
    const QJsonArray phases = game[u"phases"].toArray();
    QCOMPARE(phases.size(), qsizetype{1});
    QCOMPARE(phases[0][u"phase"].toString(), QStringLiteral("opening"));
    QCOMPARE(phases[0][u"first_ply"].toInt(), 1);
    QCOMPARE(phases[0][u"last_ply"].toInt(), 10);
    QCOMPARE(phases[0][u"white"].toObject(), white);
}

void TestAnalyse::whatLichessPublishedComesOut()
{
    PLYLINE_NEEDS_CORPUS();
    QFile file(QString::fromStdString(corpusPath("analysis/lichess-accuracy.jsonl").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject published = QJsonDocument::fromJson(file.readLine()).object();
    const CliRun run = analysed(pgnOf(published));
    QCOMPARE(run.status, 0);
    const auto rows = rowsOf(run.output);
    const QJsonObject game = rows.front();
    QVERIFY(game[u"complete"].toBool());
    for (const QString& side : {QStringLiteral("white"), QStringLiteral("black")}) {
        const QJsonObject expected = published[u"expected"][side].toObject();
        const QJsonObject got = game[side].toObject();
        for (const QString& count : {QStringLiteral("inaccuracies"), QStringLiteral("mistakes"),
                                     QStringLiteral("blunders")})
            QCOMPARE(got[count].toInt(-1), expected[count].toInt());
        QCOMPARE(std::lround(got[u"average_loss"].toDouble()), expected[u"acpl"].toInt());
        QCOMPARE(std::lround(got[u"accuracy"].toDouble()), expected[u"accuracy"].toInt());
    }
    const QJsonArray judgements = published[u"judgments"].toArray();
    for (const QJsonObject& row : rows.mid(2))
        QCOMPARE(row[u"judgement"].toString(),
                 judgements[row[u"ply"].toInt() - 1].toString().toLower());
    const QJsonArray phases = game[u"phases"].toArray();
    QCOMPARE(phases.size(), qsizetype{3});
    QCOMPARE(phases[1][u"first_ply"], published[u"division"][u"middle"]);
    QCOMPARE(phases[2][u"first_ply"], published[u"division"][u"end"]);
}

/// The database of Lichess marks moves by an older rule, in centipawns, where its site lost 0.1 of
/// the chances: the same moves are judged, not all in the same degree.
void TestAnalyse::theMarksOfADumpFallOnJudgedMoves()
{
    PLYLINE_NEEDS_CORPUS();
    const CliRun run =
        runCli({QStringLiteral("analyse"),
                QString::fromStdString(corpusPath("small/lichess_db_1000k.pgn").string()),
                QStringLiteral("--from-file")});
    QCOMPARE(run.status, 0);
    int measured = 0;
    int marked = 0;
    int markedAlone = 0;
    int ofOtherDegree = 0;
    for (const QJsonObject& row : rowsOf(run.output)) {
        static const QStringList degrees = {QStringLiteral("inaccuracy"), QStringLiteral("mistake"),
                                            QStringLiteral("blunder")};
        static const QList<int> marks = {6, 2, 4};
        measured += row.contains(u"accuracy") && row.contains(u"ply") ? 1 : 0;
        if (!row.contains(u"nags"))
            continue;
        ++marked;
        const auto degree = degrees.indexOf(row[u"judgement"].toString());
        const auto mark = marks.indexOf(row[u"nags"][0].toInt());
        markedAlone += degree < 0 ? 1 : 0;
        ofOtherDegree += degree != mark ? 1 : 0;
    }
    QCOMPARE(measured, 2216);
    QCOMPARE(marked, 503);
    QCOMPARE(markedAlone, 0);
    QCOMPARE(ofOtherDegree, 138);
}

void TestAnalyse::aGameWithoutEvaluationsHasNoAccuracy()
{
    // The mate stands on the board; that is not an evaluation of the file.
    const CliRun run = analysed("1. f3 e5 2. g4 Qh4# 0-1\n");
    QCOMPARE(run.status, 0);
    const auto rows = rowsOf(run.output);
    const QJsonObject game = rows.front();
    QCOMPARE(game[u"evaluations"].toObject(),
             (QJsonObject{{QStringLiteral("known"), 0}, {QStringLiteral("of"), 4}}));
    QCOMPARE(game[u"complete"].toBool(true), false);
    for (const QString& side : {QStringLiteral("white"), QStringLiteral("black")}) {
        QVERIFY(!game[side].toObject().contains(u"accuracy"));
        QVERIFY(!game[side].toObject().contains(u"average_loss"));
        QCOMPARE(game[side][u"blunders"].toInt(-1), 0);
    }
    for (const QJsonObject& row : rows)
        QVERIFY(!row.contains(u"judgement"));
}

void TestAnalyse::oneGameCanBeChosen()
{
    const auto analyse = [](const char* game) {
        return runCli({QStringLiteral("analyse"), QStringLiteral("-"),
                       QStringLiteral("--from-file"), QStringLiteral("--game"),
                       QString::fromUtf8(game)},
                      twoGames);
    };
    for (const QJsonObject& row : rowsOf(analyse("1").output))
        QCOMPARE(row[u"game"].toInt(), 1);
    QCOMPARE(rowsOf(analyse("1").output).size(), qsizetype{6});
    QCOMPARE(analyse("2").status, 1); // a move that is not legal
    QCOMPARE(analyse("3").status, 2);
}

void TestAnalyse::theSourceMustBeNamed()
{
    const CliRun run = runCli({QStringLiteral("analyse"), QStringLiteral("-")}, timedGame);
    QCOMPARE(run.status, 2);
    QVERIFY(run.complaint.contains(u"--from-file"));
}

void TestAnalyse::anEngineThatIsNotThereIsSaid()
{
    for (const QString& engine :
         {QStringLiteral("no-such-engine"), QStringLiteral("/nowhere/engine")}) {
        const CliRun run = runCli(
            {QStringLiteral("analyse"), QStringLiteral("-"), QStringLiteral("--engine"), engine},
            timedGame);
        QCOMPARE(run.status, 3);
        QVERIFY(run.complaint.contains(engine));
        QVERIFY(run.output.isEmpty());
    }
}

void TestAnalyse::anEngineGivesTheSameTwice()
{
    PLYLINE_NEEDS_PROGRAM("stockfish", "stockfish");
    const auto analyse = [] {
        return runCli({QStringLiteral("analyse"), QStringLiteral("-"), QStringLiteral("--engine"),
                       QStringLiteral("stockfish"), QStringLiteral("--nodes"),
                       QStringLiteral("2000")},
                      timedGame);
    };
    const CliRun run = analyse();
    QCOMPARE(run.complaint, QString());
    QCOMPARE(run.status, 0);
    QCOMPARE(analyse().output, run.output);
    const auto rows = rowsOf(run.output);
    QCOMPARE(rows.size(), 6);
    QVERIFY(rows[0][u"source"].toString().startsWith(QStringLiteral("Stockfish")));
    QVERIFY(rows[0][u"complete"].toBool());
    for (qsizetype i = 1; i < rows.size(); ++i) // the mate stands on the board
        QCOMPARE(rows[i][u"score"].toObject()[u"source"].toString(),
                 i == 5 ? QStringLiteral("derived") : QStringLiteral("engine"));
    QCOMPARE(rows[4][u"judgement"].toString(), QStringLiteral("blunder")); // 2. g4 lets Black mate
    QCOMPARE(rows[4][u"judgement_reason"].toString(), QStringLiteral("mate-allowed"));
}

void TestAnalyse::openingsAreNamed()
{
    const auto rows = rowsOf(analysed("1. d4 d5 2. c4 *").output);
    QVERIFY(!rows[1].contains(u"opening"));
    QCOMPARE(rows[4][u"opening"].toObject()[u"eco"].toString(), QStringLiteral("D06"));
}

PLYLINE_EVENT_TEST(TestAnalyse)
#include "tst_analyse.moc"
