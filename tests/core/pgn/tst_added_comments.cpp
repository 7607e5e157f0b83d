#include <QtTest/QTest>

#include "core/game/same_game.h"
#include "core/pgn/added_comments.h"
#include "core/pgn/writer.h"
#include "tests/core/pgn/reading.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using pgn::AddedComment;
using tests::readOne;

class TestAddedComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommentStandsBehindItsMove_data();
    void aCommentStandsBehindItsMove();
    void aPositionBecomesAGame();
    void whatWouldEndACommentIsChanged();
    void otherCodePagesBecomeUtf8();
    void nothingElseOfAGameChanges();
};

void TestAddedComments::aCommentStandsBehindItsMove_data()
{
    QTest::addColumn<QString>("moves");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const char* moves, int line, int ply,
                        const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(moves) << line << ply
                            << QString::fromLatin1(expected);
    };
    row("a move", "1. e4 e5 *", 0, 1, "1. e4 {note} e5 *");
    row("the last move", "1. e4 e5 *", 0, 2, "1. e4 e5 {note} *");
    row("glyph and NAG", "1. e4!? $14 $32 e5 *", 0, 1, "1. e4!? $14 $32 {note} e5 *");
    row("a glyph apart", "1. e4 ! e5 *", 0, 1, "1. e4 ! {note} e5 *");
    row("before a comment", "1. e4 {old} e5 *", 0, 1, "1. e4 {note} {old} e5 *");
    row("before a comment to the line's end", "1. e4 ; old\n e5 *", 0, 1,
        "1. e4 {note} ; old\n e5 *");
    row("without spaces", "1.e4{old}e5 *", 0, 1, "1.e4 {note} {old}e5 *");
    row("in a variation", "1. e4 e5 (1... c5) 2. d4 *", 1, 2, "1. e4 e5 (1... c5 {note}) 2. d4 *");
    row("the start", "1. e4 e5 *", 0, 0, "{note} 1. e4 e5 *");
    row("the start, a number apart", "1 . e4 e5 *", 0, 0, "{note} 1 . e4 e5 *");
    row("the start, no number", "e4 e5 *", 0, 0, "{note} e4 e5 *");
    row("no moves", "*", 0, 0, "{note} *");
    row("no moves, then Control-Z", "*\x1a", 0, 0, "{note} *\x1a");
    row("a NAG after a vertical tab", "1. e4\v$1 e5 *", 0, 1, "1. e4\v$1 {note} e5 *");
    row("no such move", "1. e4 e5 *", 0, 3, "1. e4 e5 *");
}

void TestAddedComments::aCommentStandsBehindItsMove()
{
    QFETCH(QString, moves);
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(QString, expected);
    const std::string head = "[White \"A\"]\n[Result \"*\"]\n\n";
    const auto game = readOne(head + moves.toStdString() + "\n");
    const std::string text = pgn::textWithComments(*game, {{LineId(line), Ply(ply), "note"}});
    QCOMPARE(QString::fromStdString(text).trimmed(), QString::fromStdString(head) + expected);
}

void TestAddedComments::aPositionBecomesAGame()
{
    const auto game = readOne("4k3/8/8/8/8/8/8/4K3 w - - id \"bare kings\";\n");
    const std::string text = pgn::textWithComments(*game, {{LineId(), Ply(), "note"}});
    QVERIFY(text.find("[FEN \"4k3/8/8/8/8/8/8/4K3 w - - 0 1\"]") != std::string::npos);
    QVERIFY2(text.find("{note} *") != std::string::npos, text.c_str());
}

void TestAddedComments::whatWouldEndACommentIsChanged()
{
    const auto game = readOne("[Result \"*\"]\n\n1. e4 e5 *\n");
    const std::string text = pgn::textWithComments(
        *game, {{LineId(), Ply(1), " two\n\n lines {and} [%clk 1] "}, {LineId(), Ply(2), " \n"}});
    QCOMPARE(QString::fromStdString(text).section(QStringLiteral("\n\n"), 1).trimmed(),
             QStringLiteral("1. e4 {two lines (and) [ %clk 1]} e5 *"));
    QCOMPARE(readOne(text)->line(LineId()).log.size(), 2);
}

void TestAddedComments::otherCodePagesBecomeUtf8()
{
    const auto game = readOne("[White \"M\xfcller\"]\n[Result \"*\"]\n\n1. e4 e5 *\n");
    const std::string text = pgn::textWithComments(*game, {{LineId(), Ply(2), "\xe2\x99\x9e"}});
    QVERIFY(text.find("M\xc3\xbcller") != std::string::npos);
    QVERIFY(text.find("e5 {\xe2\x99\x9e} *") != std::string::npos);
}

/// Comments at every ply of every line of the samples, and read again.
void TestAddedComments::nothingElseOfAGameChanges()
{
    int seen = 0;
    const auto source = files::Source::open(PLYLINE_SAMPLES "/immortals.pgn");
    QVERIFY(source);
    for (const auto& game : tests::gamesOf(*source)) {
        std::vector<AddedComment> comments;
        std::size_t own = 0;
        for (const game::Line& line : game->lines()) {
            for (int i = 1; i <= line.log.size(); ++i, ++own)
                comments.push_back({line.id, Ply(line.forkPly.number() + i), "note"});
        }
        const auto again = readOne(pgn::textWithComments(*game, comments));
        QCOMPARE(again->lines().size(), game->lines().size());
        for (const game::Line& line : game->lines()) {
            QVERIFY(again->line(line.id).log == line.log);
            QCOMPARE(again->line(line.id).forkPly, line.forkPly);
        }
        QVERIFY(game::isSameGame(*readOne(pgn::textWithComments(*game, {})), *game));
        const std::string text = pgn::writeGame(*again);
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find("{note}", at)) != std::string::npos; ++at)
            ++count;
        QCOMPARE(count, own);
        ++seen;
    }
    QVERIFY(seen > 0);
}

PLYLINE_TEST(TestAddedComments)
#include "tst_added_comments.moc"
