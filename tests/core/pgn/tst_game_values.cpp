#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Evaluation;
using game::LineId;
using game::Ply;
using tests::codes;
using tests::readOne;

namespace {

const game::MoveValues& valuesAt(const game::Game& game, int ply)
{
    return game.values(LineId::main(), Ply(ply));
}

/// Hundredths of a pawn on the main line, "-" where there are none.
std::string evaluations(const game::Game& game)
{
    std::string text;
    for (int ply = 1; ply <= game.mainLine().lastPly().number(); ++ply) {
        const auto& evaluation = valuesAt(game, ply).evaluation;
        text += (text.empty() ? "" : " ") + (evaluation ? std::to_string(evaluation->value) : "-");
    }
    return text;
}

/// Seconds on the clocks of the main line.
std::string clocks(const game::Game& game)
{
    std::string text;
    for (int ply = 1; ply <= game.mainLine().lastPly().number(); ++ply) {
        const auto& clock = valuesAt(game, ply).clockMillis;
        text += (text.empty() ? "" : " ") + (clock ? std::to_string(*clock / 1000) : "-");
    }
    return text;
}

/// "600 300": White's and Black's at the start.
std::string startClocks(const game::Game& game)
{
    const auto text = [](const std::optional<std::int64_t>& millis) {
        return millis ? std::to_string(*millis / 1000) : "-";
    };
    return text(game.startClocks().white) + ' ' + text(game.startClocks().black);
}

} // namespace

/// What the comments of a game say as values where the whole game tells how they are meant.
class TestGameValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evaluationsWithoutAPointAreCentipawns();
    void theUnitIsThatOfTheWholeGame_data();
    void theUnitIsThatOfTheWholeGame();
    void whiteSpaceWithinAValueMeansNothing();
    void clocksWithoutSecondsAreHoursAndMinutes();
    void clocksOfTwoNumbersAreReadAsTheirNeighbours_data();
    void clocksOfTwoNumbersAreReadAsTheirNeighbours();
    void theClocksOfTheStartAreKnown_data();
    void theClocksOfTheStartAreKnown();
};

void TestGameValues::evaluationsWithoutAPointAreCentipawns()
{
    const auto games = tests::gamesOfDataFile("eval-in-centipawns.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(evaluations(*games[0]), std::string("0 14 25 -8 93 -42"));
    QCOMPARE(valuesAt(*games[0], 5).depth, std::optional(17));
    QVERIFY(valuesAt(*games[0], 5).elapsedMillis == 26'000);
    QCOMPARE(codes(*games[0]), std::string("centipawn-evaluations"));
    const Diagnostic& told = games[0]->diagnostics().front();
    QCOMPARE(told.severity, Severity::Info);
    QCOMPARE(told.token, std::string("[%eval 0,1]"));
    QCOMPARE(told.line, 9);
    QCOMPARE(told.column, 8);
    QCOMPARE(told.ply, std::optional(2));
}

void TestGameValues::theUnitIsThatOfTheWholeGame_data()
{
    QTest::addColumn<QByteArray>("moves");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<bool>("isTold");
    const auto row = [](const char* name, const char* moves, const char* values, bool isTold) {
        QTest::newRow(name) << QByteArray(moves) << QByteArray(values) << isTold;
    };
    row("a point somewhere", "1. e4 {[%eval 1]} e5 {[%eval 0.5]}", "100 50", false);
    row("a point in a variation", "1. e4 {[%eval 1]} (1. d4 {[%eval 0.2]}) 1... e5", "100 -",
        false);
    row("a variation too", "1. e4 {[%eval 31]} (1. d4 {[%eval 20]}) 1... e5 {[%eval -7]}", "31 -7",
        true);
    row("mates have no point", "1. e4 {[%eval #3]} e5 {[%eval 40,12]}", "3 40", true);
    row("mates tell nothing", "1. e4 {[%eval #3]} e5 {[%eval 0.4,12]}", "3 40", false);
    row("nothing is nothing in any unit", "1. e4 {[%eval 0,20]} e5 {[%eval 0]}", "0 0", false);
    row("another program's own comments", "1. e4 {+0.35/12 1s} e5 {[%eval 40]}", "35 40", true);
    row("one said later counts", "1. e4 {[%eval 40]} {+0.35/12 1s} e5 {[%eval 12]}", "35 12", true);
    row("a wrapped one", "1. e4 {[%eval\n1\n20,\n18]} e5", "120 -", true);
}

void TestGameValues::theUnitIsThatOfTheWholeGame()
{
    QFETCH(QByteArray, moves);
    QFETCH(QByteArray, values);
    QFETCH(bool, isTold);
    const auto game = readOne("[Result \"*\"]\n\n" + moves.toStdString() + " *\n");
    QCOMPARE(evaluations(*game), values.toStdString());
    QCOMPARE(codes(*game), std::string(isTold ? "centipawn-evaluations" : ""));
}

void TestGameValues::whiteSpaceWithinAValueMeansNothing()
{
    const auto games = tests::gamesOfDataFile("values-wrapped.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    const game::Game& game = *games[0];
    QCOMPARE(clocks(game), std::string("5425 5390 5280 5220 -"));
    QCOMPARE(evaluations(game), std::string("- 14 -8 - -"));
    QCOMPARE(valuesAt(game, 2).depth, std::optional(24));
    QCOMPARE(valuesAt(game, 3).depth, std::optional(35));
    QCOMPARE(game.mainLine().annotations.drawings(Ply(4)).size(), std::size_t{5});
    QCOMPARE(game.mainLine().annotations.drawings(Ply(5)).size(), std::size_t{2});
}

void TestGameValues::clocksWithoutSecondsAreHoursAndMinutes()
{
    const auto games = tests::gamesOfDataFile("clock-without-seconds.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(clocks(*games[0]), std::string("7140 7080 6300 5400"));
    QCOMPARE(codes(*games[0]), std::string("clocks-without-seconds"));
    QCOMPARE(games[0]->diagnostics().front().severity, Severity::Info);
    QCOMPARE(games[0]->diagnostics().front().token, std::string("[%clk 1:59]"));
}

void TestGameValues::clocksOfTwoNumbersAreReadAsTheirNeighbours_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("moves");
    QTest::addColumn<QByteArray>("seconds");
    const auto row = [](const char* name, const char* control, const char* moves,
                        const char* seconds) {
        QTest::newRow(name) << QByteArray(control) << QByteArray(moves) << QByteArray(seconds);
    };
    row("a quick game", "180+2", "1. e4 {[%clk 2:59]} e5 {[%clk 3:00]} 2. d4 {[%clk 0:58]}",
        "179 180 58");
    row("half an hour", "1800", "1. e4 {[%clk 29:30]} e5 {[%clk 28:10]}", "1770 1690");
    row("no time control", "-", "1. e4 {[%clk 1:59]} e5 {[%clk 1:58]} 2. d4 {[%clk 1:45]}",
        "119 118 105");
    row("two hours for forty moves", "40/7200:3600",
        "1. e4 {[%clk 1:59]} e5 {[%clk 2:00]} 2. d4 {[%clk 0:02]} d5 {[%clk 0:01]} 3. Nc3 "
        "{[%clk 1:01]} Nc6 {[%clk 0:59]}",
        "7140 7200 120 60 3660 3540");
    row("an increment", "5400+30", "1. e4 {[%clk 1:30]} e5 {[%clk 1:31]}", "5400 5460");
    row("a time control in minutes", "90+30", "1. e4 {[%clk 1:29]} e5 {[%clk 1:28]}", "89 88");
    row("a game of minutes under a wrong time control", "7200",
        "1. e4 {[%clk 4:58]} e5 {[%clk 4:50]}", "298 290");
    row("between clocks of three numbers", "-",
        "1. e4 {[%clk 1:30:25]} e5 2. d4 {[%clk 1:29]} d5 3. Nc3 {[%clk 1:28:10]}",
        "5425 - 5340 - 5290");
    row("minutes below the hour", "7200+30",
        "1. e4 {[%clk 1:00:05]} e5 {[%clk 1:10:00]} 2. d4 {[%clk 59:30]} d5 {[%clk 1:05:00]} "
        "3. Nc3 {[%clk 2:10]}",
        "3605 4200 3570 3900 130");
    row("only in the time trouble of a long game", "7200",
        "1. Nf3 Nf6 2. Ng1 Ng8 3. Nf3 Nf6 4. Ng1 Ng8 5. Nf3 Nf6 6. Ng1 {[%clk 1:59]}",
        "- - - - - - - - - - 119");
    row("no clock of a day", "7200", "1. e4 {[%clk 1:75]} e5 {[%clk 119:30]}", "135 7170");
}

void TestGameValues::clocksOfTwoNumbersAreReadAsTheirNeighbours()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, moves);
    QFETCH(QByteArray, seconds);
    const auto game = readOne("[Result \"*\"]\n[TimeControl \"" + control.toStdString() +
                              "\"]\n\n" + moves.toStdString() + " *\n");
    QCOMPARE(clocks(*game), seconds.toStdString());
}

void TestGameValues::theClocksOfTheStartAreKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("seconds");
    const auto row = [](const char* name, const char* text, const char* seconds) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(seconds);
    };
    const char* const tags = "[WhiteClock \"1:28:01\"]\n[BlackClock \"1:27:00\"]\n";
    const char* const control = "[TimeControl \"600+5\"]\n";
    const char* const moves = "\n1. d4 {[%clk 0:09:50]} Nf6 {[%clk 0:10:00]} *\n";
    const auto with = [](std::initializer_list<const char*> parts) {
        std::string text;
        for (const char* part : parts)
            text += part;
        return text;
    };
    row("a comment before the first move",
        with({tags, control, "\n{[%clk 00:10:00][%eval 0.25]} 1. d4 *\n"}).c_str(), "600 600");
    row("the players' tags", with({tags, control, moves}).c_str(), "5281 5220");
    row("one player's tag", with({"[BlackClock \"0:09:00\"]\n", control, moves}).c_str(),
        "600 540");
    row("the time control", with({control, moves}).c_str(), "600 600");
    row("no clocks to begin", with({control, "\n1. d4 Nf6 *\n"}).c_str(), "- -");
    row("a time control in minutes",
        with({"[TimeControl \"90+30\"]\n", "\n1. d4 {[%clk 1:30:20]} *\n"}).c_str(), "- -");
    row("hours and minutes",
        with({"[TimeControl \"7200\"]\n", "\n{[%clk 2:00]} 1. d4 {[%clk 1:58]} *\n"}).c_str(),
        "7200 7200");
    row("nothing", moves, "- -");
    row("a time control for each player",
        with({"[WhiteTimeControl \"40/900\"]\n[BlackTimeControl \"1.8+0.005\"]\n",
              "\n1. d4 {[%clk 0:14:50]} Nf6 {[%clk 0:00:01.5]} *\n"})
            .c_str(),
        "900 1");
    row("a comment of a variation", "\n(1. e4 {[%clk 0:01:00]}) 1. d4 *\n", "- -");
}

void TestGameValues::theClocksOfTheStartAreKnown()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, seconds);
    QCOMPARE(startClocks(*readOne("[Event \"E\"]\n" + text.toStdString())), seconds.toStdString());
}

PLYLINE_EVENT_TEST(TestGameValues)
#include "tst_game_values.moc"
