#include <QtTest/QTest>

#include "core/pgn/value_text.h"
#include "tests/support/test.h"

using namespace plyline;

class TestValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockIsReadInMilliseconds_data();
    void aClockIsReadInMilliseconds();
    void anEvaluationIsReadFromWhitesSide_data();
    void anEvaluationIsReadFromWhitesSide();
};

void TestValueText::aClockIsReadInMilliseconds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("millis"); // -1: none
    const auto row = [](const char* text, qint64 millis) {
        QTest::newRow(text) << QByteArray(text) << millis;
    };
    row("1:02:03", 3'723'000);
    row("0:09:58.5", 598'500);
    row("09:58", 598'000);
    row("63", 63'000);
    row("0:00:00.1", 100);
    row("100:00:00", 360'000'000);
    row("", -1);
    row("soon", -1);
    row("1:xx", -1);
    row("1:2:3:4:5", -1);
    row("1:00:00:01", 86'401'000); // days in front
    row("-0:00:05", -5'000);
    row("1::2", -1);
}

void TestValueText::aClockIsReadInMilliseconds()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, millis);
    QCOMPARE(qint64{pgn::parseClock(text.toStdString()).value_or(-1)}, millis);
}

void TestValueText::anEvaluationIsReadFromWhitesSide_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<int>("value");
    const auto row = [](const char* text, int kind, int value) {
        QTest::newRow(text) << QByteArray(text) << kind << value;
    };
    row("0.35", 0, 35);
    row("-1.2", 0, -120);
    row("+0.07", 0, 7);
    row("0.35,18", 0, 35);
    row("12", 0, 1200);
    row("#3", 1, 3);
    row("#-12", 1, -12);
    row("#3,40", 1, 3);
    row("", -1, 0);
    row("good", -1, 0);
    row("M7", 1, 7);
    row("-M7", 1, -7);
    row("#1000000", 1, 1'000'000);
    row("#1000001", -1, 0);
    row("#-2147483648", -1, 0); // has no opposite
    row("-M-2147483648", -1, 0);
    row("#x", -1, 0);
    row("#1.5", -1, 0);
    row("nan", -1, 0);
    row("inf", -1, 0);
}

void TestValueText::anEvaluationIsReadFromWhitesSide()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(int, value);
    const auto evaluation = pgn::parseEvaluation(text.toStdString());
    QCOMPARE(evaluation.has_value(), kind >= 0);
    if (evaluation) {
        QCOMPARE(static_cast<int>(evaluation->kind), kind);
        QCOMPARE(evaluation->value, value);
    }
}

PLYLINE_TEST(TestValueText)
#include "tst_value_text.moc"
