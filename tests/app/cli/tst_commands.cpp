#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"

using plyline::tests::CliRun;
using plyline::tests::runCli;

namespace {

const QByteArray twoGames = R"([Event "First"]
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

const QByteArray clocks = R"([Event "Clocks"]
[Result "*"]

1. e4 {[%clk 0:10:00] [%eval 0.3]} e5 {[%clk 0:09:58.5] [%eval #-3]} 2. Nf3 *
)";

QList<QJsonObject> rowsOf(const QByteArray& ndjson)
{
    QList<QJsonObject> rows;
    for (const QByteArray& line : ndjson.split('\n')) {
        if (!line.isEmpty())
            rows << QJsonDocument::fromJson(line).object();
    }
    return rows;
}

QList<QJsonObject> ofType(const QByteArray& ndjson, const QString& type)
{
    QList<QJsonObject> rows;
    for (const QJsonObject& row : rowsOf(ndjson)) {
        if (row[u"type"].toString() == type)
            rows << row;
    }
    return rows;
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAreListed();
    void gamesAreListedAsNdjson();
    void eventsOfAllLinesAreWritten();
    void eventsOfOneGameOrLineAreWritten();
    void valuesOfCommentsAreWritten();
    void aDiagnosticNamesItsPlace();
    void aSnapshotIsWrittenInThreeFormats();
    void aSnapshotOfAVariationIsWritten();
    void aDiffSaysWhatBecameOfEachPiece();
    void verifyCountsThroughMemoryAndThroughSqlite();
    void samplesAgreeThroughSqlite();
    void perftCountsEachMove();
    void statsMeasureEachPhase();
    void statsPlayTheSameGamesOnSeveralThreads();
    void bytesThatAreNoUtf8StayReadableJson();
    void theStatusSaysWhatHappened_data();
    void theStatusSaysWhatHappened();
    void helpAndVersionGoToStandardOutput();
    void aFullDiskIsSaid();
};

void TestCommands::gamesAreListed()
{
    const CliRun run = runCli(words("games -"), twoGames);
    QCOMPARE(run.status, 1); // the second game has an error
    const QList<QByteArray> lines = run.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].simplified(), QByteArray("1 Tal, Mihail First 1960.03.15 1-0 C00 4 0"));
    QCOMPARE(lines[2].simplified(), QByteArray("2 Second 1/2-1/2 3 1"));
    QCOMPARE(run.complaint, QString());
}

void TestCommands::gamesAreListedAsNdjson()
{
    const CliRun run = runCli(words("games - --format ndjson"), twoGames);
    const auto rows = rowsOf(run.output);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"type"].toString(), QStringLiteral("game"));
    QCOMPARE(rows[0][u"game"].toInt(), 1);
    QCOMPARE(rows[0][u"offset"].toInt(), 0);
    QCOMPARE(rows[0][u"length"].toInt() + rows[1][u"length"].toInt(),
             static_cast<int>(twoGames.size()));
    QCOMPARE(rows[1][u"offset"].toInt(), rows[0][u"length"].toInt());
    QCOMPARE(rows[0][u"tags"][u"White"].toString(), QStringLiteral("Tal, Mihail"));
    QCOMPARE(rows[0][u"outcome"].toString(), QStringLiteral("1-0"));
    QCOMPARE(rows[0][u"plies"].toInt(), 4);
    QCOMPARE(rows[1][u"diagnostics"].toInt(), 1);
}

void TestCommands::eventsOfAllLinesAreWritten()
{
    const CliRun run = runCli(words("events - --fen"), twoGames);
    QCOMPARE(run.status, 1);
    const auto game = ofType(run.output, QStringLiteral("game")).first();
    QCOMPARE(game[u"start_fen"].toString(),
             QStringLiteral("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"));
    QCOMPARE(game[u"lines"].toInt(), 3);
    QCOMPARE(game[u"comments"].toInt(), 1);
    QCOMPARE(game[u"nags"].toInt(), 1);
    QCOMPARE(game[u"plies"].toInt(), 4);
    // Lines and what is on them, in the order in which they are written.
    QStringList seen;
    for (const QJsonObject& row : rowsOf(run.output)) {
        if (row[u"game"].toInt() != 1)
            break;
        if (row[u"type"].toString() == u"line")
            seen << QStringLiteral("line %1 of %2 after %3")
                        .arg(row[u"line"].toInt())
                        .arg(row[u"parent"].toInt())
                        .arg(row[u"fork_ply"].toInt());
        if (row[u"type"].toString() == u"event")
            seen << QStringLiteral("%1:%2 %3")
                        .arg(row[u"line"].toInt())
                        .arg(row[u"ply"].toInt())
                        .arg(row[u"san"].toString());
    }
    QCOMPARE(seen, (QStringList{QStringLiteral("0:1 e4"), QStringLiteral("0:2 e6"),
                                QStringLiteral("0:3 d4"), QStringLiteral("0:4 d5"),
                                QStringLiteral("line 1 of 0 after 2"), QStringLiteral("1:3 Nf3"),
                                QStringLiteral("1:4 d5"), QStringLiteral("1:5 exd5"),
                                QStringLiteral("line 2 of 1 after 3"), QStringLiteral("2:4 c5"),
                                QStringLiteral("2:5 d4")}));
    const auto events = ofType(run.output, QStringLiteral("event"));
    QCOMPARE(events[0][u"uci"].toString(), QStringLiteral("e2e4"));
    QCOMPARE(events[0][u"piece_id"].toInt(-1), 12);
    QCOMPARE(events[6][u"captured_piece_id"].toInt(-1), 19);
    QCOMPARE(events[8][u"fen"].toString(), // after 1. e4 e6 2. Nf3 c5 3. d4
             QStringLiteral("rnbqkbnr/pp1p1ppp/4p3/2p5/3PP3/5N2/PPP2PPP/RNBQKB1R b KQkq - 0 3"));
}

void TestCommands::eventsOfOneGameOrLineAreWritten()
{
    const CliRun second = runCli(words("events - --game 2"), twoGames);
    QCOMPARE(ofType(second.output, QStringLiteral("game")).size(), 1);
    QCOMPARE(ofType(second.output, QStringLiteral("event")).size(), 3);
    QVERIFY(!second.output.contains("\"fen\""));
    const CliRun main = runCli(words("events - --game 1 --line main"), twoGames);
    QCOMPARE(main.status, 0);
    QCOMPARE(ofType(main.output, QStringLiteral("event")).size(), 4);
    QVERIFY(ofType(main.output, QStringLiteral("line")).isEmpty());
    QCOMPARE(runCli(words("events - --game 3"), twoGames).status, 2);
}

void TestCommands::valuesOfCommentsAreWritten()
{
    const auto events = ofType(runCli(words("events -"), clocks).output, QStringLiteral("event"));
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0][u"clock_millis"].toInt(), 600'000);
    QCOMPARE(events[0][u"centipawns"].toInt(), 30);
    QCOMPARE(events[1][u"clock_millis"].toInt(), 598'500);
    QCOMPARE(events[1][u"mate_in"].toInt(), -3);
    QVERIFY(!events[2].contains(u"clock_millis"));
}

void TestCommands::aDiagnosticNamesItsPlace()
{
    const auto found =
        ofType(runCli(words("events -"), twoGames).output, QStringLiteral("diagnostic"));
    QCOMPARE(found.size(), 1);
    const QJsonObject& diagnostic = found.first();
    QCOMPARE(diagnostic[u"game"].toInt(), 2);
    QCOMPARE(diagnostic[u"severity"].toString(), QStringLiteral("error"));
    QCOMPARE(diagnostic[u"code"].toString(), QStringLiteral("illegal-move"));
    QCOMPARE(diagnostic[u"line_number"].toInt(), 13);
    QCOMPARE(diagnostic[u"column"].toInt(), 18);
    QCOMPARE(diagnostic[u"byte"].toInt(), static_cast<int>(twoGames.indexOf("Qxh5")));
    QCOMPARE(diagnostic[u"ply"].toInt(), 4);
    QCOMPARE(diagnostic[u"token"].toString(), QStringLiteral("Qxh5"));
    QVERIFY(diagnostic[u"message"].toString().contains(u"Qxh5"));
}

void TestCommands::aSnapshotIsWrittenInThreeFormats()
{
    const CliRun csv = runCli(words("snapshot - --game 1 --ply 4 --format csv"), twoGames);
    QCOMPARE(csv.status, 0);
    const auto lines = csv.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 33);
    QCOMPARE(lines[0], QByteArray("piece_id,color,role,x,y,last_changed_ply"));
    QCOMPARE(lines[1], QByteArray("0,white,rook,1,1,0"));
    QCOMPARE(lines[13], QByteArray("12,white,pawn,5,4,1"));

    const CliRun ndjson = runCli(words("snapshot - --game 1 --ply 4 --format ndjson"), twoGames);
    QCOMPARE(ofType(ndjson.output, QStringLiteral("piece")).size(), 32);
    const QJsonObject scalars = ofType(ndjson.output, QStringLiteral("position")).first();
    QCOMPARE(scalars[u"turn"].toString(), QStringLiteral("white"));
    QCOMPARE(scalars[u"castling"].toString(), QStringLiteral("KQkq"));
    QCOMPARE(scalars[u"fullmove_number"].toInt(), 3);
    QVERIFY(scalars[u"en_passant"].isNull());

    const CliRun table = runCli(words("snapshot - --game 1 --ply 2"), clocks);
    QVERIFY(table.output.contains("white_clock_millis  600000"));
    QVERIFY(table.output.contains("black_clock_millis  598500"));
    QVERIFY(table.output.startsWith("piece_id"));
}

void TestCommands::aSnapshotOfAVariationIsWritten()
{
    const CliRun run = runCli(words("snapshot - --game 1 --line 2 --ply 5 --format csv"), twoGames);
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("\n6,white,knight,6,3,3\n")); // 2. Nf3 of its parent
    QVERIFY(run.output.contains("\n11,white,pawn,4,4,5\n"));  // 3. d4 of its own
    QCOMPARE(runCli(words("snapshot - --game 1 --line 3 --ply 5"), twoGames).status, 2);
    QCOMPARE(runCli(words("snapshot - --game 1 --line 2 --ply 6"), twoGames).status, 2);
}

void TestCommands::aDiffSaysWhatBecameOfEachPiece()
{
    const CliRun run = runCli(words("diff - --game 2 --from 0 --to 3"), twoGames);
    const auto lines = run.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].simplified(), QByteArray("moved 12 white pawn e2 (5,2) -> pawn d5 (4,5)"));
    QCOMPARE(lines[1].simplified(), QByteArray("vanished 19 black pawn d7 (4,7)"));
    const CliRun back = runCli(words("diff - --game 2 --from 3 --to 0"), twoGames);
    QVERIFY(back.output.contains("appeared"));
    QCOMPARE(runCli(words("diff - --game 1 --from 2 --to 2"), twoGames).output, QByteArray());
}

void TestCommands::verifyCountsThroughMemoryAndThroughSqlite()
{
    for (const char* way : {"verify -", "verify - --via rows", "verify - --via sqlite"}) {
        const CliRun run = runCli(words(way), twoGames);
        QCOMPARE(run.status, 1); // no difference, but a game with an error
        // ply 0 of both games; 4 + 3 + 2 and 3 events
        QCOMPARE(
            run.output,
            QByteArray("-: 2 games (1 with errors), 4 lines, 14 plies compared, 0 differences\n"));
    }
    QCOMPARE(runCli(words("verify -"), clocks).status, 0);
}

void TestCommands::samplesAgreeThroughSqlite()
{
    const CliRun run =
        runCli({QStringLiteral("verify"), QStringLiteral("--via"), QStringLiteral("sqlite"),
                QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn")});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.endsWith(" plies compared, 0 differences\n"), run.output.constData());
}

void TestCommands::perftCountsEachMove()
{
    const CliRun run =
        runCli({QStringLiteral("perft"), QStringLiteral("4k3/8/8/8/8/8/8/4K2R w K - 0 1"),
                QStringLiteral("1")});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("e1g1 1\n"));
    QVERIFY(run.output.endsWith("total 15\n"));
    const CliRun frc =
        runCli({QStringLiteral("perft"), QStringLiteral("4k3/8/8/8/8/8/8/5KR1 w G - 0 1"),
                QStringLiteral("1")});
    QVERIFY(frc.output.contains("f1g1 1\n"));
    const CliRun bad = runCli({QStringLiteral("perft"), QStringLiteral("8/8/8/8/8/8/8/8 w - - 0 1"),
                               QStringLiteral("1")});
    QCOMPARE(bad.status, 2);
    QVERIFY(bad.complaint.contains(u"White has no king") &&
            bad.complaint.contains(u"Black has no king"));
    const CliRun dropped =
        runCli({QStringLiteral("perft"), QStringLiteral("4k3/8/8/8/8/8/8/4K3 w K - 0 1"),
                QStringLiteral("1")});
    QCOMPARE(dropped.status, 0);
    QVERIFY(dropped.complaint.contains(u"left out"));
}

void TestCommands::statsMeasureEachPhase()
{
    const CliRun run = runCli(words("stats -"), twoGames);
    QCOMPARE(run.status, 1);
    const auto rows = rowsOf(run.output);
    QCOMPARE(rows.size(), 3);
    const char* phases[] = {"index", "parse", "verify"};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(rows[i][u"phase"].toString(), QString::fromUtf8(phases[i]));
        QCOMPARE(rows[i][u"games"].toInt(), 2);
        QCOMPARE(rows[i][u"bytes"].toInt(), static_cast<int>(twoGames.size()));
        QVERIFY(rows[i][u"seconds"].toDouble() > 0);
        QVERIFY(rows[i][u"peak_rss_bytes"].toDouble() > 1e6);
    }
    QVERIFY(rows[0][u"plies"].isNull());
    QCOMPARE(rows[1][u"plies"].toInt(), 7);
    QCOMPARE(rows[1][u"diagnostics"].toInt(), 1);
    QCOMPARE(rows[2][u"plies"].toInt(), 14);
    QCOMPARE(rowsOf(runCli(words("stats - --phase parse"), clocks).output).size(), 1);
}

void TestCommands::statsPlayTheSameGamesOnSeveralThreads()
{
    QFile sample(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray many = sample.readAll().repeated(4) + twoGames.repeated(50);
    const auto counts = [&](int threads) {
        QByteArray text;
        const CliRun run = runCli({QStringLiteral("stats"), QStringLiteral("-"),
                                   QStringLiteral("--threads"), QString::number(threads)},
                                  many);
        for (const QJsonObject& row : rowsOf(run.output))
            text += QByteArray::number(row[u"games"].toInt()) + ' ' +
                    QByteArray::number(row[u"plies"].toInt()) + ' ' +
                    QByteArray::number(row[u"diagnostics"].toInt()) + '\n';
        return text;
    };
    const QByteArray one = counts(1);
    for (const int threads : {2, 3, 7, 64})
        QCOMPARE(counts(threads), one);
}

void TestCommands::bytesThatAreNoUtf8StayReadableJson()
{
    const QByteArray pgn = "[White \"R\xe9ti\"]\n[Black \"\xff\xfe\x01\"]\n[Result \"*\"]\n\n1. e4 "
                           "{\xc3} \xe9\xe9 *\n";
    for (const char* command : {"events -", "games - --format ndjson"}) {
        const CliRun run = runCli(words(command), pgn);
        const auto rows = rowsOf(run.output);
        QVERIFY(!rows.isEmpty());
        QCOMPARE(rows[0][u"tags"][u"White"].toString(), QStringLiteral("Réti"));
        for (const QJsonObject& row : rows)
            QVERIFY(!row.isEmpty());
    }
}

void TestCommands::theStatusSaysWhatHappened_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* arguments, const QByteArray& input, int status,
                        const char* complaint) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << input << status
                                 << QString::fromUtf8(complaint);
    };
    row("games -", clocks, 0, "");
    row("games ./absent.pgn", {}, 3, "./absent.pgn does not exist.");
    row("games /", {}, 3, "/ is a folder, not a file.");
    row("events ./absent.pgn", {}, 3, "does not exist");
    row("verify ./absent.pgn", {}, 3, "does not exist");
    row("stats ./absent.pgn", {}, 3, "does not exist");
    row("snapshot ./absent.pgn --game 1 --ply 0", {}, 3, "does not exist");
    row("diff ./absent.pgn --game 1 --from 0 --to 1", {}, 3, "does not exist");
    row("", {}, 2, "subcommand is required");
    row("dance", {}, 2, "subcommand is required");
    row("games", {}, 2, "FILE is required");
    row("games - --format xml", {}, 2, "xml");
    row("events - --game 0", {}, 2, "--game");
    row("snapshot - --game 9 --ply 0", clocks, 2, "There is no game 9");
    row("snapshot - --game 1 --ply 99", clocks, 2, "There is no ply 99: the line ends at ply 3.");
    row("snapshot - --game 1 --ply -1", clocks, 2, "There is no ply -1");
    row("snapshot - --game 1 --line 1 --ply 0", clocks, 2, "only its main line");
    row("perft x 3", {}, 2, "the placement of the pieces");
    row("events - ", "", 0, "");
    row("games - --format ndjson", "\n\n", 0, "");
    row("games - --format text", "no chess in here\n", 1, "is not a PGN file");
}

void TestCommands::theStatusSaysWhatHappened()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    QFETCH(QString, complaint);
    const CliRun run = runCli(arguments.split(u' ', Qt::SkipEmptyParts), input);
    QCOMPARE(run.status, status);
    QVERIFY2(run.complaint.contains(complaint), qPrintable(run.complaint));
    QCOMPARE(run.complaint.isEmpty(), complaint.isEmpty());
}

void TestCommands::helpAndVersionGoToStandardOutput()
{
    const CliRun help = runCli(words("--help"));
    QCOMPARE(help.status, 0);
    for (const char* command : {"games", "events", "snapshot", "diff", "verify", "perft", "stats"})
        QVERIFY2(help.output.contains(command), command);
    const CliRun version = runCli(words("--version"));
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("plyline-cli "));
    QVERIFY(help.complaint.isEmpty() && version.complaint.isEmpty());
}

void TestCommands::aFullDiskIsSaid()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("There is no /dev/full.");
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(PLYLINE_CLI), words("games -"));
    process.write(clocks);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("cannot be written"));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
