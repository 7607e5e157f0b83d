#include <QtTest/QTest>

#include "tests/core/rules/naive_rules.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using rules::Color;
using rules::Position;
using rules::Role;
using rules::Square;

namespace {

std::set<std::string> castlersOf(const Position& position)
{
    std::set<std::string> rooks;
    for (const Color color : rules::allColors) {
        for (const rules::Wing wing : rules::allWings) {
            if (const auto rook = position.castling().rook(color, wing))
                rooks.insert(rook->name());
        }
    }
    return rooks;
}

std::set<std::string> textsOf(const rules::MoveList& moves)
{
    std::set<std::string> texts;
    for (const rules::Move move : moves)
        texts.insert(tests::textOf(move));
    return texts;
}

QByteArray joined(const std::set<std::string>& texts)
{
    QByteArray all;
    for (const std::string& text : texts)
        all += QByteArray::fromStdString(text) + ' ';
    return all;
}

} // namespace

class TestLegalMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomGamesGoAsTheNaiveRulesSay_data();
    void randomGamesGoAsTheNaiveRulesSay();
    void isLegalHoldsForListedMovesAndNoOthers();
    void legalOriginsAreTheOriginsOfTheListedMoves();
    void castlingIsRefused_data();
    void castlingIsRefused();
    void castlingWorksWhereKingOrRookStayInPlace();
    void aNullMoveIsLegalUnlessInCheck();
};

void TestLegalMoves::randomGamesGoAsTheNaiveRulesSay_data()
{
    QTest::addColumn<QByteArray>("fen");
    for (const std::string_view fen : tests::variedFens) {
        const QByteArray text(fen.data(), static_cast<qsizetype>(fen.size()));
        QTest::newRow(text.constData()) << text;
    }
}

void TestLegalMoves::randomGamesGoAsTheNaiveRulesSay()
{
    QFETCH(QByteArray, fen);
    tests::Random random(7);
    for (int game = 0; game < 12; ++game) {
        Position position = tests::position(fen.toStdString());
        tests::NaiveGame naive(position.setup());
        for (int ply = 0; ply < 60; ++ply) {
            const std::string here = tests::fenOf(position);
            const rules::MoveList moves = position.legalMoves();
            const std::set<std::string> expected = naive.legalMoves();
            QVERIFY2(textsOf(moves) == expected,
                     (here + "\nlisted: " + joined(textsOf(moves)).toStdString() +
                      "\nnaive:  " + joined(expected).toStdString())
                         .c_str());
            QVERIFY2(moves.size() == static_cast<int>(expected.size()), here.c_str());
            QVERIFY2(position.hasLegalMove() == !expected.empty(), here.c_str());
            QVERIFY2(position.isCheck() == naive.isCheck(), here.c_str());
            QVERIFY2(castlersOf(position) == naive.castlers(), here.c_str());
            const auto enPassant = position.enPassant();
            QVERIFY2((enPassant ? enPassant->name() : std::string()) == naive.enPassant(),
                     here.c_str());
            for (int i = 0; i < 64; ++i) {
                const auto piece = position.board().pieceAt(Square::fromIndex(i));
                QVERIFY2((piece ? rules::fenLetter(*piece) : '.') == naive.at(i % 8, i / 8),
                         here.c_str());
            }
            if (moves.isEmpty())
                break;
            const rules::Move move = moves[random.below(moves.size())];
            position.play(move);
            naive.play(tests::textOf(move));
        }
    }
}

void TestLegalMoves::isLegalHoldsForListedMovesAndNoOthers()
{
    tests::Random random(11);
    tests::forRandomPositions(3, 2, 40, [&](const Position& position) {
        const rules::MoveList moves = position.legalMoves();
        for (const rules::Move move : moves)
            QVERIFY2(position.isLegal(move), tests::fenOf(position).c_str());
        for (int i = 0; i < 100; ++i) {
            const Square from = Square::fromIndex(random.below(64)),
                         to = Square::fromIndex(random.below(64));
            for (const rules::Move move :
                 {rules::Move::normal(from, to), rules::Move::castling(from, to),
                  rules::Move::enPassant(from, to), rules::Move::promotion(from, to, Role::Queen),
                  rules::Move::promotion(from, to, Role::King)})
                QVERIFY2(position.isLegal(move) == moves.contains(move),
                         (tests::fenOf(position) + " " + tests::textOf(move)).c_str());
        }
    });
}

void TestLegalMoves::legalOriginsAreTheOriginsOfTheListedMoves()
{
    tests::forRandomPositions(5, 2, 40, [&](const Position& position) {
        std::array<std::array<rules::Bitboard, 64>, 6> expected{};
        for (const rules::Move move : position.legalMoves()) {
            if (move.kind() == rules::Move::Kind::Castling)
                continue;
            const auto role = static_cast<std::size_t>(position.board().roleAt(move.from()));
            expected[role][static_cast<std::size_t>(move.to().index())] |=
                rules::Bitboard(move.from());
        }
        for (const Role role : rules::allRoles) {
            for (int to = 0; to < 64; ++to) {
                const rules::Bitboard origins =
                    expected[static_cast<std::size_t>(role)][static_cast<std::size_t>(to)];
                const std::string where = tests::fenOf(position) + " " + rules::roleLetter(role) +
                                          Square::fromIndex(to).name();
                QVERIFY2(position.legalOrigins(role, Square::fromIndex(to), rules::allSquares) ==
                             origins,
                         where.c_str());
                const rules::Bitboard some(rules::File::D);
                QVERIFY2(position.legalOrigins(role, Square::fromIndex(to), some) ==
                             (origins & some),
                         where.c_str());
            }
        }
    });
}

void TestLegalMoves::castlingIsRefused_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<bool>("kingSide");
    QTest::addColumn<bool>("queenSide");
    const auto row = [](const char* name, const char* fen, bool kingSide, bool queenSide) {
        QTest::newRow(name) << QByteArray(fen) << kingSide << queenSide;
    };
    row("free", "4k3/8/8/8/8/8/8/R3K2R w KQ - 0 1", true, true);
    row("in check", "4k3/8/8/8/4r3/8/8/R3K2R w KQ - 0 1", false, false);
    row("through check on f1", "4k3/8/8/8/5r2/8/8/R3K2R w KQ - 0 1", false, true);
    row("into check on g1", "4k3/8/8/8/6r1/8/8/R3K2R w KQ - 0 1", false, true);
    row("rook attacked", "4k3/8/8/8/7r/8/8/R3K2R w KQ - 0 1", true, true);
    row("b1 attacked", "4k3/8/8/8/1r6/8/8/R3K2R w KQ - 0 1", true, true);
    row("c1 attacked", "4k3/8/8/8/2r5/8/8/R3K2R w KQ - 0 1", true, false);
    row("knight on b1", "4k3/8/8/8/8/8/8/RN2K2R w KQ - 0 1", true, false);
    row("no rights", "4k3/8/8/8/8/8/8/R3K2R w - - 0 1", false, false);
    row("the rook shields the king, Chess960", "4k3/8/8/8/8/8/8/qR1K3R w HB - 0 1", true, false);
    row("bishop between rook and its square, Chess960", "4k3/8/8/8/8/8/8/1RBK3R w HB - 0 1", true,
        false);
}

void TestLegalMoves::castlingIsRefused()
{
    QFETCH(QByteArray, fen);
    QFETCH(bool, kingSide);
    QFETCH(bool, queenSide);
    const Position position = tests::position(fen.toStdString());
    QCOMPARE(position.canCastle(rules::Wing::King), kingSide);
    QCOMPARE(position.canCastle(rules::Wing::Queen), queenSide);
}

void TestLegalMoves::castlingWorksWhereKingOrRookStayInPlace()
{
    // The king already stands on its castling square, then the rook on its own.
    Position position = tests::position("4k3/8/8/8/8/8/8/6KR w H - 0 1");
    position.play(rules::Move::castling(rules::squares::G1, rules::squares::H1));
    QCOMPARE(tests::fenOf(position), std::string("4k3/8/8/8/8/8/8/5RK1 b - - 1 1"));
    position = tests::position("4k3/8/8/8/8/8/8/4KR2 w F - 0 1");
    position.play(rules::Move::castling(rules::squares::E1, rules::squares::F1));
    QCOMPARE(tests::fenOf(position), std::string("4k3/8/8/8/8/8/8/5RK1 b - - 1 1"));
    // King and rook change places.
    position = tests::position("4k3/8/8/8/8/8/8/5KR1 w G - 0 1");
    position.play(rules::Move::castling(rules::squares::F1, rules::squares::G1));
    QCOMPARE(tests::fenOf(position), std::string("4k3/8/8/8/8/8/8/5RK1 b - - 1 1"));
}

void TestLegalMoves::aNullMoveIsLegalUnlessInCheck()
{
    Position position =
        tests::position("rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 2");
    QVERIFY(position.enPassant().has_value());
    QVERIFY(position.isLegal(rules::Move::null()));
    QVERIFY(!position.legalMoves().contains(rules::Move::null()));
    position.play(rules::Move::null());
    QCOMPARE(tests::fenOf(position),
             std::string("rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR w KQkq - 1 3"));
    QVERIFY(!tests::position("4k3/8/8/8/4r3/8/8/4K3 w - - 0 1").isLegal(rules::Move::null()));
}

PLYLINE_EVENT_TEST(TestLegalMoves)
#include "tst_legal_moves.moc"
