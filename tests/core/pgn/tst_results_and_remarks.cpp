#include <QtTest/QTest>

#include "core/game/same_game.h"
#include "core/pgn/writer.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Outcome;
using tests::Games;

class TestResultsAndRemarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAreReadInTheFormsPeopleUse();
    void aResultInTheMiddleEndsNothing();
    void aResultInAVariationIsKeptAsItsLastWord();
    void wordsThatMeanNothingAreKept();
    void commentsBehindTheLastGameAreItsLastWords();
    void whatStandsBehindAResultOnItsLineBelongsToItsGame();
};

void TestResultsAndRemarks::resultsAreReadInTheFormsPeopleUse()
{
    const Games games = tests::gamesOfDataFile("result-forms.pgn");
    QCOMPARE(games.size(), std::size_t{10});
    for (const auto& game : games) {
        QCOMPARE(tests::sans(*game), std::string("e4 e5 Nf3"));
        // Words behind a result and a second one are told; no result contradicts its tag.
        const std::string codes = tests::codes(*game);
        QVERIFY2(codes.empty() || codes == "stray-text" || codes == "unreadable-move",
                 codes.c_str());
    }
}

void TestResultsAndRemarks::aResultInTheMiddleEndsNothing()
{
    const Games games = tests::gamesOfDataFile("result-in-the-middle.pgn");
    QCOMPARE(games.size(), std::size_t{3});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3"));
    QCOMPARE(games[0]->outcome(), Outcome::Unfinished);
    QCOMPARE(tests::annotations(*games[0], 0, 1), std::string("{1-0}"));
    QCOMPARE(tests::codes(*games[0]), std::string("unreadable-move"));
    // Behind the second result the numbers begin again: that is another game.
    QCOMPARE(tests::sans(*games[1]), std::string("e4 e5"));
    QCOMPARE(games[1]->outcome(), Outcome::WhiteWins);
    QCOMPARE(tests::sans(*games[2]), std::string("d4 d5"));
    QCOMPARE(games[2]->outcome(), Outcome::BlackWins);
}

void TestResultsAndRemarks::aResultInAVariationIsKeptAsItsLastWord()
{
    const Games games = tests::gamesOfDataFile("result-in-a-variation.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3 Nc6 d4"));
    QCOMPARE(games[0]->outcome(), Outcome::Unfinished);
    QCOMPARE(tests::sans(*games[0], 1), std::string("e4 f5 exf5 g5 Qh5#"));
    QCOMPARE(tests::annotations(*games[0], 1, 5), std::string("{1-0}"));
    QCOMPARE(tests::annotations(*games[0], 0, 3), std::string("{0-1}"));
    QCOMPARE(tests::codes(*games[0]), std::string("unreadable-move unreadable-move"));
    QVERIFY(pgn::writeGame(*games[0]).ends_with(
        "1. e4 e5 (1... f5 2. exf5 g5 3. Qh5# {1-0}) 2. Nf3 {0-1} 2... Nc6 3. d4 *\n"));
}

void TestResultsAndRemarks::wordsThatMeanNothingAreKept()
{
    const Games games = tests::gamesOf("1. e4 ~ e5 (c5 ]} }) Nf3 1-0 0-1 and White wins }\n");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3"));
    const std::string text = pgn::writeGame(*games[0]);
    QVERIFY2(text.ends_with("1. e4 {~} 1... e5 (1... c5 {]}) 2. Nf3 {0-1} ;and White wins }\n"
                            "1-0\n"),
             text.c_str());
    QVERIFY(game::isSameGame(*games[0], *tests::gamesOf(text).at(0)));
}

void TestResultsAndRemarks::commentsBehindTheLastGameAreItsLastWords()
{
    const Games games = tests::gamesOfDataFile("comment-behind-the-last-game.pgn");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tests::annotations(*games[1], 0, 0),
             std::string("{ A comment between games is the next one's. }"));
    QCOMPARE(tests::annotations(*games[1], 0, 2),
             std::string("{ Both of these stand behind the last game: they are its last words,}"
                         "{ and no third game without moves. }"));
    QCOMPARE(tests::codes(*games[1]), std::string());
    // Where no game is, a comment is one.
    QCOMPARE(tests::gamesOf("{ nothing else }\n").size(), std::size_t{1});
}

void TestResultsAndRemarks::whatStandsBehindAResultOnItsLineBelongsToItsGame()
{
    const Games games = tests::gamesOfDataFile("behind-the-result.pgn");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tests::annotations(*games[0], 0, 3), std::string("{a last word}$1(1)"));
    QCOMPARE(tests::sans(*games[0], 1), std::string("e4 e5 f4"));
    QCOMPARE(tests::annotations(*games[0], 1, 3), std::string("{King's\nGambit}"));
    QCOMPARE(tests::annotations(*games[1], 0, 1), std::string("{ resigned}"));
    QCOMPARE(games[1]->tags().known("White"), std::string_view("A"));
}

PLYLINE_EVENT_TEST(TestResultsAndRemarks)
#include "tst_results_and_remarks.moc"
