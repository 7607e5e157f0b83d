#include <QtTest/QTest>

#include "tests/core/pgn/reading.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;

/// Text among the moves that is no token of PGN. Where it may stand for a move it ends its line,
/// because the move behind it would be played for the wrong side. Anything else is passed over.
class TestSkippedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeAMoveEndsTheLine_data();
    void whatMayBeAMoveEndsTheLine();
    void whatIsNoMoveIsPassedOver_data();
    void whatIsNoMoveIsPassedOver();
    void aVariationBehindTheResultEndsTheSame();
};

void TestSkippedText::whatMayBeAMoveEndsTheLine_data()
{
    QTest::addColumn<QByteArray>("movetext");
    QTest::addColumn<QByteArray>("moves");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char* movetext, const char* moves, const char* token) {
        QTest::newRow(movetext) << QByteArray(movetext) << QByteArray(moves) << QByteArray(token);
    };
    // In brackets: each of the moves behind it is legal for the other side too.
    row("1. e4 e5 2. [Nc3] Nf6 3. d3 *", "e4 e5", "[Nc3]");
    row("1. Nf3 [Nf6] Nc3 Nc6 *", "Nf3", "[Nf6]");
    row("1. e4 e5 [Nf3] 2. Nc6 *", "e4 e5", "[Nf3]");
    row("1. e4 e5 [2. Nf3!?] Nc3 *", "e4 e5", "[2. Nf3!?]");
    row("1. e4 e5 [ Nf3 ] Nc3 *", "e4 e5", "[ Nf3 ]");
    row("1. e4 [Se7] 2. d4 *", "e4", "[Se7]");
    row("1. e4 d5 2. [exd] Nf6 *", "e4 d5", "[exd]");
    row("1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. [O-O] Nc6 *", "e4 e5 Nf3 Nf6 Bc4 Bc5", "[O-O]");
    row("1. e4 e5 2. Nf3 Nf6 3. Bc4 Bc5 4. [0-0] Nc6 *", "e4 e5 Nf3 Nf6 Bc4 Bc5", "[0-0]");
    row("1. e4 [--] d4 *", "e4", "[--]");
    row("1. e4 [e7-e5 is better] d4 *", "e4", "[e7-e5 is better]");
    row("1. e4 [*] 2. d4 *", "e4", "[*]");
    // The numbers of correspondence chess.
    row("1. e4 5755 2. Nf3 *", "e4", "5755");
    row("1. 5254 5755 2. 7163 *", "", "5254");
    row("1. e4 57-55 2. Nf3 *", "e4", "57-55");
    // Alone behind a number.
    row("1. e4 e5 2. [a novelty] Nc6 *", "e4 e5", "[a novelty]");
    row("1. e4 e5 2. [] Nc6 *", "e4 e5", "[]");
    row("1. e4 e5 2. / Nc6 *", "e4 e5", "/");
    row("1. e4 e5 2. * Nc6 3. d4 Nf6 *", "e4 e5", "*");
    row("1. e4 e5 2. 1-0 Nc6 3. d4 Nf6 *", "e4 e5", "1-0");
    // All that stands in Black's place.
    row("50. Nf3 ~ 51. Ng5 *", "Nf3", "~");
    row("1. e4 - 2. d4 *", "e4", "-");
    row("1. e4 {what?} ~ $4 {lost} 2. d4 *", "e4", "~");
    row("1. e4! [illegible] 2. d4 *", "e4", "[illegible]");
    row("1. e4 * 2. d4 Nf6 *", "e4", "*");
    // Before the rest of a piece's move.
    row("1. d4 \xc2\xa4 f6 2. c4 *", "d4", "\xc2\xa4");
    row("1. d4 \xee\x80\x85 f6 2. c4 *", "d4", "\xee\x80\x85");
    row("1. e4 d5 2. d3 \xef\xbf\xbd xe4 *", "e4 d5 d3", "\xef\xbf\xbd");
}

void TestSkippedText::whatMayBeAMoveEndsTheLine()
{
    QFETCH(QByteArray, movetext);
    QFETCH(QByteArray, moves);
    QFETCH(QByteArray, token);
    const auto games = tests::gamesOf("[White \"A\"]\n\n" + movetext.toStdString() + "\n");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), moves.toStdString());
    QVERIFY(games[0]->hasErrors());
    const auto& diagnostics = games[0]->diagnostics();
    const auto error =
        std::find_if(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& one) { return one.severity == Severity::Error; });
    QVERIFY(error->code == DiagnosticCode::UnreadableMove);
    QCOMPARE(QByteArray::fromStdString(error->token), token);
    QCOMPARE(error->byte, 13 + movetext.indexOf(token));
}

void TestSkippedText::whatIsNoMoveIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("movetext");
    QTest::addColumn<QByteArray>("moves");
    const auto row = [](const char* movetext, const char* moves) {
        QTest::newRow(movetext) << QByteArray(movetext) << QByteArray(moves);
    };
    row("1. e4 [Fischer's pet] e5 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 [%clk 0:01:00] e5 [%csl Gd4] 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 [C20] e5 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 ~ e5 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 ~ 1... e5 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 e5 ~ 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 e5 [illegible] 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 - e5 2. Nf3 - Nc6 *", "e4 e5 Nf3 Nc6");
    row("1. e4 / e5 2. Nf3 / Nc6 *", "e4 e5 Nf3 Nc6");
    row("1. \"e4\" \"e5\" 2. <Nf3> *", "e4 e5 Nf3");
    row("1. e4 {but} 1. - e5 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 0:05 e5 0:12 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 1-0 e5 2. Nf3 *", "e4 e5 Nf3");
    row("1. e4 d5 2. exd5 e.p. [really] c5 *", "e4 d5 exd5 c5");
    row("1. e4 \xc2\xa4 Nf6 2. Nc3 *", "e4 Nf6 Nc3");
    row("1111. e4 e5 1112. Nf3 1112... Nc6 *", "e4 e5 Nf3 Nc6");
    row("1. e4 1990 e5 2. Nf3 *", "e4 e5 Nf3");
}

void TestSkippedText::whatIsNoMoveIsPassedOver()
{
    QFETCH(QByteArray, movetext);
    QFETCH(QByteArray, moves);
    const auto games = tests::gamesOf("[White \"A\"]\n\n" + movetext.toStdString() + "\n");
    QCOMPARE(games.size(), std::size_t{1});
    QCOMPARE(tests::sans(*games[0]), moves.toStdString());
    QVERIFY(!games[0]->hasErrors());
}

void TestSkippedText::aVariationBehindTheResultEndsTheSame()
{
    const auto game = tests::readOne("1. e4 e5 1-0 (1... c5 [Nf3] Nc6) {behind}\n");
    QCOMPARE(tests::sans(*game, 1), std::string("e4 c5"));
    QCOMPARE(tests::codes(*game), std::string("unreadable-move"));
}

PLYLINE_EVENT_TEST(TestSkippedText)
#include "tst_skipped_text.moc"
