#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Game;
using game::Ply;
using tests::Games;

namespace {

std::string argumentOf(const Game& game, DiagnosticCode code)
{
    for (const Diagnostic& diagnostic : game.diagnostics()) {
        if (diagnostic.code == code)
            return diagnostic.argument;
    }
    return {};
}

std::string tag(const Game& game, const char* name)
{
    return std::string(game.tags().find(name).value_or("absent"));
}

} // namespace

class TestAsPeopleWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAreReadAsMeant_data();
    void movesAreReadAsMeant();
    void nothingIsGuessedWhereMoreThanOneMoveCouldBeMeant();
    void glyphsBehindAMoveAreItsNags();
    void piecesInAnotherLanguageAreReadAndTheGuessIsTold_data();
    void piecesInAnotherLanguageAreReadAndTheGuessIsTold();
    void oneWrongLetterIsNoLanguage();
    void aVariationBeforeTheFirstMoveIsAnotherFirstMove();
    void proseBetweenGamesIsToldAndNoMove();
    void mailThatIsQuotedIsRead();
    void aCommandWithoutBracesIsAComment();
    void semicolonsAndEscapedLinesAreComments();
    void aGameThatIsCutOffEndsWhereTheNextTagsBegin();
    void damagedTagsAreKeptAndTold();
    void textIsDecodedByItsMarkOrByTheGame();
    void nulAndControlZAreSpace();
    void linesMayEndInCarriageReturnsAlone();
};

/// The moves of every game of a file. The files say in their names what is special in them.
void TestAsPeopleWrite::movesAreReadAsMeant_data()
{
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* file, const QStringList& expected) {
        QTest::newRow(file) << expected;
    };
    row("check-words.pgn", {u"e4 e5 Qh5 Nc6 Bc4 Nf6 Qxf7#"_qs, u"e4 f5 Qh5+ g6 Qxg6+ hxg6 Be2"_qs});
    // However the capture is marked or shortened, only one pawn can be meant.
    row("en-passant-words.pgn", QStringList(9, u"e4 a6 e5 d5 exd6 cxd6"_qs));
    row("castling-without-hyphens.pgn", QStringList(10, u"e4 e5 Nf3 Nf6 Bc4 Bc5 O-O d6"_qs));
    // A small b is a bishop where no pawn's move is written so; in the third game it is a pawn's.
    row("small-piece-letters.pgn",
        {u"e4 e5 Nf3 Nc6 Bb5 a6 Bxc6 dxc6 Ke2 Qd5"_qs, u"e4 d5 Bc4"_qs, u"e4 b5 a4 Nc6"_qs});
    row("figurines.pgn", {u"e4 e5 Nf3 Nc6 Bb5 a6 Bxc6 dxc6 O-O"_qs, u"a8=Q+ Ke7"_qs});
    row("odd-spaces.pgn", {u"e4 e5 Nf3 Nc6 Bb5 a6 Ba4"_qs});
    row("null-move-forms.pgn", {u"e4 -- d4 -- Nf3 -- Nc3 -- Be2 -- O-O -- h3 -- a3 --"_qs});
    row("byte-order-marks.pgn", {u"e4"_qs, u"d4 d5"_qs});
}

void TestAsPeopleWrite::movesAreReadAsMeant()
{
    QFETCH(QStringList, expected);
    QStringList found;
    for (const auto& game : tests::gamesOfDataFile(QTest::currentDataTag()))
        found << QString::fromStdString(tests::sans(*game));
    QCOMPARE(found, expected);
}

void TestAsPeopleWrite::nothingIsGuessedWhereMoreThanOneMoveCouldBeMeant()
{
    const Games games = tests::gamesOfDataFile("missing-signs.pgn");
    QCOMPARE(games.size(), std::size_t{4});
    // "cd": the pawn on c6 can capture on d5 only.
    QCOMPARE(tests::sans(*games[0]), std::string("e4 d5 exd5 Qxd5 Nc3 Qa5 d4 c6 d5 cxd5"));
    QCOMPARE(tests::codes(*games[0]), std::string());
    QCOMPARE(tests::sans(*games[1]), std::string("a8=Q+ Ke7 Qf3"));
    QCOMPARE(tests::sans(*games[2]), std::string("a8=N Ke7"));
    // A promotion that does not say to what is none.
    QCOMPARE(tests::sans(*games[3]), std::string());
    QCOMPARE(tests::codes(*games[3]), std::string("illegal-move"));
    const Games pawns =
        tests::gamesOf("[FEN \"4k3/8/8/2p5/1P1P4/2p5/1P6/4K3 w - - 0 1\"]\n\n1. bc *");
    QCOMPARE(tests::codes(*pawns[0]), std::string("ambiguous-move"));
}

void TestAsPeopleWrite::glyphsBehindAMoveAreItsNags()
{
    const Games games = tests::gamesOfDataFile("glued-glyphs.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    const Game& game = *games[0];
    QCOMPARE(tests::sans(game),
             std::string("e4 e5 Nf3 Nc6 Bb5 a6 Ba4 Nf6 O-O Be7 Re1 b5 Bb3 d6 c3 O-O h3"));
    QCOMPARE(tests::codes(game), std::string());
    // Development and attack are counted for the side that has moved (PGN standard, section 10).
    const std::vector<std::string> expected = {"",    "$1",  "$6",   "$18",  "$19",  "$16",
                                               "$10", "$3",  "$146", "$16",  "$17",  "$14",
                                               "$13", "$32", "$41",  "$220", "$146", "$7"};
    for (int ply = 1; ply <= 17; ++ply)
        QCOMPARE(tests::annotations(game, 0, ply), expected[static_cast<std::size_t>(ply)]);
}

void TestAsPeopleWrite::piecesInAnotherLanguageAreReadAndTheGuessIsTold_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("german-pieces.pgn") << QByteArray("de");
    QTest::newRow("french-pieces.pgn") << QByteArray("fr");
    QTest::newRow("spanish-pieces.pgn") << QByteArray("es/it");
    QTest::newRow("dutch-pieces.pgn") << QByteArray("nl");
    QTest::newRow("russian-pieces.pgn") << QByteArray("ru");
    QTest::newRow("polish-pieces.pgn") << QByteArray("pl");
    QTest::newRow("czech-pieces.pgn") << QByteArray("cs");
}

void TestAsPeopleWrite::piecesInAnotherLanguageAreReadAndTheGuessIsTold()
{
    QFETCH(QByteArray, language);
    const Games games = tests::gamesOfDataFile(QTest::currentDataTag());
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3 Nc6 Bb5 a6 Bxc6 dxc6 Ke2 Qd5"));
    QCOMPARE(tests::codes(*games[0]), std::string("local-piece-letters"));
    QCOMPARE(games[0]->diagnostics().front().severity, Severity::Info);
    QCOMPARE(argumentOf(*games[0], DiagnosticCode::LocalPieceLetters), language.toStdString());
}

void TestAsPeopleWrite::oneWrongLetterIsNoLanguage()
{
    const Games games = tests::gamesOfDataFile("one-wrong-letter.pgn");
    QCOMPARE(games.size(), std::size_t{3});
    // A knight was named N before: S is a mistake.
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3"));
    QCOMPARE(tests::codes(*games[0]), std::string("unreadable-move"));
    // Pawns moved without a letter: P is the Dutch knight.
    QCOMPARE(tests::sans(*games[1]), std::string("e4 e5 Nf3"));
    // Pawns moved with it: P is a pawn.
    QCOMPARE(tests::sans(*games[2]), std::string("e4 e5 f3"));
    QCOMPARE(tests::codes(*games[2]), std::string());
}

void TestAsPeopleWrite::aVariationBeforeTheFirstMoveIsAnotherFirstMove()
{
    const Games games = tests::gamesOfDataFile("variation-before-the-first-move.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    const Game& game = *games[0];
    QCOMPARE(game.lines().size(), std::size_t{8});
    QCOMPARE(tests::sans(game), std::string("e4 e5 Nf3"));
    QCOMPARE(tests::sans(game, 1), std::string("d4 d5"));
    QCOMPARE(game.line(game::LineId(1)).forkPly, Ply(0));
    QCOMPARE(tests::sans(game, 2), std::string("d4 Nf6"));
    QCOMPARE(tests::sans(game, 3), std::string("c4"));
    QCOMPARE(tests::sans(game, 4), std::string("g3")); // before the first move of a variation
    QCOMPARE(game.line(game::LineId(4)).parent, std::optional(game::LineId(3)));
    QCOMPARE(tests::sans(game, 7), std::string("e4 e5 Nc3"));
    QCOMPARE(tests::annotations(game, 0, 0), std::string("(1)"));
    QCOMPARE(tests::annotations(game, 0, 1), std::string("{best}(3)(5)"));
    QCOMPARE(tests::codes(game), std::string("misplaced-variation misplaced-variation"));
}

void TestAsPeopleWrite::proseBetweenGamesIsToldAndNoMove()
{
    const Games games = tests::gamesOfDataFile("prose-between-games.pgn");
    QCOMPARE(games.size(), std::size_t{2});
    // Prose that follows moves without a result could be meant as moves: it is told as none.
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5"));
    QCOMPARE(tests::sans(*games[1]), std::string("d4"));
    QCOMPARE(games[1]->diagnostics().back().token, std::string("The end."));
    QCOMPARE(tests::codes(*games[1]), std::string("stray-text"));
}

void TestAsPeopleWrite::mailThatIsQuotedIsRead()
{
    const Games games = tests::gamesOfDataFile("quoted-mail.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3 Nc6"));
    QCOMPARE(tag(*games[0], "Black"), std::string("B"));
    QCOMPARE(tests::codes(*games[0]), std::string("stray-text"));
}

void TestAsPeopleWrite::aCommandWithoutBracesIsAComment()
{
    const Games games = tests::gamesOfDataFile("commands-without-braces.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3"));
    QVERIFY(games[0]->values(game::LineId::main(), Ply(2)).clockMillis == 59'000);
    QCOMPARE(tests::annotations(*games[0], 0, 1), std::string("{[%clk 0:01:00]}"));
}

/// PGN standard, sections 5 and 6: to the end of the line nothing in them means anything.
void TestAsPeopleWrite::semicolonsAndEscapedLinesAreComments()
{
    const Games games = tests::gamesOfDataFile("semicolon-comments.pgn");
    QCOMPARE(games.size(), std::size_t{1});
    const Game& game = *games[0];
    QCOMPARE(tests::sans(game), std::string("e4 e5 Nf3 Nc6"));
    QCOMPARE(tag(game, "Black"), std::string("B"));
    QCOMPARE(tests::annotations(game, 0, 0), std::string("{ set up by hand}"));
    QCOMPARE(tests::annotations(game, 0, 1), std::string("{ {not open ( [Event \"no\"] 1. d4}"));
    QCOMPARE(tests::annotations(game, 0, 2), std::string("{one}"));
    QCOMPARE(tests::annotations(game, 0, 3), std::string("{glued } to it}{escaped 2... Nc6}"));
    QCOMPARE(tests::annotations(game, 0, 4), std::string("{in ; braces}"));
    QCOMPARE(tests::codes(game), std::string());
}

/// With or without a blank line, in a variation too; in an open comment behind one, and three tags.
void TestAsPeopleWrite::aGameThatIsCutOffEndsWhereTheNextTagsBegin()
{
    const Games games = tests::gamesOfDataFile("cut-off-by-tags.pgn");
    QCOMPARE(games.size(), std::size_t{4});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5 Nf3"));
    QCOMPARE(tests::codes(*games[0]), std::string("missing-result"));
    // The question mark that follows is the site of the next game, no NAG.
    QCOMPARE(tests::annotations(*games[0], 0, 3), std::string());
    QCOMPARE(tests::sans(*games[1], 1), std::string("c4"));
    QCOMPARE(tests::codes(*games[1]), std::string("unbalanced-variation missing-result"));
    QCOMPARE(tests::sans(*games[2]), std::string("e4"));
    QCOMPARE(tests::codes(*games[2]), std::string("unterminated-comment missing-result"));
    QCOMPARE(tag(*games[3], "White"), std::string("D"));
    QCOMPARE(tests::sans(*games[3]), std::string("c4"));
}

void TestAsPeopleWrite::damagedTagsAreKeptAndTold()
{
    const Games games = tests::gamesOfDataFile("damaged-tags.pgn");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tag(*games[0], "Event"), std::string("A long name"));
    QCOMPARE(tag(*games[0], "Site"), std::string("Riga"));
    QCOMPARE(tag(*games[0], "Date"), std::string("1960.01.02"));
    QCOMPARE(tag(*games[0], "Round"), std::string("5"));
    QCOMPARE(tag(*games[0], "White"), std::string("Tal"));
    QCOMPARE(tag(*games[0], "Black"), std::string("Botvinnik"));
    QCOMPARE(tag(*games[0], "Result"), std::string("1-0"));
    QCOMPARE(tests::sans(*games[0]), std::string("e4"));
    QCOMPARE(tests::codes(*games[0]),
             std::string("unterminated-tag unterminated-tag unterminated-tag unterminated-tag "
                         "stray-text unterminated-tag unterminated-tag"));
    QCOMPARE(tag(*games[1], "Event"), std::string("Next"));
}

void TestAsPeopleWrite::textIsDecodedByItsMarkOrByTheGame()
{
    for (const char* file : {"utf16-le.pgn", "utf16-be.pgn"}) {
        const Games games = tests::gamesOfDataFile(file);
        QCOMPARE(games.size(), std::size_t{1});
        QCOMPARE(tag(*games[0], "White"), std::string("R\xc3\xa9ti \xe2\x99\x98"));
        QCOMPARE(tests::sans(*games[0]), std::string("e4 e5"));
        QVERIFY(games[0]->source()->bytes().starts_with("[White"));
    }
    const Games games = tests::gamesOfDataFile("code-pages.pgn");
    QCOMPARE(games.size(), std::size_t{3});
    QCOMPARE(tag(*games[0], "Black"), std::string("Gr\xc3\xb6\xc3\x9f"
                                                  "e"));
    QCOMPARE(tests::annotations(*games[0], 0, 1), std::string("{cr\xc3\xa9\xc3\xa9"
                                                              "e}"));
    // "Li" alone could be anything; the game's other words say that it is Cyrillic.
    QCOMPARE(tag(*games[1], "Black"), std::string("\xd0\x9b\xd0\xb8"));
    QCOMPARE(tests::annotations(*games[1], 0, 1),
             std::string("{\xd0\xa5\xd0\xbe\xd1\x80\xd0\xbe\xd1\x88\xd0\xbe}"));
    QCOMPARE(tag(*games[2], "White"), std::string("R\xc3\xa9ti"));
}

void TestAsPeopleWrite::nulAndControlZAreSpace()
{
    const Games games = tests::gamesOfDataFile("nul-and-ctrl-z.pgn");
    QCOMPARE(games.size(), std::size_t{2});
    QCOMPARE(tests::sans(*games[0]), std::string("e4 e5"));
    QCOMPARE(tests::annotations(*games[0], 0, 1), std::string("{a\0b}", 5));
    QCOMPARE(tests::codes(*games[0]), std::string());
    QCOMPARE(tests::codes(*games[1]), std::string());
}

void TestAsPeopleWrite::linesMayEndInCarriageReturnsAlone()
{
    const Games games = tests::gamesOfDataFile("cr-only.pgn");
    QCOMPARE(games.size(), std::size_t{3});
    QCOMPARE(tests::sans(*games[1]), std::string("d4"));
    QCOMPARE(tests::sans(*games[2]), std::string("c4")); // its tags ended the open comment
}

PLYLINE_EVENT_TEST(TestAsPeopleWrite)
#include "tst_as_people_write.moc"
