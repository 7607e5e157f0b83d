#include <QtTest/QTest>

#include "core/game/same_game.h"
#include "core/pgn/evaluated_copy.h"
#include "core/pgn/game_builder.h"
#include "core/pgn/writer.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using game::Evaluation;
using game::LineId;
using pgn::GivenEvaluation;

namespace {

std::shared_ptr<const game::Game> gameOf(const std::string& pgn)
{
    const auto source = files::Source::fromText("\n\n" + pgn, "test");
    return pgn::buildGame(source, {2, static_cast<std::int64_t>(pgn.size())}, 1, 3);
}

/// In one line.
std::string movetextOf(const std::string& pgn)
{
    std::string text = pgn.substr(pgn.find("\n\n") + 2);
    std::replace(text.begin(), text.end() - 1, '\n', ' ');
    return text;
}

GivenEvaluation pawns(int centipawns, std::optional<int> depth = std::nullopt)
{
    return {{Evaluation::Kind::Centipawns, centipawns}, depth};
}

GivenEvaluation mate(int moves)
{
    return {{Evaluation::Kind::MateIn, moves}, std::nullopt};
}

} // namespace

class TestEvaluatedCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreThoseThatAreRead_data();
    void commandsAreThoseThatAreRead();
    void evaluationsStandAfterTheirMoves();
    void everythingElseIsKept();
    void evaluationsOfTheFileAreReplacedWhereThereIsOne();
    void variationsKeepTheirOwn();
    void commentsInAnotherCodePageAreKept();
    void annotatorOfTheGameIsKept();
};

void TestEvaluatedCopy::commandsAreThoseThatAreRead_data()
{
    QTest::addColumn<bool>("isMate");
    QTest::addColumn<int>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("even") << false << 0 << QByteArray("[%eval 0.00,18]");
    QTest::newRow("small") << false << 5 << QByteArray("[%eval 0.05,18]");
    QTest::newRow("black") << false << -31 << QByteArray("[%eval -0.31,18]");
    QTest::newRow("large") << false << 1234 << QByteArray("[%eval 12.34,18]");
    QTest::newRow("mate") << true << 3 << QByteArray("[%eval #3,18]");
    QTest::newRow("mate of black") << true << -3 << QByteArray("[%eval #-3,18]");
}

void TestEvaluatedCopy::commandsAreThoseThatAreRead()
{
    QFETCH(bool, isMate);
    QFETCH(int, value);
    QFETCH(QByteArray, text);
    const Evaluation evaluation{isMate ? Evaluation::Kind::MateIn : Evaluation::Kind::Centipawns,
                                value};
    QCOMPARE(pgn::evaluationCommand({evaluation, 18}), text.toStdString());
    const auto game = gameOf("1. e4 {" + text.toStdString() + "} *\n");
    QCOMPARE(game->mainLine().annotations.values(0).evaluation, std::optional(evaluation));
    QCOMPARE(game->mainLine().annotations.values(0).depth, std::optional(18));
}

void TestEvaluatedCopy::evaluationsStandAfterTheirMoves()
{
    const auto game = gameOf("1. f3 e5 2. g4 Qh4# 0-1\n");
    const std::string copy = pgn::writeEvaluatedCopy(
        *game, LineId::main(), {pawns(20), pawns(-50, 12), std::nullopt, mate(-1), mate(0)},
        "Fake");
    QCOMPARE(movetextOf(copy), std::string("1. f3 {[%eval -0.50,12]} 1... e5 2. g4 {[%eval #-1]} "
                                           "2... Qh4# 0-1\n"));
    QVERIFY(copy.find("[Annotator \"Fake\"]") != std::string::npos);
}

void TestEvaluatedCopy::everythingElseIsKept()
{
    const std::string text = "[Event \"x\"]\n\n{Before} 1. e4 $1 {Good.} {[%clk 0:01:00]} (1. d4 "
                             "{Or so.} d5) e5 $2 2. Nf3 {End.} *\n";
    const auto game = gameOf(text);
    const std::string copy = pgn::writeEvaluatedCopy(*game, LineId::main(),
                                                     {pawns(1), pawns(2), pawns(3), pawns(4)}, {});
    QCOMPARE(movetextOf(copy),
             std::string("{Before} 1. e4 $1 {Good.} {[%clk 0:01:00]} {[%eval 0.02]} (1. d4 {Or "
                         "so.} 1... d5) 1... e5 $2 {[%eval 0.03]} 2. Nf3 {End.} {[%eval 0.04]} "
                         "*\n"));
    // Without evaluations it is the game.
    QVERIFY(
        game::isSameGame(*gameOf(pgn::writeEvaluatedCopy(*game, LineId::main(), {}, {})), *game));
}

void TestEvaluatedCopy::evaluationsOfTheFileAreReplacedWhereThereIsOne()
{
    const auto game = gameOf("1. e4 {[%eval 0.9] [%clk 0:01:00]} e5 {[%eval 0.8]} 2. Nf3 {Fine "
                             "[%eval 0.7] here} Nc6 {[%eval 0.6]} *\n");
    const std::string copy = pgn::writeEvaluatedCopy(
        *game, LineId::main(), {std::nullopt, pawns(1), pawns(2), pawns(3), std::nullopt}, {});
    QCOMPARE(movetextOf(copy),
             std::string("1. e4 {[%clk 0:01:00]} {[%eval 0.01]} 1... e5 {[%eval 0.02]} 2. Nf3 "
                         "{Fine here} {[%eval 0.03]} 2... Nc6 {[%eval 0.6]} *\n"));
}

void TestEvaluatedCopy::variationsKeepTheirOwn()
{
    const auto game = gameOf("1. e4 e5 (1... c5 {[%eval 0.5]} 2. Nf3) 2. Nf3 *\n");
    const std::string copy =
        pgn::writeEvaluatedCopy(*game, LineId(1), {std::nullopt, pawns(1), pawns(2), pawns(3)}, {});
    QCOMPARE(movetextOf(copy), std::string("1. e4 {[%eval 0.01]} 1... e5 (1... c5 {[%eval 0.02]} "
                                           "2. Nf3 {[%eval 0.03]}) 2. Nf3 *\n"));
}

void TestEvaluatedCopy::commentsInAnotherCodePageAreKept()
{
    const auto game = gameOf("1. e4 {sch\xf6n [%eval 1.0]} *\n");
    const std::string copy =
        pgn::writeEvaluatedCopy(*game, LineId::main(), {std::nullopt, pawns(1)}, {});
    QCOMPARE(movetextOf(copy), std::string("1. e4 {schön } {[%eval 0.01]} *\n"));
}

void TestEvaluatedCopy::annotatorOfTheGameIsKept()
{
    const auto game = gameOf("[Annotator \"Nimzowitsch\"]\n\n1. e4 *\n");
    const std::string copy =
        pgn::writeEvaluatedCopy(*game, LineId::main(), {std::nullopt, pawns(1)}, "Fake");
    QVERIFY(copy.find("[Annotator \"Nimzowitsch\"]") != std::string::npos);
    QVERIFY(copy.find("Fake") == std::string::npos);
}

PLYLINE_TEST(TestEvaluatedCopy)
#include "tst_evaluated_copy.moc"
