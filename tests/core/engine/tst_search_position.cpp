#include <QtTest/QTest>

#include "core/engine/search_position.h"
#include "core/rules/san.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

using namespace plyline;
using engine::SearchPosition;
using engine::Unsearchable;
using rules::CastlingStyle;
using rules::Move;

class TestSearchPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rootAndMovesAreSent();
    void castlingIsKingTakesRookInChess960Style();
    void onlyUnusualCastlingNeedsChess960_data();
    void onlyUnusualCastlingNeedsChess960();
    void positionsThatAreOverOrImpossibleAreRefused_data();
    void positionsThatAreOverOrImpossibleAreRefused();
    void nullMoveBecomesTheRoot();
    void keyForgetsWhatCameBeforeACapture();
    void everyCommandLeadsToItsPosition();
};

namespace {

rules::Setup setupOf(std::string_view fen)
{
    return *rules::fen::parse(fen);
}

std::vector<Move> movesOf(const rules::Setup& root, const std::vector<std::string>& sans)
{
    rules::Position position = *rules::Position::fromSetup(root);
    std::vector<Move> moves;
    for (const std::string& san : sans) {
        moves.push_back(*rules::San::parse(san)->resolve(position));
        position.play(moves.back());
    }
    return moves;
}

} // namespace

void TestSearchPosition::rootAndMovesAreSent()
{
    const rules::Setup& root = rules::Setup::start();
    const auto search = SearchPosition::make(root, movesOf(root, {"Nf3", "Nf6", "Ng1", "Ng8"}));
    QVERIFY(search.has_value());
    QCOMPARE(search->command(CastlingStyle::Standard),
             std::string("position fen rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1 "
                         "moves g1f3 g8f6 f3g1 f6g8"));
}

void TestSearchPosition::castlingIsKingTakesRookInChess960Style()
{
    const rules::Setup root = setupOf("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1");
    const auto search = SearchPosition::make(root, movesOf(root, {"O-O", "O-O-O"}));
    QVERIFY(search.has_value());
    QVERIFY(search->command(CastlingStyle::Chess960).ends_with(" moves e1h1 e8a8"));
    QVERIFY(search->command(CastlingStyle::Standard).ends_with(" moves e1g1 e8c8"));
    QVERIFY(!search->needsChess960());
}

void TestSearchPosition::onlyUnusualCastlingNeedsChess960_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<bool>("needsIt");
    QTest::newRow("start") << QByteArray("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1")
                           << false;
    QTest::newRow("no rights") << QByteArray(
                                      "nrbbnkqr/pppppppp/8/8/8/8/PPPPPPPP/RKBBNNQR w - - 0 1")
                               << false;
    QTest::newRow("king on f") << QByteArray("bqnb1rkr/8/8/8/8/8/8/BQ1BNRKR w HFhf - 2 9") << true;
    QTest::newRow("rook on g") << QByteArray("4k3/8/8/8/8/8/8/4K1R1 w G - 0 1") << true;
}

void TestSearchPosition::onlyUnusualCastlingNeedsChess960()
{
    QFETCH(QByteArray, fen);
    QFETCH(bool, needsIt);
    const auto search = SearchPosition::make(setupOf(fen.toStdString()), {});
    QVERIFY(search.has_value());
    QCOMPARE(search->needsChess960(), needsIt);
}

void TestSearchPosition::positionsThatAreOverOrImpossibleAreRefused_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, const char* fen, Unsearchable reason) {
        QTest::newRow(name) << QByteArray(fen) << static_cast<int>(reason);
    };
    row("mate", "rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3",
        Unsearchable::Checkmate);
    row("stalemate", "7k/5Q2/6K1/8/8/8/8/8 b - - 0 1", Unsearchable::Stalemate);
    row("two white kings", "4k3/8/8/8/8/8/8/K3K3 w - - 0 1", Unsearchable::Impossible);
    row("no king", "8/8/8/8/8/8/8/4K3 w - - 0 1", Unsearchable::Impossible);
    row("king can be taken", "4k3/4R3/8/8/8/8/8/4K3 w - - 0 1", Unsearchable::Impossible);
    row("pawn on the last rank", "P3k3/8/8/8/8/8/8/4K3 w - - 0 1", Unsearchable::Impossible);
}

void TestSearchPosition::positionsThatAreOverOrImpossibleAreRefused()
{
    QFETCH(QByteArray, fen);
    QFETCH(int, reason);
    const auto search = SearchPosition::make(setupOf(fen.toStdString()), {});
    QVERIFY(!search);
    QCOMPARE(static_cast<int>(search.error()), reason);
}

void TestSearchPosition::nullMoveBecomesTheRoot()
{
    const rules::Setup& root = rules::Setup::start();
    const auto search = SearchPosition::make(root, movesOf(root, {"e4", "--", "d4", "e5"}));
    QVERIFY(search.has_value());
    QCOMPARE(search->command(CastlingStyle::Standard),
             std::string("position fen rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 1 2 "
                         "moves d2d4 e7e5"));
    const auto illegal = SearchPosition::make(
        root, std::vector{Move::normal(rules::squares::E1, rules::squares::E8)});
    QVERIFY(!illegal);
    QCOMPARE(illegal.error(), Unsearchable::Impossible);
}

void TestSearchPosition::keyForgetsWhatCameBeforeACapture()
{
    const rules::Setup& root = rules::Setup::start();
    const auto keyOf = [&](const std::vector<std::string>& sans) {
        return SearchPosition::make(root, movesOf(root, sans))->key();
    };
    QCOMPARE(keyOf({"e4", "d5", "exd5"}), keyOf({"e4", "d5", "exd5"}));
    QCOMPARE(keyOf({"d4", "d5", "e4", "e5"}), keyOf({"e4", "e5", "d4", "d5"}));
    // An engine sees the repetition, so it may value the position differently.
    QVERIFY(keyOf({"Nf3", "Nf6", "Ng1", "Ng8"}) != keyOf({}));
}

void TestSearchPosition::everyCommandLeadsToItsPosition()
{
    tests::forRandomPositions(5, 1, 40, [](const rules::Position& position) {
        const auto search = SearchPosition::make(position.setup(), {});
        QCOMPARE(search.has_value(), position.hasLegalMove());
        if (!search)
            return;
        const std::string fen = search->command(CastlingStyle::Chess960).substr(13);
        QCOMPARE(tests::fenOf(tests::position(fen)), tests::fenOf(position));
    });
}

PLYLINE_TEST(TestSearchPosition)
#include "tst_search_position.moc"
