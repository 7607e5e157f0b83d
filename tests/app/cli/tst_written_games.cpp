#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

using namespace plyline::tests;

/// The commands that write games, their events and their positions.
class TestWrittenGames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesAreListed();
    void gamesAreListedAsNdjson();
    void eventsOfAllLinesAreWritten();
    void eventsOfOneGameOrLineAreWritten();
    void valuesOfCommentsAreWritten();
    void aDiagnosticNamesItsPlace();
    void bytesThatAreNoUtf8StayReadableJson();
    void aSnapshotIsWrittenInThreeFormats();
    void aSnapshotOfAVariationIsWritten();
    void aDiffSaysWhatBecameOfEachPiece();
};

void TestWrittenGames::gamesAreListed()
{
    const CliRun run = runCli(words("games -"), twoGames);
    QCOMPARE(run.status, 1); // the second game has an error
    const QList<QByteArray> lines = run.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].simplified(), QByteArray("1 Tal, Mihail First 1960.03.15 1-0 C00 4 0"));
    QCOMPARE(lines[2].simplified(), QByteArray("2 Second 1/2-1/2 3 1"));
    QCOMPARE(run.complaint, QString());
}

void TestWrittenGames::gamesAreListedAsNdjson()
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

void TestWrittenGames::eventsOfAllLinesAreWritten()
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

void TestWrittenGames::eventsOfOneGameOrLineAreWritten()
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

void TestWrittenGames::valuesOfCommentsAreWritten()
{
    const auto events = ofType(runCli(words("events -"), clocks).output, QStringLiteral("event"));
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0][u"clock_millis"].toInt(), 600'000);
    QCOMPARE(events[0][u"centipawns"].toInt(), 30);
    QCOMPARE(events[1][u"clock_millis"].toInt(), 598'500);
    QCOMPARE(events[1][u"mate_in"].toInt(), -3);
    QVERIFY(!events[2].contains(u"clock_millis"));
}

void TestWrittenGames::aDiagnosticNamesItsPlace()
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

void TestWrittenGames::bytesThatAreNoUtf8StayReadableJson()
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

void TestWrittenGames::aSnapshotIsWrittenInThreeFormats()
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

void TestWrittenGames::aSnapshotOfAVariationIsWritten()
{
    const CliRun run = runCli(words("snapshot - --game 1 --line 2 --ply 5 --format csv"), twoGames);
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.contains("\n6,white,knight,6,3,3\n")); // 2. Nf3 of its parent
    QVERIFY(run.output.contains("\n11,white,pawn,4,4,5\n"));  // 3. d4 of its own
    QCOMPARE(runCli(words("snapshot - --game 1 --line 3 --ply 5"), twoGames).status, 2);
    QCOMPARE(runCli(words("snapshot - --game 1 --line 2 --ply 6"), twoGames).status, 2);
}

void TestWrittenGames::aDiffSaysWhatBecameOfEachPiece()
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

PLYLINE_EVENT_TEST(TestWrittenGames)
#include "tst_written_games.moc"
