#include <QtTest/QTest>

#include "core/game/outcome.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Outcome;

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResultIsReadInAllItsSpellings_data();
    void aResultIsReadInAllItsSpellings();
};

void TestOutcome::aResultIsReadInAllItsSpellings_data()
{
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* text, const char* outcome) {
        QTest::newRow(text) << QString::fromLatin1(outcome);
    };
    for (const char* text :
         {"1-0", "1:0", "1 - 0",
          "1\xe2\x80\x93"
          "0",
          "1.0-0.0", " 1-0 ", "1-0 (forfeit)", "1-0, time", "1-0; White won", "1-0.", "+/-", "+:-"})
        row(text, "1-0");
    for (const char* text : {"0-1", "0 : 1", "0,0-1,0", "0-1 forfeit", "-/+", "-:+",
                             "0\x96"
                             "1"})
        row(text, "0-1");
    for (const char* text : {"1/2-1/2", "1/2", "1/2 - 1/2", "1/2:1/2", "0.5-0.5", "0,5-0,5",
                             "0.5 - 0.5", ".5-.5", "\xc2\xbd-\xc2\xbd", "\xc2\xbd", "\xbd:\xbd",
                             "\xc2\xbd \xe2\x80\x93 \xc2\xbd", "1/2-0.5", "1/2 agreed"})
        row(text, "1/2-1/2");
    for (const char* text : {"0-0", "0:0", "0 - 0", "0.0-0.0", "-/-", "-:-", "0-0 (both late)"})
        row(text, "0-0");
    for (const char* text : {"*", "* adjourned"})
        row(text, "*");
    for (const char* text : {"", "1", "0", "0.5", "1-1", "1-0.5", "10-0", "1-01", "1-00", "1.5-0.5",
                             "won", "1-0forfeit", "01-0", "+-", "--", "1/2/3", "1/25", "-0", "?"})
        row(text, "none");
}

void TestOutcome::aResultIsReadInAllItsSpellings()
{
    QFETCH(QString, outcome);
    const auto found = game::parseOutcome(QTest::currentDataTag());
    const std::string_view text = found ? game::outcomeText(*found) : "none";
    QCOMPARE(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), outcome);
    // What it is written as reads back.
    QVERIFY(!found || game::parseOutcome(text) == found);
}

PLYLINE_EVENT_TEST(TestOutcome)
#include "tst_outcome.moc"
