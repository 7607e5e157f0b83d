#include <QtTest/QTest>

#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

using namespace plyline;
using rules::Position;

class TestPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsKnown_data();
    void theEndIsKnown();
    void insufficientMaterialIsKnown_data();
    void insufficientMaterialIsKnown();
    void checkersAreThePiecesThatGiveCheck();
    void clocksAndNumbersCount();
    void repetitionShowsInTheKey();
};

void TestPosition::theEndIsKnown_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<bool>("isMate");
    QTest::addColumn<bool>("isStalemate");
    const auto row = [](const char* name, const char* fen, bool isMate, bool isStalemate) {
        QTest::newRow(name) << QByteArray(fen) << isMate << isStalemate;
    };
    row("fool's mate", "rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3", true,
        false);
    row("smothered", "6rk/5Npp/8/8/8/8/8/6K1 b - - 0 1", true, false);
    row("back rank", "R5k1/5ppp/8/8/8/8/8/6K1 b - - 0 1", true, false);
    row("check, the rook can be taken", "Rr4k1/5ppp/8/8/8/8/8/6K1 b - - 0 1", false, false);
    row("stalemate", "7k/5Q2/6K1/8/8/8/8/8 b - - 0 1", false, true);
    row("stalemate with a pinned knight", "kn5R/2K5/8/8/8/4B3/8/8 b - - 0 1", false, true);
    row("stalemate by king and pawn", "8/8/8/8/8/1k6/p7/K7 w - - 0 1", false, true);
    row("the pawn can be taken", "8/8/8/8/8/2k5/p7/K7 w - - 0 1", false, false);
    row("no end", "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", false, false);
}

void TestPosition::theEndIsKnown()
{
    QFETCH(QByteArray, fen);
    QFETCH(bool, isMate);
    QFETCH(bool, isStalemate);
    const Position position = tests::position(fen.toStdString());
    QCOMPARE(position.isCheckmate(), isMate);
    QCOMPARE(position.isStalemate(), isStalemate);
    QCOMPARE(position.hasLegalMove(), !isMate && !isStalemate);
}

void TestPosition::insufficientMaterialIsKnown_data()
{
    QTest::addColumn<QByteArray>("placement");
    QTest::addColumn<bool>("isInsufficient");
    const auto row = [](const char* placement, bool isInsufficient) {
        QTest::newRow(placement) << QByteArray(placement) << isInsufficient;
    };
    row("4k3/8/8/8/8/8/8/4K3", true);
    row("4k3/8/8/8/8/8/8/4KN2", true);
    row("4kb2/8/8/8/8/8/8/4K3", true);
    row("2b1k3/8/8/8/8/8/8/4KB2", true); // both on light squares
    row("4kb2/8/8/8/8/8/8/4KB2", false); // one on each color
    row("4k3/8/8/8/8/B1B5/8/4KB2", false);
    row("4k3/8/8/8/8/B1B1B3/8/4K3", true); // three on dark squares
    row("4k3/8/8/8/8/8/8/3NKN2", false);
    row("4kn2/8/8/8/8/8/8/4KN2", false);
    row("4kn2/8/8/8/8/8/8/4KB2", false);
    row("4k3/8/8/8/8/8/P7/4K3", false);
    row("4k3/8/8/8/8/8/8/4K2R", false);
    row("4k3/8/8/8/8/8/8/4KQ2", false);
}

void TestPosition::insufficientMaterialIsKnown()
{
    QFETCH(QByteArray, placement);
    QFETCH(bool, isInsufficient);
    QCOMPARE(tests::position((placement + " w - - 0 1").toStdString()).hasInsufficientMaterial(),
             isInsufficient);
}

void TestPosition::checkersAreThePiecesThatGiveCheck()
{
    const Position twice = tests::position("4k3/8/5N2/8/8/8/4R3/4K3 b - - 0 1");
    QCOMPARE(twice.checkers().count(), 2);
    QVERIFY(twice.checkers().contains(*rules::Square::parse("f6")));
    QVERIFY(twice.checkers().contains(*rules::Square::parse("e2")));
    QVERIFY(!Position::start().isCheck());
}

void TestPosition::clocksAndNumbersCount()
{
    Position position = Position::start();
    const auto play = [&](const char* from, const char* to) {
        position.play(rules::Move::normal(*rules::Square::parse(from), *rules::Square::parse(to)));
    };
    play("g1", "f3");
    QCOMPARE(position.halfmoveClock(), 1);
    QCOMPARE(position.fullmoveNumber(), 1);
    play("b8", "c6");
    QCOMPARE(position.halfmoveClock(), 2);
    QCOMPARE(position.fullmoveNumber(), 2);
    play("e2", "e4");
    QCOMPARE(position.halfmoveClock(), 0);
    play("c6", "d4");
    play("f3", "d4");
    QCOMPARE(position.halfmoveClock(), 0);
    QCOMPARE(position.fullmoveNumber(), 3);
}

void TestPosition::repetitionShowsInTheKey()
{
    Position position = Position::start();
    const std::uint64_t key = position.key();
    for (const char* text : {"g1f3", "g8f6", "f3g1", "f6g8"}) {
        const std::string move = text;
        position.play(rules::Move::normal(*rules::Square::parse(move.substr(0, 2)),
                                          *rules::Square::parse(move.substr(2))));
        QCOMPARE(position.key() == key, move == "f6g8");
    }
    // A rook that leaves and comes back has lost its right: not the same position (FIDE
    // laws 9.2.3.2).
    Position castles = tests::position("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1");
    const std::uint64_t before = castles.key();
    for (const char* text : {"h1h2", "h8h7", "h2h1", "h7h8"}) {
        const std::string move = text;
        castles.play(rules::Move::normal(*rules::Square::parse(move.substr(0, 2)),
                                         *rules::Square::parse(move.substr(2))));
    }
    QVERIFY(castles.key() != before);
    QCOMPARE(tests::fenOf(castles), std::string("r3k2r/8/8/8/8/8/8/R3K2R w Qq - 4 3"));
}

PLYLINE_EVENT_TEST(TestPosition)
#include "tst_position.moc"
