#include <QtTest/QTest>

#include "app/kit/words/evaluation.h"
#include "tests/support/test.h"

using namespace plyline;
using EvaluationKind = game::Evaluation::Kind;

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSaidInTenthsOrMovesToMate_data();
    void itIsSaidInTenthsOrMovesToMate();
};

void TestEvaluation::itIsSaidInTenthsOrMovesToMate_data()
{
    QTest::addColumn<bool>("isMate");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("level") << false << 4 << QStringLiteral("0.0");
    QTest::newRow("exactly level") << false << 0 << QStringLiteral("0.0");
    QTest::newRow("next to nothing for Black") << false << -4 << QStringLiteral("0.0");
    QTest::newRow("rounded up") << false << 18 << QStringLiteral("+0.2");
    QTest::newRow("White is winning") << false << 1234 << QStringLiteral("+12.3");
    QTest::newRow("White is better") << false << 35 << QStringLiteral("+0.4");
    QTest::newRow("Black is better") << false << -1204 << QStringLiteral("\u221212.0");
    QTest::newRow("Black is two up") << false << -200 << QStringLiteral("\u22122.0");
    QTest::newRow("White mates") << true << 3 << QStringLiteral("#3");
    QTest::newRow("Black mates") << true << -11 << QStringLiteral("#\u221211");
}

void TestEvaluation::itIsSaidInTenthsOrMovesToMate()
{
    QFETCH(bool, isMate);
    QFETCH(int, value);
    QFETCH(QString, text);
    QCOMPARE(words::evaluationText(
                 {isMate ? EvaluationKind::MateIn : EvaluationKind::Centipawns, value}),
             text);
}

PLYLINE_EVENT_TEST(TestEvaluation)
#include "tst_evaluation.moc"
