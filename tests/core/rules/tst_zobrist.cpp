#include <QtTest/QTest>

#include "core/rules/zobrist.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

#include <map>
#include <set>

using namespace plyline;
using rules::Position;

class TestZobrist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyOfAPlayedPositionIsTheKeyOfItsSetup();
    void equalKeysMeanEqualPositions();
    void clocksDoNotCount();
    void rightsAndTurnCount();
    void enPassantCountsOnlyWhereItIsLegal();
    void allNumbersDiffer();
};

void TestZobrist::theKeyOfAPlayedPositionIsTheKeyOfItsSetup()
{
    tests::forRandomPositions(43, 6, 120, [](const Position& position) {
        const auto fresh = Position::fromSetup(position.setup());
        QVERIFY2(fresh, tests::fenOf(position).c_str());
        QVERIFY2(fresh->key() == position.key(), tests::fenOf(position).c_str());
        QVERIFY2(*fresh == position, tests::fenOf(position).c_str());
    });
}

void TestZobrist::equalKeysMeanEqualPositions()
{
    std::map<std::uint64_t, std::string> seen;
    tests::forRandomPositions(47, 6, 80, [&](const Position& position) {
        rules::Setup setup = position.setup();
        setup.halfmoveClock = 0;
        setup.fullmoveNumber = 1;
        const std::string text = rules::fen::write(setup);
        const auto [at, isNew] = seen.emplace(position.key(), text);
        QVERIFY2(at->second == text, (at->second + " and " + text).c_str());
    });
    QVERIFY(seen.size() > 1000);
}

void TestZobrist::clocksDoNotCount()
{
    QCOMPARE(tests::position("4k3/8/8/8/8/8/8/4K2R w K - 0 1").key(),
             tests::position("4k3/8/8/8/8/8/8/4K2R w K - 31 77").key());
}

void TestZobrist::rightsAndTurnCount()
{
    std::set<std::uint64_t> keys;
    for (const char* turn : {"w", "b"}) {
        for (const char* rights : {"-", "K", "Q", "KQ", "k", "q", "kq", "KQkq", "Kk", "Qq"})
            keys.insert(tests::position(std::string("r3k2r/8/8/8/8/8/8/R3K2R ") + turn + " " +
                                        rights + " - 0 1")
                            .key());
    }
    QCOMPARE(keys.size(), std::size_t{20});
    // In Chess960 it counts which rook may castle.
    QVERIFY(tests::position("4k3/8/8/8/8/8/8/4K1RR w H - 0 1").key() !=
            tests::position("4k3/8/8/8/8/8/8/4K1RR w G - 0 1").key());
}

void TestZobrist::enPassantCountsOnlyWhereItIsLegal()
{
    const auto key = [](const char* fen) { return tests::position(fen).key(); };
    QVERIFY(key("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1") ==
            key("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1"));
    QVERIFY(key("rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1") !=
            key("rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1"));
    QVERIFY(key("8/8/8/8/k2pP2R/8/8/4K3 b - e3 0 1") == key("8/8/8/8/k2pP2R/8/8/4K3 b - - 0 1"));
}

void TestZobrist::allNumbersDiffer()
{
    std::set<std::uint64_t> numbers = {rules::zobrist::blackToMove()};
    for (int i = 0; i < 64; ++i) {
        const rules::Square square = rules::Square::fromIndex(i);
        numbers.insert(rules::zobrist::castlingRook(square));
        for (const rules::Color color : rules::allColors) {
            for (const rules::Role role : rules::allRoles)
                numbers.insert(rules::zobrist::piece({color, role}, square));
        }
    }
    for (int i = 0; i < 8; ++i)
        numbers.insert(rules::zobrist::enPassant(static_cast<rules::File>(i)));
    QCOMPARE(numbers.size(), std::size_t{1 + 64 * 13 + 8});
}

PLYLINE_EVENT_TEST(TestZobrist)
#include "tst_zobrist.moc"
