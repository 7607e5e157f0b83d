#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;

/// Moves with something inside or before them that does not belong there. Either the whole of what
/// stands there is read as one move, or the line ends: no part of it becomes another move.
class TestSplitMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWithBlanksInsideAreReadWhole();
    void noPartOfAWordBecomesAMove_data();
    void noPartOfAWordBecomesAMove();
    void lettersBehindAMoveAnnotateIt_data();
    void lettersBehindAMoveAnnotateIt();
    void aSplitMoveIsToldWhereItStands();
};

void TestSplitMoves::movesWithBlanksInsideAreReadWhole()
{
    const std::vector<std::string> expected = {"e4 e5 Nf3 Nc6 Bb5 a6",
                                               "e4 e5 Nf3 Nc6 Bb5",
                                               "e4 d5 exd5 Qxd5 Nc3",
                                               "d4 d5 Nd2 Nf6 Ngf3 Nbd7 e3",
                                               "e4 e5 Nf3 Nc6 Bc4 Bc5 O-O Nf6",
                                               "e4 e5 Nf3 Nc6",
                                               "e4 e5 Qh5 Nc6",
                                               "e4 e5 Ke2 Nc6",
                                               "d4 d5 Bf4 Nf6 e3",
                                               "e4 e5 Nf3 Nc6 Bb5",
                                               "d4 Nc6 Nc3"};
    std::vector<std::string> found;
    for (const auto& game : tests::gamesOfDataFile("blank-inside-a-move.pgn")) {
        found.push_back(tests::sans(*game));
        QVERIFY(!game->hasErrors());
        QVERIFY(tests::codes(*game).starts_with("split-move"));
    }
    QCOMPARE(found, expected);
}

void TestSplitMoves::noPartOfAWordBecomesAMove_data()
{
    QTest::addColumn<QByteArray>("movetext");
    QTest::addColumn<QString>("moves");
    const auto row = [](const char* name, const QByteArray& movetext, const char* moves) {
        QTest::newRow(name) << movetext << QString::fromUtf8(moves);
    };
    const char* const knight = "e4 e5 Nf3 Nc6";
    for (const char* invisible : {"\xe2\x80\x8b", "\xc2\xad", "\xef\xbb\xbf", "\xe2\x80\x8c",
                                  "\xe2\x80\x8d", "\xe2\x80\x8e", "\xe2\x81\xa0", "\xe2\x81\xa6",
                                  "\xe1\xa0\x8e", "\xf3\xa0\x80\x81", "\xad"}) {
        const QByteArray c(invisible);
        const QByteArray code = c.toHex();
        row(code + " behind the piece", "1. e4 e5 2. N" + c + "f3 Nc6 *", knight);
        row(code + " behind the file", "1. e4 e5 2. Nf" + c + "3 Nc6 *", knight);
        row(code + " twice", "1. e" + c + "4 e5 2. N" + c + c + "f" + c + "3 Nc6 *", knight);
        row(code + " in a capture", "1. e4 d5 2. e" + c + "xd5 Qx" + c + "d5 *", "e4 d5 exd5 Qxd5");
        row(code + " in castling", "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. O" + c + "-O O-" + c + "O *",
            "e4 e5 Nf3 Nf6 Bc4 Bc5 O-O O-O");
        row(code + " between moves", "1. e4" + c + "e5" + c + "2. Nf3" + c + "Nc6" + c + "*",
            knight);
    }
    for (const char* gap : {" ", "\t", "\n", "\r\n", "  ", "\xc2\xa0", "\xe2\x80\x89",
                            "\xe3\x80\x80", "\xa0", "\x1a"}) {
        const QByteArray c(gap);
        const QByteArray code = c.toHex();
        row("gap " + code + " behind the piece", "1. e4 e5 2. N" + c + "f3 Nc6 *", knight);
        row("gap " + code + " for Black", "1. d4 d5 2. Bf4 N" + c + "f6 *", "d4 d5 Bf4 Nf6");
        row("gap " + code + " queen side",
            "1. d4 d5 2. Nc3 Nc6 3. Bf4 Bf5 4. Qd2 Qd7 5. O-O" + c + "-O O" + c + "-O-O *",
            "d4 d5 Nc3 Nc6 Bf4 Bf5 Qd2 Qd7 O-O-O O-O-O");
    }
    row("a NUL byte", QByteArray("1. e4 e5 2. N\0f3 Nc6 *", 21), knight);
    row("a cross", "1. e4 e5 2. Nf3 Nf6 3. N \xc3\x97 e5 *", "e4 e5 Nf3 Nf6 Nxe5");
    row("a file too much", "1. d4 d5 2. Nd2 Nf6 3. N gf3 *", "d4 d5 Nd2 Nf6 Ngf3");
    row("a bishop", "1. Nf3 d5 2. c3 Nf6 3. d3 N bd7 *", "Nf3 d5 c3 Nf6 d3 Nbd7");
    row("a rank", "1. Nf3 d5 2. d4 c5 3. N 1d2 *", "Nf3 d5 d4 c5 Nbd2");
    row("zeros", "1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. 0 - 0 d6 *", "e4 e5 Nf3 Nf6 Bc4 Bc5 O-O d6");
    row("a gap and a soft hyphen",
        "1. f3 N f\xad"
        "6 2. e3 *",
        "f3 Nf6 e3");
    row("two kinds of gaps",
        "1. f3 N f\xc2\xa0"
        "6 2. e3 *",
        "f3 Nf6 e3");
    row("a gap and a joiner",
        "1. e4 e5 2. Nf3 Nf6 3. N \xe2\x81\xa0x\xe2\x81\xa0"
        "e5 *",
        "e4 e5 Nf3 Nf6 Nxe5");
    row("a file and a cross",
        "1. Nf3 d5 2. d4 Nd7 3. c4 e6 4. cxd5 N f\xc3\x97"
        "d5 *",
        "Nf3 d5 d4 Nd7 c4 e6 cxd5");
    row("a capture without its rank", "1. e4 d5 2. ed 5 Qxd5 *", "e4 d5 exd5 Qxd5");
    // What would be another move ends the line.
    const char* const before = "e4 e5";
    row("no such knight", "1. e4 e5 2. N f4 Nc6 *", before);
    row("no such queen", "1. e4 D f6 2. Nf3 *", "e4");
    row("quoted mail", "> 1. e4 e5 2. N\n> f3 Nc6 *", before);
    row("a dot", "1. e4 e5 2. N.f3 Nc6 *", before);
    row("dots", "1. e4 e5 2. N . f3 Nc6 *", before);
    row("a comment", "1. e4 e5 2. N {what?} f3 Nc6 *", before);
    row("a glyph", "1. e4 e5 2. N! f3 Nc6 *", before);
    row("an apostrophe", "1. e4 e5 2. N'f3 Nc6 *", before);
    row("for Black too", "1. d4 d5 2. Bf4 N'f6 3. e3 *", "d4 d5 Bf4");
    row("a control character",
        "1. d4 d5 2. Bf4 N\x01"
        "f6 3. e3 *",
        "d4 d5 Bf4");
    row("marks with gaps", "1. d4 d5 2. Bf4 N ~ f6 3. e3 *", "d4 d5 Bf4");
    row("novelty as a piece", "1. e4 e5 2. TN f3 Nc6 *", before);
    row("a chess font, Latin-1",
        "1. e4 e5 2. \xa4"
        "f3 Nc6 *",
        before);
    row("a chess font",
        "1. e4 e5 2. \xc2\xa4"
        "f3 Nc6 *",
        before);
    row("a font's own character",
        "1. e4 e5 2. \xee\x80\x85"
        "f3 Nc6 *",
        before);
    row("a wide letter",
        "1. e4 e5 2. \xef\xbc\xae"
        "f3 Nc6 *",
        before);
    row("a picture",
        "1. e4 e5 2. \xf0\x9f\x90\xb4"
        "f3 Nc6 *",
        before);
    row("a replacement",
        "1. e4 e5 2. \xef\xbf\xbd"
        "f3 Nc6 *",
        before);
    row("two of them",
        "1. e4 e5 2. \xef\xbf\xbd\xef\xbf\xbd"
        "f3 Nc6 *",
        before);
    row("a scanned piece", "1. e4 e5 2. ~f3 Nc6 *", before);
    row("a digit for a piece", "1. e4 e5 2. 5f3 Nc6 *", before);
    row("an entity", "1. e4 e5 2. &#9816;f3\nNc6 d4 *", before);
    row("a colon behind a number", "1. e4 e5 2:Nf3 d4 *", before);
    row("a lost move", "1. e4 e5 2. ~ d4 *", before);
    const char* const castles = "d4 d5 Nc3 Nc6 Bf4 Bf5 Qd2 Qd7";
    for (const char* text : {"O-O~O", "O-O.O", "O-O_O", "O-O\xef\xbc\x8dO", "O-O ~ O"})
        row(text, QByteArray("1. d4 d5 2. Nc3 Nc6 3. Bf4 Bf5 4. Qd2 Qd7 5. ") + text + " *",
            castles);
    row("no room to castle", "1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O -O Nf6 *",
        "e4 e5 Nf3 Nc6 Bc4 Bc5");
    row("another capture", "1. e4 c5 2. c4 d5 3. cd 4 *", "e4 c5 c4 d5");
}

void TestSplitMoves::noPartOfAWordBecomesAMove()
{
    QFETCH(QByteArray, movetext);
    QFETCH(QString, moves);
    const auto games = tests::gamesOf("[White \"A\"]\n\n" + movetext.toStdString() + "\n");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(tests::sans(*games[0])), moves);
}

void TestSplitMoves::lettersBehindAMoveAnnotateIt_data()
{
    QTest::addColumn<QByteArray>("movetext");
    QTest::addColumn<QByteArray>("nag");
    QTest::addColumn<QByteArray>("moves");
    const auto row = [](const char* movetext, const char* nag, const char* moves) {
        QTest::newRow(movetext) << QByteArray(movetext) << QByteArray(nag) << QByteArray(moves);
    };
    row("1. e4 N e5?? *", "", "e4");
    row("1. e4 N Nf6 *", "$146", "e4 Nf6");
    row("1. e4 N 1... e5 *", "$146", "e4 e5");
    row("1. e4 N ... e5 *", "$146", "e4 e5");
    row("1. e4 N {new} e5 *", "$146{new}", "e4 e5");
    row("1. e4 TN e5 *", "$146", "e4 e5");
    row("1. e4 RR e5 *", "$145", "e4 e5");
    row("1. e4! D (1. d4) 1... e5 *", "$1$220(1)", "e4 e5");
    row("1. e4 {a} N 1... e5 *", "{a}$146", "e4 e5");
}

void TestSplitMoves::lettersBehindAMoveAnnotateIt()
{
    QFETCH(QByteArray, movetext);
    QFETCH(QByteArray, nag);
    QFETCH(QByteArray, moves);
    const auto game = tests::readOne(movetext.toStdString());
    QCOMPARE(tests::sans(*game), moves.toStdString());
    QCOMPARE(tests::annotations(*game, 0, 1), nag.toStdString());
}

void TestSplitMoves::aSplitMoveIsToldWhereItStands()
{
    const auto game = tests::readOne("1. e4 e5 2. N f3 *");
    QCOMPARE(tests::codes(*game), std::string("split-move"));
    const Diagnostic& diagnostic = game->diagnostics().front();
    QCOMPARE(diagnostic.severity, Severity::Warning);
    QCOMPARE(diagnostic.token, std::string("N f3"));
    QCOMPARE(diagnostic.column, 13);
    QVERIFY(diagnostic.ply == 3);
    const auto wrong = tests::readOne("1. e4 e5 2. N f4 *");
    QCOMPARE(tests::codes(*wrong), std::string("illegal-move"));
    QCOMPARE(wrong->diagnostics().front().token, std::string("N f4"));
}

PLYLINE_EVENT_TEST(TestSplitMoves)
#include "tst_split_moves.moc"
