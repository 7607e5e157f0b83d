#include <QtTest/QTest>

#include "app/kit/words/clock.h"
#include "tests/support/test.h"

using namespace plyline::words;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFormsAreWritten_data();
    void bothFormsAreWritten();
    void aRunningClockHasTenthsAtTheEnd_data();
    void aRunningClockHasTenthsAtTheEnd();
};

void TestClock::bothFormsAreWritten_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("shortForm");
    QTest::addColumn<QString>("whole");
    const auto row = [](const char* name, qint64 millis, const char* shortForm, const char* whole) {
        QTest::newRow(name) << millis << QString::fromUtf8(shortForm) << QString::fromUtf8(whole);
    };
    row("nothing", 0, "0:00", "0:00:00");
    row("tenths", 9'900, "0:09", "0:00:09");
    row("minutes", 2'472'000, "41:12", "0:41:12");
    row("an hour", 3'600'000, "1:00:00", "1:00:00");
    row("nearly two", 5'999'000, "1:39:59", "1:39:59");
    row("ten hours", 36'000'000, "10:00:00", "10:00:00");
    row("a day", 86'400'000, "24:00:00", "24:00:00");
    row("more than a day", 90'061'000, "25:01:01", "25:01:01");
    row("below zero", -5'500, "−0:05", "−0:00:05");
    row("a moment below zero", -100, "0:00", "0:00:00");
}

void TestClock::bothFormsAreWritten()
{
    QFETCH(qint64, millis);
    QTEST(clockText(millis, ClockForm::Short), "shortForm");
    QTEST(clockText(millis, ClockForm::Whole), "whole");
}

void TestClock::aRunningClockHasTenthsAtTheEnd_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 millis, const char* text) {
        QTest::newRow(text) << millis << QString::fromUtf8(text);
    };
    row(61'999, "1:01");
    row(10'000, "0:10");
    row(9'999, "0:09.9");
    row(50, "0:00.0");
    row(-49, "0:00.0");
    row(-500, "−0:00.5");
    row(-1'500, "−0:01.5");
    row(-10'000, "−0:10");
}

void TestClock::aRunningClockHasTenthsAtTheEnd()
{
    QFETCH(qint64, millis);
    QTEST(runningClockText(millis, ClockForm::Short), "text");
}

PLYLINE_EVENT_TEST(TestClock)
#include "tst_clock.moc"
