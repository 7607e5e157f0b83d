#include <QtTest/QTest>

#include "core/rules/attacks.h"
#include "core/rules/bitboard.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <vector>

using namespace plyline::rules;

class TestSquare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndCoordinatesAgree();
    void onlyTheNamesOfSquaresAreRead();
    void aBitboardHoldsTheSquaresOfAFileOrRank();
    void aBitboardIteratesInTheOrderOfSquares();
    void squaresOfOneColorAreDiagonalNeighbours();
    void sliderAttacksStopAtTheFirstPiece();
    void betweenAndLineThroughFollowTheStepsOfAQueen();
};

void TestSquare::namesAndCoordinatesAgree()
{
    int index = 0;
    for (int y = 1; y <= 8; ++y) {
        for (int x = 1; x <= 8; ++x, ++index) {
            const Square square = Square::fromXY(x, y);
            QCOMPARE(square.index(), index);
            QCOMPARE(square, Square::fromIndex(index));
            QCOMPARE(square, Square(static_cast<File>(x - 1), static_cast<Rank>(y - 1)));
            QCOMPARE(square.x(), x);
            QCOMPARE(square.y(), y);
            const std::string name = {"abcdefgh"[x - 1], "12345678"[y - 1]};
            QCOMPARE(square.name(), name);
            QCOMPARE(Square::parse(name), std::optional(square));
        }
    }
    QCOMPARE(squares::E8.name(), std::string("e8"));
    QVERIFY(squares::A1 < squares::H1 && squares::H1 < squares::A8);
}

void TestSquare::onlyTheNamesOfSquaresAreRead()
{
    for (const char* text : {"", "e", "e0", "e9", "i1", "`1", "E4", "e44", " e4", "4e"})
        QVERIFY2(!Square::parse(text), text);
}

void TestSquare::aBitboardHoldsTheSquaresOfAFileOrRank()
{
    for (int i = 0; i < 64; ++i) {
        const Square square = Square::fromIndex(i);
        for (int n = 0; n < 8; ++n) {
            QCOMPARE(Bitboard(static_cast<File>(n)).contains(square), square.x() == n + 1);
            QCOMPARE(Bitboard(static_cast<Rank>(n)).contains(square), square.y() == n + 1);
        }
        QCOMPARE(Bitboard(square).count(), 1);
        QCOMPARE(Bitboard(square).first(), square);
        QCOMPARE(Bitboard(square).last(), square);
    }
    QCOMPARE(allSquares.count(), 64);
    QVERIFY((~allSquares).isEmpty());
}

void TestSquare::aBitboardIteratesInTheOrderOfSquares()
{
    const Bitboard some = Bitboard(squares::H8) | Bitboard(squares::A1) | Bitboard(squares::E1);
    QVERIFY(some.hasMany());
    QVERIFY(!Bitboard(squares::H8).hasMany());
    std::vector<Square> seen;
    for (const Square square : some)
        seen.push_back(square);
    QCOMPARE(seen, (std::vector<Square>{squares::A1, squares::E1, squares::H8}));
    Bitboard rest = some;
    QCOMPARE(rest.takeFirst(), squares::A1);
    QCOMPARE(rest.count(), 2);
    QCOMPARE(rest.last(), squares::H8);
}

void TestSquare::squaresOfOneColorAreDiagonalNeighbours()
{
    QCOMPARE(lightSquares.count(), 32);
    QVERIFY(!lightSquares.contains(
        squares::A1)); // the corner at White's left hand is dark (FIDE laws 2.1)
    for (int i = 0; i < 64; ++i) {
        const Square square = Square::fromIndex(i);
        QCOMPARE(lightSquares.contains(square), (square.x() + square.y()) % 2 == 1);
    }
}

namespace {

Bitboard walk(Square from, Bitboard occupied, bool straight, bool diagonal)
{
    Bitboard reached;
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            const bool isStraight = (dx == 0) != (dy == 0), isDiagonal = dx != 0 && dy != 0;
            if (!(isStraight && straight) && !(isDiagonal && diagonal))
                continue;
            for (int x = from.x() + dx, y = from.y() + dy; x >= 1 && x <= 8 && y >= 1 && y <= 8;
                 x += dx, y += dy) {
                reached |= Bitboard(Square::fromXY(x, y));
                if (occupied.contains(Square::fromXY(x, y)))
                    break;
            }
        }
    }
    return reached;
}

} // namespace

void TestSquare::sliderAttacksStopAtTheFirstPiece()
{
    plyline::tests::Random random(1);
    for (int i = 0; i < 64; ++i) {
        const Square square = Square::fromIndex(i);
        for (int n = 0; n < 400; ++n) {
            const Bitboard occupied(n % 2 == 0 ? random() : random() & random() & random());
            QCOMPARE(rookAttacks(square, occupied), walk(square, occupied, true, false));
            QCOMPARE(bishopAttacks(square, occupied), walk(square, occupied, false, true));
            QCOMPARE(queenAttacks(square, occupied), walk(square, occupied, true, true));
            QCOMPARE(attacksOf(Role::Rook, square, occupied), rookAttacks(square, occupied));
            const SliderAttacks sliders = sliderAttacks(square, occupied);
            QCOMPARE(sliders.straight, rookAttacks(square, occupied));
            QCOMPARE(sliders.diagonal, bishopAttacks(square, occupied));
        }
    }
}

void TestSquare::betweenAndLineThroughFollowTheStepsOfAQueen()
{
    for (int i = 0; i < 64; ++i) {
        for (int j = 0; j < 64; ++j) {
            const Square a = Square::fromIndex(i), b = Square::fromIndex(j);
            const int dx = b.x() - a.x(), dy = b.y() - a.y();
            const bool isOnLine = i != j && (dx == 0 || dy == 0 || dx == dy || dx == -dy);
            Bitboard strictlyBetween, whole;
            if (isOnLine) {
                const int sx = (dx > 0) - (dx < 0), sy = (dy > 0) - (dy < 0);
                for (int x = a.x() + sx, y = a.y() + sy; x != b.x() || y != b.y(); x += sx, y += sy)
                    strictlyBetween |= Bitboard(Square::fromXY(x, y));
                for (int n = -7; n <= 7; ++n) {
                    const int x = a.x() + n * sx, y = a.y() + n * sy;
                    if (x >= 1 && x <= 8 && y >= 1 && y <= 8)
                        whole |= Bitboard(Square::fromXY(x, y));
                }
            }
            QCOMPARE(between(a, b), strictlyBetween);
            QCOMPARE(lineThrough(a, b), whole);
        }
    }
}

PLYLINE_EVENT_TEST(TestSquare)
#include "tst_square.moc"
