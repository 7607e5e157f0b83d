#include <QtTest/QTest>

#include "core/analysis/pace.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::Pace;
using analysis::PaceOptions;
using analysis::PaceRefusal;
using game::Ply;
using std::chrono::milliseconds;

namespace {

Expected<Pace, PaceRefusal> paceOf(const std::string& pgn)
{
    const auto line = tests::preparedLineOf(pgn);
    return analysis::paceOf(*line->replay, line->times);
}

qint64 delayOf(const Pace& pace, int ply, std::optional<int> capSeconds, double factor)
{
    PaceOptions options;
    options.idleCap.reset();
    if (capSeconds)
        options.idleCap = milliseconds(*capSeconds * 1000);
    options.factor = factor;
    return qint64{pace.delay(Ply(ply), options).count()};
}

} // namespace

class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsShownAsLongAsItsPlayerThought_data();
    void anEventIsShownAsLongAsItsPlayerThought();
    void anUnknownThinkingTimeTakesTheMedian();
    void theUsualCapIsFiveSeconds();
    void correspondenceHasNoPace_data();
    void correspondenceHasNoPace();
    void aGameWithoutTimesHasNoPace();
};

void TestPace::anEventIsShownAsLongAsItsPlayerThought_data()
{
    QTest::addColumn<int>("ply"); // thinking times: 2 s, 30 s, 0 s, 100 s
    QTest::addColumn<int>("cap"); // 0: off
    QTest::addColumn<double>("factor");
    QTest::addColumn<qint64>("delay");
    QTest::newRow("as it was") << 1 << 0 << 1.0 << qint64{2'000};
    QTest::newRow("no cap") << 4 << 0 << 1.0 << qint64{100'000};
    QTest::newRow("below the cap") << 1 << 5 << 1.0 << qint64{2'000};
    QTest::newRow("cut to the cap") << 2 << 5 << 1.0 << qint64{5'000};
    QTest::newRow("twice as fast") << 1 << 0 << 2.0 << qint64{1'000};
    QTest::newRow("the cap is of the thinking time") << 2 << 5 << 2.0 << qint64{2'500};
    QTest::newRow("slower") << 1 << 0 << 0.25 << qint64{8'000};
    QTest::newRow("no faster than sixteen times") << 4 << 0 << 100.0 << qint64{6'250};
    QTest::newRow("no slower than a quarter") << 1 << 0 << 0.0 << qint64{8'000};
    QTest::newRow("at once") << 3 << 0 << 1.0 << qint64{150};
    QTest::newRow("at once, slower") << 3 << 0 << 0.25 << qint64{150};
    QTest::newRow("the floor is of the delay") << 1 << 0 << 16.0 << qint64{150};
    QTest::newRow("the longest cap") << 4 << 90 << 1.0 << qint64{60'000};
}

void TestPace::anEventIsShownAsLongAsItsPlayerThought()
{
    QFETCH(int, ply);
    QFETCH(int, cap);
    QFETCH(double, factor);
    QFETCH(qint64, delay);
    const auto pace = paceOf("[TimeControl \"200\"]\n\n1. e4 {[%clk 0:03:18]} e5 {[%clk 0:02:50]} "
                             "2. d4 {[%clk 0:03:18]} d5 {[%clk 0:01:10]} *");
    QVERIFY(pace);
    QCOMPARE(delayOf(*pace, ply, cap == 0 ? std::nullopt : std::optional(cap), factor), delay);
}

void TestPace::anUnknownThinkingTimeTakesTheMedian()
{
    const auto pace = paceOf("1. e4 {[%emt 1]} e5 {[%emt 3]} 2. d4 {[%emt 4]} d5 *");
    QVERIFY(pace);
    QCOMPARE(delayOf(*pace, 4, std::nullopt, 1.0), qint64{3'000});
}

void TestPace::theUsualCapIsFiveSeconds()
{
    const auto pace = paceOf("1. e4 {[%emt 60]} *");
    QVERIFY(pace);
    QCOMPARE(qint64{pace->delay(Ply(1), {}).count()}, qint64{5'000});
}

void TestPace::correspondenceHasNoPace_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::newRow("the time control") << QByteArray("[TimeControl \"1/86400\"]\n\n1. e4 {[%clk "
                                                    "23:59:50]} *");
    QTest::newRow("one side's") << QByteArray("[BlackTimeControl \"10/2592000\"]\n\n1. e4 {[%emt "
                                              "5]} *");
    QTest::newRow("the clocks") << QByteArray("1. e4 {[%clk 70:00:00]} e5 {[%clk 71:00:00]} *");
    QTest::newRow("the thinking times") << QByteArray("1. e4 {[%emt 1:01:00:00]} *");
}

void TestPace::correspondenceHasNoPace()
{
    QFETCH(QByteArray, pgn);
    const auto pace = paceOf(pgn.toStdString());
    QVERIFY(!pace);
    QCOMPARE(pace.error(), PaceRefusal::Correspondence);
}

void TestPace::aGameWithoutTimesHasNoPace()
{
    for (const char* pgn : {"1. e4 e5 *", "[TimeControl \"60\"]\n\n1. e4 *", "*"}) {
        const auto pace = paceOf(pgn);
        QVERIFY(!pace);
        QCOMPARE(pace.error(), PaceRefusal::NoTimes);
    }
}

PLYLINE_TEST(TestPace)
#include "tst_pace.moc"
