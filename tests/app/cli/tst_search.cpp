#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

using plyline::tests::CliRun;
using plyline::tests::ofType;
using plyline::tests::runCli;

namespace {

const QByteArray searchedGames = R"([White "Tal, Mihail"]
[Black "Spassky"]
[Date "1960.03.15"]
[WhiteElo "2600"]
[Result "1-0"]

1. d4 d5 2. Nf3 Nf6 3. c4 1-0

[Date "1961.??.??"]
[WhiteElo "2500"]
[Result "1/2-1/2"]

1. Nf3 Nf6 2. d4 d5 3. c4 (3. Bf4) 1/2-1/2

[Result "*"]

1. d4 d5 2. Nf3 Nf6 3. Bf4 Qh9 *
)";

const QString position =
    QStringLiteral("rnbqkb1r/ppp1pppp/5n2/3p4/3P4/5N2/PPP1PPPP/RNBQKB1R w - -");

CliRun search(const QStringList& arguments)
{
    return runCli(QStringList{QStringLiteral("search"), QStringLiteral("-")} + arguments,
                  searchedGames);
}

/// "game:ply" of each match.
QStringList places(const CliRun& run)
{
    QStringList all;
    for (const QJsonObject& row : ofType(run.output, QStringLiteral("match")))
        all << QStringLiteral("%1:%2").arg(row[u"game"].toInt()).arg(row[u"ply"].toInt());
    return all;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAreWrittenInFileOrder_data();
    void matchesAreWrittenInFileOrder();
    void aMatchNamesItsGame();
    void theTreeCountsWhatWasPlayed();
    void theTreeOfAllPliesCountsEachTime();
    void whichLinesWereSearchedIsSaid();
    void theStatusSaysWhatWasWrong_data();
    void theStatusSaysWhatWasWrong();
};

void TestSearch::matchesAreWrittenInFileOrder_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("matches");
    QTest::newRow("position") << QStringLiteral("--position|%1").arg(position)
                              << QStringLiteral("1:4 2:4 3:4");
    QTest::newRow("pattern") << QStringLiteral("--pattern|Pc4 .c2") << QStringLiteral("1:5 2:5");
    QTest::newRow("one thread") << QStringLiteral("--pattern|Bf4|--threads|1")
                                << QStringLiteral("3:5");
    QTest::newRow("each ply, white to move")
        << QStringLiteral("--pattern|Pd4 pd5|--turn|white|--all-plies")
        << QStringLiteral("1:2 1:4 2:4 3:2 3:4");
    QTest::newRow("manoeuvre") << QStringLiteral("--manoeuvre|Bc1-?") << QStringLiteral("3:5");
    QTest::newRow("colors swapped")
        << QStringLiteral("--manoeuvre|ng8-f6|--swapped") << QStringLiteral("1:3 2:1 3:3");
    QTest::newRow("material and manoeuvre")
        << QStringLiteral("--material|P=8|--manoeuvre|Pc2~c4") << QStringLiteral("1:5 2:5");
    QTest::newRow("filtered") << QStringLiteral("--pattern|Pd4|--filter|result:1-0")
                              << QStringLiteral("1:1");
    QTest::newRow("filtered by what the moves say")
        << QStringLiteral("--pattern|Pd4|--filter|plies<6 -tal") << QStringLiteral("2:3 3:1");
    QTest::newRow("nothing") << QStringLiteral("--material|Q=0") << QString();
    QTest::newRow("main lines") << QStringLiteral("--pattern|Bf4") << QStringLiteral("3:5");
    QTest::newRow("variations too")
        << QStringLiteral("--pattern|Bf4|--variations") << QStringLiteral("2:5 3:5");
    QTest::newRow("an EPD record")
        << QStringLiteral("--position|%1 fmvn 3; id \"x; y\";").arg(position)
        << QStringLiteral("1:4 2:4 3:4");
    QTest::newRow("limited") << QStringLiteral("--pattern|Pd4|--limit|2")
                             << QStringLiteral("1:1 2:3");
}

void TestSearch::matchesAreWrittenInFileOrder()
{
    QFETCH(QString, arguments);
    QFETCH(QString, matches);
    const CliRun run = search(arguments.split(u'|'));
    QCOMPARE(run.status, 0);
    QCOMPARE(places(run).join(u' '), matches);
    const auto summary = ofType(run.output, QStringLiteral("summary"));
    QCOMPARE(summary.size(), 1);
    QCOMPARE(summary.front()[u"written"].toInt(), static_cast<int>(places(run).size()));
}

void TestSearch::aMatchNamesItsGame()
{
    const CliRun run = search({QStringLiteral("--position"), position});
    const QJsonObject row = ofType(run.output, QStringLiteral("match")).front();
    QCOMPARE(row[u"white"].toString(), QStringLiteral("Tal, Mihail"));
    QCOMPARE(row[u"black"].toString(), QStringLiteral("Spassky"));
    QCOMPARE(row[u"date"].toString(), QStringLiteral("1960.03.15"));
    QCOMPARE(row[u"outcome"].toString(), QStringLiteral("1-0"));
}

void TestSearch::theTreeCountsWhatWasPlayed()
{
    const CliRun run = search({QStringLiteral("--position"), position, QStringLiteral("--tree")});
    const QList<QJsonObject> moves = ofType(run.output, QStringLiteral("move"));
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves[0][u"san"].toString(), QStringLiteral("c4"));
    QCOMPARE(moves[0][u"games"].toInt(), 2);
    QCOMPARE(moves[0][u"white_wins"].toInt(), 1);
    QCOMPARE(moves[0][u"draws"].toInt(), 1);
    QCOMPARE(moves[0][u"white_score"].toDouble(), 0.75);
    QCOMPARE(moves[0][u"average_rating"].toInt(), 2550);
    QCOMPARE(moves[0][u"last_year"].toInt(), 1961);
    QCOMPARE(moves[1][u"san"].toString(), QStringLiteral("Bf4"));
    QVERIFY(moves[1][u"white_score"].isNull());
}

void TestSearch::theTreeOfAllPliesCountsEachTime()
{
    const CliRun run =
        runCli({QStringLiteral("search"), QStringLiteral("-"), QStringLiteral("--position"),
                QStringLiteral("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -"),
                QStringLiteral("--tree"), QStringLiteral("--all-plies")},
               "1. Nf3 Nf6 2. Ng1 Ng8 3. Nf3 Nf6 4. Ng1 Ng8 5. e4 *\n\n1. e4 Nf6 2. e5 Ng8 *\n");
    QCOMPARE(places(run).join(u' '), QStringLiteral("1:0 1:4 1:8 2:0"));
    const QList<QJsonObject> moves = ofType(run.output, QStringLiteral("move"));
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves[0][u"games"].toInt(), 2);
    QCOMPARE(moves[1][u"games"].toInt(), 2);
    QStringList sans{moves[0][u"san"].toString(), moves[1][u"san"].toString()};
    sans.sort();
    QCOMPARE(sans, (QStringList{QStringLiteral("Nf3"), QStringLiteral("e4")}));
}

void TestSearch::whichLinesWereSearchedIsSaid()
{
    const CliRun main = search({QStringLiteral("--pattern"), QStringLiteral("Bf4")});
    QVERIFY(main.complaint.contains(QStringLiteral("main lines only")));
    const CliRun all = search(
        {QStringLiteral("--pattern"), QStringLiteral("Bf4"), QStringLiteral("--variations")});
    QVERIFY(!all.complaint.contains(QStringLiteral("main lines only")));
    QCOMPARE(ofType(all.output, QStringLiteral("match")).front()[u"line"].toInt(), 1);
}

void TestSearch::theStatusSaysWhatWasWrong_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("nothing asked") << QStringLiteral("--threads|1") << QStringLiteral("--pattern");
    QTest::newRow("bad FEN") << QStringLiteral("--position|8/8 w - -") << QStringLiteral("8/8");
    QTest::newRow("what was given is named")
        << QStringLiteral("--position|8/8 w - -") << QStringLiteral("The position cannot be read");
    QTest::newRow("bad filter") << QStringLiteral("--pattern|Pe4|--filter|plies<many")
                                << QStringLiteral("--filter");
    QTest::newRow("bad pattern") << QStringLiteral("--pattern|Pe4 Pe9")
                                 << QStringLiteral(u"\u201ce9\u201d");
    QTest::newRow("bad material") << QStringLiteral("--material|Q")
                                  << QStringLiteral(u"\u201cQ\u201d");
    QTest::newRow("bad manoeuvre") << QStringLiteral("--manoeuvre|Ng1") << QStringLiteral("Ng1");
    QTest::newRow("tree of a pattern")
        << QStringLiteral("--pattern|Pe4|--tree") << QStringLiteral("--tree");
}

void TestSearch::theStatusSaysWhatWasWrong()
{
    QFETCH(QString, arguments);
    QFETCH(QString, complaint);
    const CliRun run = search(arguments.split(u'|'));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.complaint.contains(complaint), qPrintable(run.complaint));
    QVERIFY(run.output.isEmpty());
}

PLYLINE_EVENT_TEST(TestSearch)
#include "tst_search.moc"
