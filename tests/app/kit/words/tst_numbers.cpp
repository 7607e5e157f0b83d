#include <QtTest/QTest>

#include "app/kit/words/numbers.h"
#include "tests/support/test.h"

using namespace plyline::words;

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void timesKeepTheDigitsThatMeanSomething_data();
    void timesKeepTheDigitsThatMeanSomething();
    void sizesAreInBytesAndKilobytes();
    void oneIsSingular();
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

void TestNumbers::oneIsSingular()
{
    QCOMPARE(rowsText(1), QStringLiteral("1 row"));
    QCOMPARE(rowsText(2249), QStringLiteral("2,249 rows"));
    QCOMPARE(eventsText(1), QStringLiteral("1 event"));
    QCOMPARE(eventsText(0), QStringLiteral("0 events"));
}

PLYLINE_EVENT_TEST(TestNumbers)
#include "tst_numbers.moc"
