#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::Outcome;

/// What a game that cannot be read whole keeps, and what is said about it.
class TestBrokenGames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIllegalMoveEndsTheLineAndTheNextGameIsFound();
    void aBadMoveIsToldExactly_data();
    void aBadMoveIsToldExactly();
    void aBrokenVariationLeavesTheMainLine();
    void anOpenCommentEndsBeforeThreeTagLines();
    void diagnosticsBeyondAHundredAreCounted();
};

void TestBrokenGames::anIllegalMoveEndsTheLineAndTheNextGameIsFound()
{
    const auto games = gamesOf(
        "[White \"A\"]\n\n1. e4 e5 2. Qxh9 Nc6 3. Nf3 {kept} 1-0\n\n[White \"B\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(sans(*games[0]), std::string("e4 e5"));
    QVERIFY(games[0]->hasErrors());
    QCOMPARE(games[0]->outcome(), Outcome::WhiteWins);
    QCOMPARE(sans(*games[1]), std::string("d4"));
    QVERIFY(!games[1]->hasErrors());
    QVERIFY(games[1]->tags().find("White") == std::string_view("B"));
}

void TestBrokenGames::aBadMoveIsToldExactly_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("ply");
    const auto row = [](const char* name, const char* pgn, const char* code, const char* token,
                        int line, int column, int ply) {
        QTest::newRow(name) << QByteArray(pgn) << QByteArray(code) << QByteArray(token) << line
                            << column << ply;
    };
    row("illegal", "1. e4 e5 2. Ke3 *", "illegal-move", "Ke3", 1, 13, 3);
    row("ambiguous", "[FEN \"4k3/8/8/8/8/8/2K5/1N3N2 w - - 0 1\"]\n\n1. Nd2 *", "ambiguous-move",
        "Nd2", 3, 4, 1);
    row("unreadable", "[White \"A\"]\n\n1. e4 e5\n2. Nf9 *", "unreadable-move", "Nf9", 4, 4, 3);
    row("after CRLF", "[White \"A\"]\r\n\r\n1. e4\r\n  e6 2. e4\r\n*", "illegal-move", "e4", 4, 9,
        3);
    row("after CR", "[White \"A\"]\r\r1. e4\r e4", "illegal-move", "e4", 4, 2, 2);
    row("columns are bytes", "{\xc3\xa9\xc3\xa9} 1. e5 *", "illegal-move", "e5", 1, 11, 1);
    row("a long word of letters of two bytes",
        "1. e4 xéééééééééééééééééééééééééééééééééééééééééé *", "unreadable-move",
        "xééééééééééééééééééééééééééééééééééééééé", 1, 7, 2);
    row("in a variation", "1. e4 e5 (1... Ke7 2. d4) 2. d4 *", "illegal-move", "Ke7", 1, 16, 2);
}

void TestBrokenGames::aBadMoveIsToldExactly()
{
    QFETCH(QByteArray, pgn);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, token);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, ply);
    // Behind another game, so that nothing is counted from the start of the span.
    const std::string before = "[White \"First\"]\n\n1. e4 *\n\n";
    const std::string text = before + pgn.toStdString();
    for (const bool isSecond : {false, true}) {
        const auto games = isSecond ? gamesOf(text) : Games{readOne(pgn.toStdString())};
        QVERIFY(!games.back()->diagnostics().empty());
        const Diagnostic& diagnostic = games.back()->diagnostics().front();
        QCOMPARE(codeName(diagnostic.code), std::string_view(code.constData()));
        QCOMPARE(diagnostic.token, token.toStdString());
        QCOMPARE(diagnostic.severity, Severity::Error);
        QCOMPARE(diagnostic.game, isSecond ? 2 : 1);
        QCOMPARE(diagnostic.line, isSecond ? line + 4 : line);
        QCOMPARE(diagnostic.column, column);
        QVERIFY(diagnostic.ply == ply);
        const auto at = static_cast<std::size_t>(diagnostic.byte);
        QCOMPARE((isSecond ? text : pgn.toStdString()).substr(at, token.size()),
                 token.toStdString());
    }
}

void TestBrokenGames::aBrokenVariationLeavesTheMainLine()
{
    const auto game = readOne("1. e4 e5 (1... c5 2. Ke3 d6 (2... e6) 3. d4) 2. Nf3 *");
    QCOMPARE(sans(*game, 0), std::string("e4 e5 Nf3"));
    QCOMPARE(game->lines().size(), std::size_t{2});
    QCOMPARE(sans(*game, 1), std::string("e4 c5"));
    QCOMPARE(codes(*game), std::string("illegal-move"));
    QCOMPARE(game->diagnostics().front().lineOfGame, 1);
}

void TestBrokenGames::anOpenCommentEndsBeforeThreeTagLines()
{
    const auto games = gamesOf(
        "[White \"A\"]\n\n1. e4 {never closed\n\n[not a tag]\n\n[White \"B\"]\n[Black \"C\"]\n"
        "[Result \"*\"]\n\n1. d4 *\n");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(sans(*games[0]), std::string("e4"));
    QVERIFY(QByteArray::fromStdString(codes(*games[0])).contains("unterminated-comment"));
    QCOMPARE(sans(*games[1]), std::string("d4"));
    // Two tag lines in a comment are text.
    QCOMPARE(gamesOf("1. e4 {see\n\n[White \"B\"]\n[Black \"C\"]\n\nthere} e5 *").size(),
             std::size_t{1});
}

void TestBrokenGames::diagnosticsBeyondAHundredAreCounted()
{
    std::string pgn = "1. e4 ";
    for (int i = 0; i < 250; ++i)
        pgn += "(1. Ke3) ";
    const auto game = readOne(pgn + "*");
    QCOMPARE(game->diagnostics().size(), std::size_t{100});
    QCOMPARE(game->diagnosticCount(), 250);
    QCOMPARE(sans(*game), std::string("e4"));
    // An error behind a hundred warnings is listed.
    std::string warnings = "1. e4 ";
    for (int i = 0; i < 150; ++i)
        warnings += ") ";
    const auto last = readOne(warnings + "Ke7 *");
    QCOMPARE(last->diagnostics().size(), std::size_t{100});
    QCOMPARE(last->diagnosticCount(), 151);
    QVERIFY(last->hasErrors());
}

PLYLINE_EVENT_TEST(TestBrokenGames)
#include "tst_broken_games.moc"
