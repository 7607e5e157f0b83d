#include <QtTest/QTest>

#include "core/analysis/accuracy.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

#include <cmath>

using namespace plyline;
using analysis::GameReport;
using analysis::ScoredLine;
using analysis::SideReport;
using rules::Color;
using tests::centipawns;

namespace {

using Values = std::vector<std::optional<int>>;

Values repeated(int times, const Values& values)
{
    Values all;
    for (int i = 0; i < times; ++i)
        all.insert(all.end(), values.begin(), values.end());
    return all;
}

Values followedBy(Values values, int last)
{
    values.push_back(last);
    return values;
}

/// "89.65 -": accuracies of White and Black.
QString accuraciesOf(const GameReport& report)
{
    QStringList texts;
    for (const SideReport& side : report.sides)
        texts << (side.accuracy ? QString::number(*side.accuracy, 'f', 3) : QStringLiteral("-"));
    return texts.join(u' ');
}

} // namespace

/// The formulas by which moves and games are measured.
class TestAccuracy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void winPercentEndsAtTenPawns();
    void aMoveIsMeasuredByItsLoss_data();
    void aMoveIsMeasuredByItsLoss();
    void gamesAreMeasured_data();
    void gamesAreMeasured();
    void theAverageLossIsCutAtTenPawns();
    void aMoveThatMatesIsNotMeasured();
};

void TestAccuracy::winPercentEndsAtTenPawns()
{
    QVERIFY(std::abs(analysis::winPercent(centipawns(15)) - 51.380429) < 1e-6);
    QVERIFY(std::abs(analysis::winPercent(centipawns(1000)) - 97.544744) < 1e-6);
    QCOMPARE(analysis::winPercent(centipawns(2345)), analysis::winPercent(centipawns(1000)));
    QCOMPARE(analysis::winPercent(tests::mateIn(7)), analysis::winPercent(centipawns(1000)));
    QCOMPARE(analysis::winPercent(tests::mateIn(-7)), analysis::winPercent(centipawns(-1000)));
}

void TestAccuracy::aMoveIsMeasuredByItsLoss_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("accuracy");
    QTest::newRow("a gain") << -20.0 << 100.0;
    QTest::newRow("nothing") << 0.0 << 100.0;
    QTest::newRow("next to nothing") << 0.001 << 100.0; // 100.9955 before it is cut
    QTest::newRow("an inaccuracy") << 5.0 << 80.815300;
    QTest::newRow("a mistake") << 10.0 << 64.579828;
    QTest::newRow("a blunder") << 15.0 << 51.520827;
    QTest::newRow("half") << 50.0 << 9.527819;
    QTest::newRow("everything") << 100.0 << 0.0;
}

void TestAccuracy::aMoveIsMeasuredByItsLoss()
{
    QFETCH(double, loss);
    QFETCH(double, accuracy);
    QVERIFY(std::abs(analysis::moveAccuracy(60.0, 60.0 - loss) - accuracy) < 1e-6);
}

/// The accuracies were computed by a program of its own from the published formulas.
void TestAccuracy::gamesAreMeasured_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("whiteFirst");
    QTest::addColumn<QString>("blackFirst");
    const auto row = [](const char* name, const Values& values, const char* whiteFirst,
                        const char* blackFirst) {
        QTest::newRow(name) << values << QString::fromUtf8(whiteFirst)
                            << QString::fromUtf8(blackFirst);
    };
    row("no move", {}, "- -", "- -");
    row("one move", {15}, "100.000 -", "- 100.000");
    row("a good move each", {15, 15}, "100.000 100.000", "100.000 100.000");
    row("White blunders at once", {-900, -900}, "10.664 100.000", "100.000 100.000");
    row("Black blunders at once", {15, 900}, "100.000 12.303", "100.000 100.000");
    row("both do", {-900, 0}, "10.664 11.459", "100.000 100.000");
    row("twenty good moves", repeated(20, {15}), "100.000 100.000", "100.000 100.000");
    row("twenty good moves and a blunder", followedBy(repeated(20, {15}), -900), "46.853 100.000",
        "100.000 100.000");
    row("21 good moves and a blunder", followedBy(repeated(21, {15}), 900), "100.000 49.388",
        "100.000 100.000");
    row("average moves", repeated(5, {-50, 15}), "77.383 77.383", "100.000 100.000");
    row("many average moves", repeated(50, {-50, 15}), "77.383 77.383", "100.000 100.000");
    row("poor moves", repeated(50, {-135, 15}), "55.001 55.001", "100.000 100.000");
    row("terrible moves", repeated(50, {-435, 15}), "20.695 20.695", "100.000 100.000");
    row("a wild game", repeated(5, {15, -300, 400, -1200, 2000, 0, 0, 35, -80}), "41.416 42.806",
        "33.005 37.115");
}

void TestAccuracy::gamesAreMeasured()
{
    QFETCH(Values, values);
    QFETCH(QString, whiteFirst);
    QFETCH(QString, blackFirst);
    QCOMPARE(accuraciesOf(gameReport(tests::scored(values), {})), whiteFirst);
    QCOMPARE(accuraciesOf(gameReport(tests::scored(values, Color::Black), {})), blackFirst);
}

void TestAccuracy::theAverageLossIsCutAtTenPawns()
{
    // White loses 0 (1,500 to 1,200), then 700 (1,000 to 300); Black 985 and 700.
    ScoredLine line = tests::scored({15, 1500, 1200, 1200, 300, 1100});
    const GameReport report = analysis::gameReport(line, {});
    QCOMPARE(*report.side(Color::White).averageLoss, 700.0 / 3.0);
    QCOMPARE(*report.side(Color::Black).averageLoss, (985.0 + 0.0 + 700.0) / 3.0);
    // A mate counts ten pawns.
    line = tests::scored({15});
    line.plies.push_back(tests::mateIn(4));
    line.plies.push_back(centipawns(400));
    QCOMPARE(*analysis::gameReport(line, {}).side(Color::Black).averageLoss, 985.0);
    QCOMPARE(*analysis::gameReport(line, {}).side(Color::White).averageLoss, 300.0);
}

void TestAccuracy::aMoveThatMatesIsNotMeasured()
{
    ScoredLine line = tests::scored({-50, -60});
    line.plies.push_back(tests::mateIn(-1));
    const GameReport before = analysis::gameReport(line, {});
    line.plies.push_back(tests::mated(Color::Black));
    const GameReport after = analysis::gameReport(line, {});
    QVERIFY(after.positions == (analysis::Extent{3, 3}));
    QVERIFY(after.sides == before.sides);
    QVERIFY(after.side(Color::Black).moves == (analysis::Extent{1, 1}));
}

PLYLINE_TEST(TestAccuracy)
#include "tst_accuracy.moc"
