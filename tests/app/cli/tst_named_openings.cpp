#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "tests/app/cli/cli.h"
#include "tests/support/test.h"

using namespace plyline::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray threeGames =
    "[White \"A\"]\n\n1. e4 c5 2. Nf3 d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 a6 "
    "6. Be3 *\n\n[White \"B\"]\n[ECO \"A00\"]\n\n1. e4 e5 2. h4 *\n\n"
    "[White \"C\"]\n[FEN \"4k3/8/8/8/8/8/8/4K2R w K - 0 1\"]\n\n1. O-O *\n";

/// The openings of the rows, by the name of White.
QJsonObject openingsIn(const QByteArray& rows)
{
    QJsonObject openings;
    for (const QByteArray& line : rows.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            openings[row[u"tags"][u"White"].toString()] = row[u"opening"].toObject();
    }
    return openings;
}

} // namespace

class TestNamedOpenings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfGamesNameTheOpening();
    void filtersFindComputedOpenings_data();
    void filtersFindComputedOpenings();
    void aFileOfOpeningsComesFirst();
    void faultsOfTheFileAreSaid();
};

void TestNamedOpenings::rowsOfGamesNameTheOpening()
{
    const CliRun run = runCli({u"games"_s, u"-"_s, u"--format"_s, u"ndjson"_s}, threeGames);
    QCOMPARE(run.status, 0);
    const QJsonObject openings = openingsIn(run.output);
    QCOMPARE(openings[u"A"],
             QJsonObject({{u"eco"_s, u"B90"_s},
                          {u"name"_s, u"Sicilian Defense: Najdorf Variation, English Attack"_s},
                          {u"ply"_s, 11}}));
    // The code in the tags is the file's; this one is that of the moves.
    QCOMPARE(openings[u"B"][u"eco"], u"C20"_s);
    QCOMPARE(openings[u"B"][u"ply"], 2);
    QCOMPARE(openings[u"C"], QJsonObject());
    QVERIFY(run.output.contains("\"ECO\":\"A00\""));
}

void TestNamedOpenings::filtersFindComputedOpenings_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("players");
    QTest::newRow("name") << u"opening:najdorf"_s << QStringList{u"A"_s};
    QTest::newRow("computed code") << u"eco:B90"_s << QStringList{u"A"_s};
    QTest::newRow("code of the file") << u"eco:A00"_s << QStringList{u"B"_s};
    QTest::newRow("not the code of the moves") << u"eco:C"_s << QStringList{};
    QTest::newRow("without a name") << u"-opening:e"_s << QStringList{u"C"_s};
}

void TestNamedOpenings::filtersFindComputedOpenings()
{
    QFETCH(const QString, filter);
    const CliRun run =
        runCli({u"games"_s, u"-"_s, u"--format"_s, u"ndjson"_s, u"--filter"_s, filter}, threeGames);
    QCOMPARE(run.status, 0);
    QTEST(openingsIn(run.output).keys(), "players");
}

void TestNamedOpenings::aFileOfOpeningsComesFirst()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.tsv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("C20\tMy own opening\te4 e5 h4\n");
    file.close();
    const CliRun run = runCli({u"games"_s, u"-"_s, u"--format"_s, u"ndjson"_s, u"--openings"_s,
                               file.fileName(), u"--filter"_s, u"opening:own"_s},
                              threeGames);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.complaint, QString());
    const QJsonObject openings = openingsIn(run.output);
    QCOMPARE(openings.keys(), QStringList{u"B"_s});
    QCOMPARE(openings[u"B"][u"name"], u"My own opening"_s);
}

void TestNamedOpenings::faultsOfTheFileAreSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.tsv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("C20\tGood\te4 e5 h4\nC20\tBad\te4 e5 Bb6\n");
    file.close();
    const QStringList arguments{u"games"_s, u"-"_s, u"--openings"_s};
    const CliRun run = runCli(arguments + QStringList{file.fileName()}, threeGames);
    QCOMPARE(run.status, 0);
    QVERIFY2(run.complaint.contains(u"mine.tsv: Line 2: “Bb6” cannot be played."),
             qPrintable(run.complaint));
    const CliRun absent = runCli(arguments + QStringList{u"./absent.tsv"_s}, threeGames);
    QCOMPARE(absent.status, 3);
    QVERIFY(absent.complaint.contains(u"./absent.tsv does not exist"));
}

PLYLINE_TEST(TestNamedOpenings)
#include "tst_named_openings.moc"
