#include <QtTest/QTest>

#include "app/kit/words/duration.h"
#include "tests/support/test.h"

using plyline::words::durationText;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLengthIsInItsLargestUnit_data();
    void aLengthIsInItsLargestUnit();
};

void TestDuration::aLengthIsInItsLargestUnit_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 millis, const char* text) {
        QTest::newRow(text) << millis << QString::fromUtf8(text);
    };
    row(7'200'000, "2 h");
    row(3'600'000, "1 h");
    row(5'400'000, "1.5 h");
    row(108'000'000, "30 h");
    row(1'800'000, "30 min");
    row(60'000, "1 min");
    row(15'000, "15 s");
    row(2'500, "2.5 s");
    row(450'000, "7:30");
    row(4'500'000, "75 min");
    row(0, "0:00");
}

void TestDuration::aLengthIsInItsLargestUnit()
{
    QFETCH(qint64, millis);
    QTEST(durationText(millis), "text");
}

PLYLINE_EVENT_TEST(TestDuration)
#include "tst_duration.moc"
