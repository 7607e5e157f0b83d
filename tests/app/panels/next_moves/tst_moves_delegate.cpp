#include <QtTest/QTest>

#include "app/panels/next_moves/moves_delegate.h"
#include "tests/support/test.h"

using namespace plyline;

class TestMovesDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultBarsAreWhole_data();
    void resultBarsAreWhole();
};

void TestMovesDelegate::resultBarsAreWhole_data()
{
    QTest::addColumn<QList<int>>("games"); // White's wins, draws, Black's wins
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("equal") << QList<int>{10, 10, 10} << QList<int>{34, 33, 33};
    QTest::newRow("one of many") << QList<int>{1, 0, 999} << QList<int>{1, 0, 99};
    QTest::newRow("draws") << QList<int>{0, 5, 0} << QList<int>{0, 100, 0};
    QTest::newRow("none") << QList<int>{0, 0, 0} << QList<int>{0, 0, 0};
}

void TestMovesDelegate::resultBarsAreWhole()
{
    QFETCH(QList<int>, games);
    QFETCH(QList<int>, widths);
    search::GameCounts counts;
    constexpr game::Outcome outcomes[] = {game::Outcome::WhiteWins, game::Outcome::Draw,
                                          game::Outcome::BlackWins};
    for (int i = 0; i < 3; ++i) {
        for (int game = 0; game < games[i]; ++game)
            counts.add(outcomes[i], 0, 0);
    }
    const auto parts = next_moves::resultParts(QRectF(7, 3, 100, 12), counts);
    QCOMPARE(
        (QList<int>{int(parts.white.width()), int(parts.draw.width()), int(parts.black.width())}),
        widths);
    if (counts.games > 0) {
        QCOMPARE(parts.white.left(), 7.0);
        QCOMPARE(parts.white.right(), parts.draw.left());
        QCOMPARE(parts.draw.right(), parts.black.left());
        QCOMPARE(parts.black.right(), 107.0);
    }
}

PLYLINE_TEST(TestMovesDelegate)
#include "tst_moves_delegate.moc"
