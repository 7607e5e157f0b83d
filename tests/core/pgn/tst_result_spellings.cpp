#include <QtTest/QTest>

#include "core/game/same_game.h"
#include "core/pgn/writer.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Outcome;

/// Results as tournaments write them: in the tag, at the end of the moves, against the board.
class TestResultSpellings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothLoseIsAResult();
    void bothLoseIsWrittenSoThatItReadsBack();
    void zerosAreCastlingOrAResult_data();
    void zerosAreCastlingOrAResult();
    void spellingsEndAGame_data();
    void spellingsEndAGame();
    void theTagsOwnTextIsKept();
    void aResultThatTheBoardRefutesIsTold_data();
    void aResultThatTheBoardRefutesIsTold();
};

void TestResultSpellings::bothLoseIsAResult()
{
    const auto games = tests::gamesOfDataFile("result-double-forfeit.pgn");
    std::vector<std::string> found;
    for (const auto& game : games) {
        found.push_back(std::string(game::outcomeText(game->outcome())) + " " + tests::sans(*game));
        QVERIFY(!game->hasErrors());
        const std::string text = pgn::writeGame(*game);
        QVERIFY2(game::isSameGame(*game, *tests::readOne(text)), text.c_str());
    }
    const std::vector<std::string> expected = {"1/2-1/2 d4 d5 c4 e6",       "0-0 ",  "1-0 ", "0-1 ",
                                               "0-0 e4 e5 Nf3 Nc6 Bc4 Bc5", "1-0 e4"};
    QCOMPARE(found, expected);
}

void TestResultSpellings::bothLoseIsWrittenSoThatItReadsBack()
{
    const std::string movetexts[] = {"1. e4 {late} 0:0", "1. e4 e5 2. Nf3 {late} 0:0",
                                     "{absent} 0:0"};
    for (const std::string& movetext : movetexts) {
        for (const std::string tag :
             {"", "[Result \"\"]\n\n", "[Result \"?\"]\n\n", "[Result \"0:0\"]\n\n"}) {
            const auto game = tests::readOne(tag + movetext + "\n");
            QCOMPARE(game->outcome(), Outcome::BothLose);
            const std::string text = pgn::writeGame(*game);
            QVERIFY2(game::isSameGame(*game, *tests::readOne(text)), text.c_str());
        }
    }
}

void TestResultSpellings::zerosAreCastlingOrAResult_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QString>("moves");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* name, const char* pgn, const char* moves, const char* outcome) {
        QTest::newRow(name) << QByteArray(pgn) << QString::fromLatin1(moves)
                            << QString::fromLatin1(outcome);
    };
    const char* const bishops = "e4 e5 Nf3 Nf6 Bc4 Bc5";
    const char* const castled = "e4 e5 Nf3 Nf6 Bc4 Bc5 O-O";
    row("as the tag says", "[Result \"0-0\"]\n\n1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 0-0\n", bishops,
        "0-0");
    row("with blanks", "[Result \"0-0\"]\n\n1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 0 - 0\n", bishops,
        "0-0");
    row("with a comment", "[Result \"0-0\"]\n\n1. e4 0-0 {both late}\n", "e4", "0-0");
    row("without a tag", "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 0-0\n", bishops, "0-0");
    row("without moves", "[White \"A\"]\n\n0-0\n", "", "0-0");
    row("with a colon", "1. e4 e5 0:0\n", "e4 e5", "0-0");
    row("castling, and both lost",
        "[Result \"0-0\"]\n\n1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. 0-0 0-0\n", castled, "0-0");
    row("a number before it", "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. 0-0\n", castled, "*");
    row("Black castles", "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. 0-0 0-0\n",
        "e4 e5 Nf3 Nf6 Bc4 Bc5 O-O O-O", "*");
    row("a result behind it", "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 0-0 1-0\n", castled, "1-0");
    row("in the middle", "[Result \"0-0\"]\n\n1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 0-0 Nc6 0-0\n",
        "e4 e5 Nf3 Nf6 Bc4 Bc5 O-O Nc6", "0-0");
}

void TestResultSpellings::zerosAreCastlingOrAResult()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QString, moves);
    QFETCH(QString, outcome);
    const auto games = tests::gamesOf(pgn.toStdString() + "\n[Event \"next\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    const std::string_view found = game::outcomeText(games[0]->outcome());
    QCOMPARE(QString::fromStdString(tests::sans(*games[0])), moves);
    QCOMPARE(QString::fromStdString(std::string(found)), outcome);
    QVERIFY(!games[0]->hasErrors());
    QVERIFY(game::isSameGame(*games[0], *tests::readOne(pgn::writeGame(*games[0]))));
}

void TestResultSpellings::spellingsEndAGame_data()
{
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* text, const char* outcome) {
        QTest::newRow(text) << QString::fromLatin1(outcome);
    };
    for (const char* text : {"0.5-0.5", "0,5-0,5", "1/2 - 1/2", "1/2 \xe2\x80\x93 1/2",
                             "\xc2\xbd : \xc2\xbd", "1/2 draw agreed"})
        row(text, "1/2-1/2");
    for (const char* text :
         {"1 - 0", "1 \xe2\x80\x93 0", "1:0", "1-0 (forfeit)", "1-0 White won on time"})
        row(text, "1-0");
    for (const char* text : {"0 - 1", "0 : 1", "0-1 (time)"})
        row(text, "0-1");
}

void TestResultSpellings::spellingsEndAGame()
{
    QFETCH(QString, outcome);
    const std::string result = QTest::currentDataTag();
    const auto games =
        tests::gamesOf("1. e4 e5 2. Nf3 Nc6 3. a3 " + result + "\n\n[Event \"next\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3 Nc6 a3"));
    const std::string_view found = game::outcomeText(games[0]->outcome());
    QCOMPARE(QString::fromStdString(std::string(found)), outcome);
    QVERIFY(!games[0]->hasErrors());
}

void TestResultSpellings::theTagsOwnTextIsKept()
{
    const std::vector<std::pair<std::string, Outcome>> expected = {
        {"0.5-0.5", Outcome::Draw},
        {"1/2 - 1/2", Outcome::Draw},
        {"", Outcome::Draw},
        {"1-0 (forfeit)", Outcome::WhiteWins}};
    const auto games = tests::gamesOfDataFile("result-spellings.pgn");
    QCOMPARE(games.size(), expected.size());
    for (std::size_t i = 0; i < games.size(); ++i) {
        QCOMPARE(std::string(games[i]->tags().known("Result")), expected[i].first);
        QCOMPARE(games[i]->outcome(), expected[i].second);
        QVERIFY(!games[i]->hasErrors());
    }
}

void TestResultSpellings::aResultThatTheBoardRefutesIsTold_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QString>("onBoard");
    const auto row = [](const char* name, const char* pgn, const char* onBoard) {
        QTest::newRow(name) << QByteArray(pgn) << QString::fromLatin1(onBoard);
    };
    row("mate and a draw", "1. f3 e5 2. g4 Qh4# 1/2-1/2", "0-1");
    row("mate of the winner", "1. f3 e5 2. g4 Qh4# 1-0", "0-1");
    row("both lose", "[Result \"0-0\"]\n\n1. f3 e5 2. g4 Qh4# 0-0", "0-1");
    row("by the tag", "[Result \"1-0\"]\n\n1. f3 e5 2. g4 Qh4#", "0-1");
    row("stalemate", "[FEN \"7k/8/5KQ1/8/8/8/8/8 w - - 0 1\"]\n\n1. Qf7 1-0", "1/2-1/2");
    row("mate and right", "1. f3 e5 2. g4 Qh4# 0-1", "");
    row("mate and open", "1. f3 e5 2. g4 Qh4# *", "");
    row("mate in a variation", "1. f3 e5 2. g4 d5 (2... Qh4#) 1-0", "");
    row("no mate", "1. f3 e5 2. g4 1-0", "");
    row("not read to its end", "1. f3 e5 2. g4 Qh4# 3. Zz9 1-0", "");
}

void TestResultSpellings::aResultThatTheBoardRefutesIsTold()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QString, onBoard);
    const auto game = tests::readOne(pgn.toStdString());
    QString found;
    for (const Diagnostic& diagnostic : game->diagnostics()) {
        if (diagnostic.code != DiagnosticCode::ResultRefuted)
            continue;
        QCOMPARE(diagnostic.severity, Severity::Warning);
        found += QString::fromStdString(diagnostic.argument);
    }
    QCOMPARE(found, onBoard);
}

PLYLINE_EVENT_TEST(TestResultSpellings)
#include "tst_result_spellings.moc"
