#include <QtTest/QTest>

#include "app/kit/words/result.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Outcome;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAndPointsAreWritten_data();
    void resultsAndPointsAreWritten();
};

void TestResult::resultsAndPointsAreWritten_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("white");
    QTest::addColumn<QString>("black");
    const auto row = [](Outcome outcome, const char* result, const char* white, const char* black) {
        QTest::newRow(result) << static_cast<int>(outcome) << QString::fromUtf8(result)
                              << QString::fromUtf8(white) << QString::fromUtf8(black);
    };
    row(Outcome::WhiteWins, "1-0", "1", "0");
    row(Outcome::BlackWins, "0-1", "0", "1");
    row(Outcome::Draw, "½-½", "½", "½");
    row(Outcome::Unfinished, "*", "", "");
}

void TestResult::resultsAndPointsAreWritten()
{
    QFETCH(int, outcome);
    const auto what = static_cast<Outcome>(outcome);
    QTEST(words::resultText(what), "result");
    QTEST(words::pointsText(what, rules::Color::White), "white");
    QTEST(words::pointsText(what, rules::Color::Black), "black");
}

PLYLINE_EVENT_TEST(TestResult)
#include "tst_result.moc"
