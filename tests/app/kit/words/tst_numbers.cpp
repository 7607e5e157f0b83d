#include <QtTest/QTest>

#include "app/kit/words/numbers.h"
#include "tests/support/test.h"

using namespace plyline::words;

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesKeepTheDigitsThatMeanSomething_data();
    void timesKeepTheDigitsThatMeanSomething();
    void sizesAreInBytesAndKilobytes();
    void partsAreRoundedAndProgressIsCut();
    void signsAreWritten();
    void oneIsSingular_data();
    void oneIsSingular();
    void pluralsKeepWhatDecidesThem();
};

void TestNumbers::timesKeepTheDigitsThatMeanSomething_data()
{
    QTest::addColumn<double>("micros");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0.00 µs");
    QTest::newRow("hundredths") << 0.214 << QStringLiteral("0.21 µs");
    QTest::newRow("just one") << 0.996 << QStringLiteral("1.0 µs");
    QTest::newRow("tenths") << 9.84 << QStringLiteral("9.8 µs");
    QTest::newRow("whole") << 140.4 << QStringLiteral("140 µs");
    QTest::newRow("milliseconds") << 1300.0 << QStringLiteral("1.3 ms");
    QTest::newRow("nearly a second") << 999'400.0 << QStringLiteral("999 ms");
    QTest::newRow("seconds") << 2'540'000.0 << QStringLiteral("2.5 s");
}

void TestNumbers::timesKeepTheDigitsThatMeanSomething()
{
    QFETCH(double, micros);
    QFETCH(QString, expected);
    QCOMPARE(microsText(micros), expected);
}

void TestNumbers::sizesAreInBytesAndKilobytes()
{
    QCOMPARE(bytesText(174), QStringLiteral("174 B"));
    QVERIFY(bytesText(36 * 1024).startsWith(QStringLiteral("36 ")));
    QVERIFY(bytesText(1536).startsWith(QStringLiteral("1.5 ")));
    QCOMPARE(bytesText(1536).right(2).toUpper(), QStringLiteral("KB"));
}

void TestNumbers::partsAreRoundedAndProgressIsCut()
{
    QCOMPARE(percentText(0.546), QStringLiteral("55 %"));
    QCOMPARE(percentText(1.0), QStringLiteral("100 %"));
    QCOMPARE(progressText(0.999), QStringLiteral("99 %"));
    QCOMPARE(progressText(1.0), QStringLiteral("100 %"));
    QCOMPARE(progressText(0.0047, 1), QStringLiteral("0.4 %"));
}

void TestNumbers::signsAreWritten()
{
    QCOMPARE(signedText(3), QStringLiteral("+3"));
    QCOMPARE(signedText(-2), QStringLiteral("−2"));
    QCOMPARE(signedText(0), QStringLiteral("0"));
}

void TestNumbers::oneIsSingular_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0") << false;
    QTest::newRow("one") << qint64(1) << QStringLiteral("1") << true;
    QTest::newRow("two") << qint64(2) << QStringLiteral("2") << false;
    QTest::newRow("thousands") << qint64(4800) << QStringLiteral("4,800") << false;
    QTest::newRow("a million and one") << qint64(1'000'001) << QStringLiteral("1,000,001") << false;
    QTest::newRow("more than an int")
        << qint64(1) + (qint64(1) << 32) << QStringLiteral("4,294,967,297") << false;
}

void TestNumbers::oneIsSingular()
{
    QFETCH(qint64, count);
    QFETCH(QString, number);
    QFETCH(bool, isOne);
    QCOMPARE(gamesText(count),
             number + (isOne ? QStringLiteral(" game") : QStringLiteral(" games")));
    QCOMPARE(rowsText(count), number + (isOne ? QStringLiteral(" row") : QStringLiteral(" rows")));
    QCOMPARE(eventsText(count),
             number + (isOne ? QStringLiteral(" event") : QStringLiteral(" events")));
    QCOMPARE(pliesText(count),
             number + (isOne ? QStringLiteral(" ply") : QStringLiteral(" plies")));
}

void TestNumbers::pluralsKeepWhatDecidesThem()
{
    QCOMPARE(pluralOf(1), 1);
    QCOMPARE(pluralOf(999'999), 999'999);
    QCOMPARE(pluralOf(5'000'021), 1'000'021); // "21" decides in Russian
    QCOMPARE(pluralOf(qint64(1) << 32), 1'967'296);
}

PLYLINE_EVENT_TEST(TestNumbers)
#include "tst_numbers.moc"
