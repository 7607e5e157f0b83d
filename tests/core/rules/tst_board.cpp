#include <QtTest/QTest>

#include "core/rules/board.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline::rules;

class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStartHasThirtyTwoPieces();
    void everyViewShowsTheSamePieces();
    void knownPiecesComeAndGo();
    void kingOfNeedsExactlyOneKing();
};

void TestBoard::theStartHasThirtyTwoPieces()
{
    const Board& board = Board::start();
    QCOMPARE(board.occupied().count(), 32);
    QCOMPARE(board.pieceAt(squares::E1), std::optional(Piece{Color::White, Role::King}));
    QCOMPARE(board.pieceAt(squares::A8), std::optional(Piece{Color::Black, Role::Rook}));
    QCOMPARE(board.pieces(Color::White, Role::Pawn), Bitboard(Rank::Two));
    QCOMPARE(board.kingOf(Color::Black), std::optional(squares::E8));
}

void TestBoard::everyViewShowsTheSamePieces()
{
    plyline::tests::Random random(4);
    Board board;
    std::array<std::optional<Piece>, 64> expected{};
    for (int n = 0; n < 3000; ++n) {
        const Square square = Square::fromIndex(random.below(64));
        auto& there = expected[static_cast<std::size_t>(square.index())];
        if (random.below(3) == 0) {
            board.remove(square);
            there.reset();
        } else {
            const Piece piece{static_cast<Color>(random.below(2)),
                              static_cast<Role>(random.below(6))};
            board.put(square, piece);
            there = piece;
        }
        Bitboard all;
        for (int i = 0; i < 64; ++i) {
            const Square each = Square::fromIndex(i);
            const auto piece = expected[static_cast<std::size_t>(i)];
            QCOMPARE(board.pieceAt(each), piece);
            QCOMPARE(board.isOccupied(each), piece.has_value());
            for (const Color color : allColors) {
                for (const Role role : allRoles)
                    QCOMPARE(board.pieces(color, role).contains(each),
                             (piece == Piece{color, role}));
            }
            if (piece)
                all |= Bitboard(each);
        }
        QCOMPARE(board.occupied(), all);
    }
}

void TestBoard::knownPiecesComeAndGo()
{
    Board board;
    const Piece rook{Color::Black, Role::Rook};
    board.putOnEmpty(squares::A8, rook);
    Board expected;
    expected.put(squares::A8, rook);
    QCOMPARE(board, expected);
    board.removeKnown(squares::A8, rook);
    QCOMPARE(board, Board());
    board.remove(squares::A8);
    QCOMPARE(board, Board());
}

void TestBoard::kingOfNeedsExactlyOneKing()
{
    Board board;
    QVERIFY(!board.kingOf(Color::White));
    board.put(squares::E1, {Color::White, Role::King});
    QCOMPARE(board.kingOf(Color::White), std::optional(squares::E1));
    board.put(squares::A1, {Color::White, Role::King});
    QVERIFY(!board.kingOf(Color::White));
}

PLYLINE_EVENT_TEST(TestBoard)
#include "tst_board.moc"
