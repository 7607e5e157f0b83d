#include <QtTest/QTest>

#include "app/panels/board/board_geometry.h"
#include "tests/support/test.h"

using namespace plyline;
using board::BoardGeometry;
using rules::Square;

class TestBoardGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySquareIsFoundAgain_data();
    void everySquareIsFoundAgain();
    void a1LiesLowerLeftAndUpperRightWhenFlipped();
    void squaresCoverTheBoardWithoutGaps();
    void outsideIsNoSquare();
    void aBoardWithoutSizeHasNoSquares();
};

void TestBoardGeometry::everySquareIsFoundAgain_data()
{
    QTest::addColumn<QRectF>("board");
    QTest::addColumn<bool>("isFlipped");
    for (const bool isFlipped : {false, true}) {
        QTest::addRow("whole, %d", isFlipped) << QRectF(0, 0, 480, 480) << isFlipped;
        QTest::addRow("offset, %d", isFlipped) << QRectF(13, -7, 328, 328) << isFlipped;
        QTest::addRow("fractional, %d", isFlipped)
            << QRectF(0.5, 0.5, 341.333, 341.333) << isFlipped;
        QTest::addRow("tiny, %d", isFlipped) << QRectF(0, 0, 8, 8) << isFlipped;
    }
}

void TestBoardGeometry::everySquareIsFoundAgain()
{
    QFETCH(QRectF, board);
    QFETCH(bool, isFlipped);
    const BoardGeometry geometry(board, isFlipped);
    for (int index = 0; index < 64; ++index) {
        const Square square = Square::fromIndex(index);
        QVERIFY(geometry.squareAt(geometry.centreOf(square)) == square);
        const QRectF rect = geometry.rectOf(square);
        QVERIFY(geometry.squareAt(rect.topLeft() + QPointF(0.01, 0.01)) == square);
    }
}

void TestBoardGeometry::a1LiesLowerLeftAndUpperRightWhenFlipped()
{
    const QRectF board(10, 20, 80, 80);
    QCOMPARE(BoardGeometry(board, false).rectOf(rules::squares::A1), QRectF(10, 90, 10, 10));
    QCOMPARE(BoardGeometry(board, true).rectOf(rules::squares::A1), QRectF(80, 20, 10, 10));
    QCOMPARE(BoardGeometry(board, false).rectOf(rules::squares::H8), QRectF(80, 20, 10, 10));
    QCOMPARE(BoardGeometry(board, true).rectOf(rules::squares::H8), QRectF(10, 90, 10, 10));
}

void TestBoardGeometry::squaresCoverTheBoardWithoutGaps()
{
    const BoardGeometry geometry(QRectF(3, 4, 160, 160), false);
    QRectF all;
    qreal area = 0;
    for (int index = 0; index < 64; ++index) {
        const QRectF rect = geometry.rectOf(Square::fromIndex(index));
        all |= rect;
        area += rect.width() * rect.height();
    }
    QCOMPARE(all, geometry.board());
    QCOMPARE(area, 160.0 * 160.0);
}

void TestBoardGeometry::outsideIsNoSquare()
{
    const BoardGeometry geometry(QRectF(10, 10, 80, 80), false);
    for (const QPointF point :
         {QPointF(9.9, 50), QPointF(90, 50), QPointF(50, 9.9), QPointF(50, 90)})
        QVERIFY(!geometry.squareAt(point));
    QVERIFY(geometry.squareAt(QPointF(10, 10)));
    QVERIFY(geometry.squareAt(QPointF(89.9, 89.9)));
}

void TestBoardGeometry::aBoardWithoutSizeHasNoSquares()
{
    const BoardGeometry geometry;
    QVERIFY(geometry.rectOf(rules::squares::E8).isEmpty());
    QVERIFY(!geometry.squareAt(QPointF(0, 0)));
}

PLYLINE_EVENT_TEST(TestBoardGeometry)
#include "tst_board_geometry.moc"
