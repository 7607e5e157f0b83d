#include <QtTest/QTest>

#include "core/pgn/position_line.h"
#include "core/pgn/writer.h"
#include "core/rules/fen.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

constexpr const char* afterE4 = "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq -";

std::vector<std::string> commentsOf(const game::Game& game)
{
    std::vector<std::string> comments;
    for (const game::Annotation& item : game.mainLine().annotations.items()) {
        if (const auto* comment = std::get_if<game::Comment>(&item.what))
            comments.push_back(game.text(*comment));
    }
    return comments;
}

} // namespace

/// Lines of EPD and FEN where games stand.
class TestPositionLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsAGameWithoutMoves();
    void eachLineOfAFileIsAGame();
    void linesStandAmongGames();
    void aLineThatIsNoPositionIsRefusedInItsOwnName();
    void castlingLettersOfChess960AreRead();
    void asAGameItIsReadBackWhole();
};

void TestPositionLine::aLineIsAGameWithoutMoves()
{
    const auto game = readOne(std::string(afterE4) +
                              " fmvn 4; hmvc 2; id \"Alder - Birch\"; sm e5; c0 \"a; b\"; hmvt 3;");
    QCOMPARE(rules::fen::write(game->start()), std::string(afterE4) + " 2 4");
    QCOMPARE(game->tags().known("Event"), std::string_view("Alder - Birch"));
    QCOMPARE(game->tags().known("SetUp"), std::string_view("1"));
    QCOMPARE(game->tags().known("FEN"), std::string(afterE4) + " 2 4");
    QCOMPARE(commentsOf(*game), (std::vector<std::string>{"sm e5; c0 \"a; b\"; hmvt 3"}));
    QVERIFY(game->mainLine().log.isEmpty());
    QVERIFY(game->diagnostics().empty());
}

void TestPositionLine::eachLineOfAFileIsAGame()
{
    for (const std::string end : {"\n", "\r\n", "\n\n", "\r"}) {
        const Games games =
            gamesOf("\xef\xbb\xbf" + std::string(afterE4) + " id \"first\";" + end + afterE4 +
                    " 0 1" + end + "  " + afterE4 + end + afterE4 + " bm e5; id \"last\";");
        QCOMPARE(games.size(), std::size_t{4});
        QCOMPARE(games[0]->tags().known("Event"), std::string_view("first"));
        QCOMPARE(games[1]->tags().known("Event"), std::string_view());
        QCOMPARE(games[3]->tags().known("Event"), std::string_view("last"));
        for (const auto& game : games) {
            QCOMPARE(rules::fen::write(game->start()), std::string(afterE4) + " 0 1");
            QVERIFY(game->diagnostics().empty());
        }
    }
}

void TestPositionLine::linesStandAmongGames()
{
    const Games games = gamesOf("[White \"A\"]\n\n1. e4 e5 1-0\n\n" + std::string(afterE4) +
                                " id \"between\";\n\n[White \"B\"]\n\n1. d4 0-1\n");
    QCOMPARE(games.size(), std::size_t{3});
    QCOMPARE(sans(*games[0]), std::string("e4 e5"));
    QCOMPARE(games[1]->tags().known("Event"), std::string_view("between"));
    QCOMPARE(sans(*games[2]), std::string("d4"));
}

void TestPositionLine::aLineThatIsNoPositionIsRefusedInItsOwnName()
{
    const Games games =
        gamesOf(std::string(afterE4) + "\n\n4k3/8/8/8/8/8/8/8 w - - id \"none\";\n" +
                "4k3/8/8/8/8/8/8/4K3 x - -\n4k3/8/8/8/8/8/8/4K3 w K - bm Kd2;\n");
    QCOMPARE(games.size(), std::size_t{4});
    const auto only = [&](std::size_t game) { return games[game]->diagnostics().at(0); };
    QVERIFY(games[1]->isRefused());
    QCOMPARE(only(1).code, DiagnosticCode::BadSetup);
    QCOMPARE(only(1).origin, PositionOrigin::EpdLine);
    QCOMPARE(only(1).line, 3);
    QCOMPARE(games[1]->tags().known("Event"), std::string_view("none"));
    QVERIFY(games[2]->isRefused());
    QCOMPARE(only(2).code, DiagnosticCode::BadFen);
    QCOMPARE(only(2).line, 4);
    QVERIFY(!games[3]->isRefused());
    QCOMPARE(only(3).code, DiagnosticCode::DroppedRights);
    QCOMPARE(only(3).origin, PositionOrigin::EpdLine);
}

void TestPositionLine::castlingLettersOfChess960AreRead()
{
    const auto game = readOne("1r2k1r1/8/8/8/8/8/8/1R2K1R1 w GBgb - id \"outer rooks\";");
    QCOMPARE(rules::fen::write(game->start()),
             std::string("1r2k1r1/8/8/8/8/8/8/1R2K1R1 w KQkq - 0 1"));
    QCOMPARE(game->castlingStyle(), rules::CastlingStyle::Chess960);
}

void TestPositionLine::asAGameItIsReadBackWhole()
{
    const auto game =
        readOne(std::string(afterE4) + " id \"a \\\"title\"; c0 \"{braces}\"; bm e5;");
    const auto again = readOne(pgn::writeGame(*game));
    QVERIFY(again->start() == game->start());
    QCOMPARE(again->tags().known("Event"), game->tags().known("Event"));
    QCOMPARE(commentsOf(*again), commentsOf(*game));
    QVERIFY(pgn::isPositionLine(game->source()->bytes(), 0));
    QVERIFY(!pgn::isPositionLine(again->source()->bytes(), 0));
}

PLYLINE_EVENT_TEST(TestPositionLine)
#include "tst_position_line.moc"
