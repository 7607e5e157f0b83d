#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Game;
using game::LineId;
using game::Outcome;
using game::Ply;

class TestGameBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodGameIsReadWhole();
    void variationsBecomeLinesThatFork();
    void commentsAndNagsKeepTheirPlaces();
    void valuesOfCommentsBelongToTheirPly();
    void aNullMoveIsAnEvent();
    void variationsNestDeeply();
    void anyBytesGiveGames();
};

void TestGameBuilder::aGoodGameIsReadWhole()
{
    const auto game = readOne(
        "[Event \"Match\"]\n[White \"R\xc3\xa9ti\"]\n[Black \"O\\\"Neil\"]\n[Result \"1-0\"]\n\n"
        "1. e4 e5 2. Nf3 Nc6 3.Bb5 a6\n4. Bxc6 dxc6 5. O-O 1-0\n");
    QCOMPARE(sans(*game), std::string("e4 e5 Nf3 Nc6 Bb5 a6 Bxc6 dxc6 O-O"));
    QCOMPARE(game->outcome(), Outcome::WhiteWins);
    QCOMPARE(game->tags().all().size(), std::size_t{4});
    QVERIFY(game->tags().find("White") == std::string_view("R\xc3\xa9ti"));
    QVERIFY(game->tags().find("Black") == std::string_view("O\"Neil"));
    QCOMPARE(game->diagnosticCount(), 0);
    QVERIFY(!game->isRefused());
    QVERIFY(game->start() == rules::Setup::start());
}

void TestGameBuilder::variationsBecomeLinesThatFork()
{
    const auto game = readOne("1. e4 e5 (1... c5 2. Nf3 (2. c3 d5) 2... d6) (1... e6) 2. Nf3 *");
    QCOMPARE(game->lines().size(), std::size_t{4});
    QCOMPARE(sans(*game, 0), std::string("e4 e5 Nf3"));
    QCOMPARE(sans(*game, 1), std::string("e4 c5 Nf3 d6"));
    QCOMPARE(sans(*game, 2), std::string("e4 c5 c3 d5"));
    QCOMPARE(sans(*game, 3), std::string("e4 e6"));
    const auto fork = [&](int line) {
        const game::Line& at = game->line(LineId(line));
        return std::pair(at.parent->number(), at.forkPly.number());
    };
    QVERIFY(!game->mainLine().parent);
    QCOMPARE(fork(1), std::pair(0, 1));
    QCOMPARE(fork(2), std::pair(1, 2));
    QCOMPARE(fork(3), std::pair(0, 1));
    QCOMPARE(game->owner(LineId(2), Ply(2)), LineId(1));
    QCOMPARE(game->owner(LineId(2), Ply(1)), LineId(0));
    // The variation to the first move of a game forks from ply 0.
    const auto first = readOne("1. e4 (1. d4 d5) 1... e5 *");
    QCOMPARE(sans(*first, 1), std::string("d4 d5"));
    QCOMPARE(first->line(LineId(1)).forkPly, Ply(0));
}

void TestGameBuilder::commentsAndNagsKeepTheirPlaces()
{
    const auto game =
        readOne("[Result \"*\"]\n\n{before} 1. e4! {after $3 e4} $14 e5?? ; to the end (of) line\n"
                "% an escape\n2. Nf3 (2. f4 {gambit}) *");
    QCOMPARE(sans(*game), std::string("e4 e5 Nf3"));
    QCOMPARE(annotations(*game, 0, 0), std::string("{before}"));
    QCOMPARE(annotations(*game, 0, 1), std::string("$1{after $3 e4}$14"));
    QCOMPARE(annotations(*game, 0, 2), std::string("$4{ to the end (of) line}{ an escape}"));
    QCOMPARE(annotations(*game, 0, 3), std::string("(1)"));
    QCOMPARE(annotations(*game, 1, 3), std::string("{gambit}"));
    QCOMPARE(codes(*game), std::string());
}

void TestGameBuilder::valuesOfCommentsBelongToTheirPly()
{
    const auto game =
        readOne("1. e4 {[%clk 0:10:00][%eval 0.17,20]} e5 {[%emt 0:00:03]} {[%clk 0:09:57.5]} "
                "2. Nf3 (2. f4 {[%eval #-4]}) *");
    const auto main = [&](int ply) { return game->values(LineId::main(), Ply(ply)); };
    QVERIFY(main(1).clockMillis == 600'000);
    QVERIFY(main(1).evaluation == (game::Evaluation{game::Evaluation::Kind::Centipawns, 17}));
    QVERIFY(main(2).elapsedMillis == 3000 && main(2).clockMillis == 597'500);
    QVERIFY(main(3) == game::MoveValues{});
    QVERIFY(game->values(LineId(1), Ply(3)).evaluation ==
            (game::Evaluation{game::Evaluation::Kind::MateIn, -4}));
    QVERIFY(game->values(LineId(1), Ply(1)).clockMillis == 600'000);
}

void TestGameBuilder::aNullMoveIsAnEvent()
{
    const auto game = readOne("1. e4 -- 2. d4 Z0 3. Nf3 *");
    QCOMPARE(sans(*game), std::string("e4 -- d4 -- Nf3"));
    QCOMPARE(codes(*game), std::string());
    const auto inCheck = readOne("1. e4 f6 2. Qh5+ -- *");
    QCOMPARE(sans(*inCheck), std::string("e4 f6 Qh5+"));
    QCOMPARE(codes(*inCheck), std::string("illegal-move"));
}

void TestGameBuilder::variationsNestDeeply()
{
    constexpr int depth = 2000;
    std::string pgn = "1. Nf3 ";
    for (int i = 0; i < depth; ++i)
        pgn += i % 2 == 0 ? "(1. Nc3 " : "(1. Nf3 ";
    pgn += std::string(depth, ')') + " 1... Nf6 *";
    const auto game = readOne(pgn);
    QCOMPARE(game->lines().size(), std::size_t{depth + 1});
    QCOMPARE(sans(*game), std::string("Nf3 Nf6"));
    QCOMPARE(game->line(LineId(depth)).parent, std::optional(LineId(depth - 1)));
    QCOMPARE(game->diagnosticCount(), 0);
}

void TestGameBuilder::anyBytesGiveGames()
{
    tests::Random random(113);
    const std::vector<std::string> parts = {"[White \"A\"]",
                                            "[FEN \"",
                                            "\"]",
                                            "\n",
                                            "\n\n",
                                            "1. ",
                                            "e4 ",
                                            "e5 ",
                                            "Nf3",
                                            "{",
                                            "}",
                                            "(",
                                            ")",
                                            ";",
                                            "%",
                                            "$1",
                                            "1-0",
                                            "*",
                                            "\\",
                                            "\"",
                                            "\xff",
                                            "\xef\xbb\xbf",
                                            " ",
                                            "[",
                                            "]",
                                            "O-O",
                                            "--",
                                            std::string(1, '\0'),
                                            "4k3/8/8/8/8/8/8/4K3 w - - 0 1"};
    for (int n = 0; n < 3000; ++n) {
        std::string text;
        for (int i = random.below(40); i > 0; --i)
            text += parts[static_cast<std::size_t>(random.below(static_cast<int>(parts.size())))];
        std::int64_t end = 0;
        for (const auto& game : gamesOf(text)) {
            QVERIFY(game->span().offset == end);
            end = game->span().end();
            for (const Diagnostic& diagnostic : game->diagnostics()) {
                QVERIFY2(diagnostic.byte >= 0 &&
                             diagnostic.byte <= static_cast<std::int64_t>(text.size()),
                         text.c_str());
                QVERIFY2(diagnostic.line >= 1 && diagnostic.column >= 1, text.c_str());
            }
            for (const game::Line& line : game->lines())
                QCOMPARE(static_cast<int>(game::sanTexts(*game, line.id).size()),
                         line.lastPly().number());
        }
    }
}

PLYLINE_EVENT_TEST(TestGameBuilder)
#include "tst_game_builder.moc"
