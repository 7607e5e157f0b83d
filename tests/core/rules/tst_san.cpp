#include <QtTest/QTest>

#include "core/rules/san.h"
#include "core/rules/san_reader.h"
#include "tests/core/rules/naive_rules.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

#include <set>

Q_DECLARE_METATYPE(plyline::rules::SanError)

using namespace plyline;
using rules::Move;
using rules::Position;
using rules::San;
using rules::SanError;

namespace {

/// The move's text, or why there is none.
std::string resolved(const std::string& text, const Position& position)
{
    const auto san = San::parse(text);
    if (!san)
        return "not SAN";
    const auto move = san->resolve(position);
    if (!move)
        return move.error() == SanError::Illegal ? "illegal" : "ambiguous";
    return move->kind() == Move::Kind::Null ? "null" : tests::textOf(*move);
}

} // namespace

class TestSan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSanOfEveryLegalMoveReadsBack();
    void everyPartOfADisambiguationIsNeeded();
    void checkAndMateAreMarked();
    void movesAreReadAsPeopleWriteThem_data();
    void movesAreReadAsPeopleWriteThem();
    void whatIsNoMoveIsRefused();
    void anythingIsParsedWithoutHarm();
    void theFastReaderAgreesOrSaysNothing();
    void theStandardFormIsWritten_data();
    void theStandardFormIsWritten();
};

void TestSan::theSanOfEveryLegalMoveReadsBack()
{
    tests::forRandomPositions(23, 3, 60, [](const Position& position) {
        std::set<std::string> texts;
        for (const Move move : position.legalMoves()) {
            const std::string text = San::write(position, move);
            const std::string where = tests::fenOf(position) + " " + text;
            QVERIFY2(texts.insert(text).second, where.c_str());
            const auto san = San::parse(text);
            QVERIFY2(san, where.c_str());
            const auto back = san->resolve(position);
            QVERIFY2(back && *back == move, where.c_str());
        }
    });
}

void TestSan::everyPartOfADisambiguationIsNeeded()
{
    int shortened = 0;
    tests::forRandomPositions(29, 3, 60, [&](const Position& position) {
        for (const Move move : position.legalMoves()) {
            const auto san = San::parse(San::write(position, move));
            if (!san || san->role == rules::Role::Pawn || san->kind != San::Kind::Piece)
                continue;
            for (const bool dropsFile : {true, false}) {
                San shorter = *san;
                if (dropsFile ? !san->fromFile : !san->fromRank)
                    continue;
                dropsFile ? shorter.fromFile.reset() : shorter.fromRank.reset();
                const auto other = shorter.resolve(position);
                ++shortened;
                QVERIFY2(!other && other.error() == SanError::Ambiguous,
                         (tests::fenOf(position) + " " + San::write(position, move)).c_str());
            }
            // A rank alone is written only where the file would not do (PGN standard,
            // section 8.2.3.4).
            if (san->fromRank && !san->fromFile) {
                San byFile = *san;
                byFile.fromRank.reset();
                byFile.fromFile = move.from().file();
                QVERIFY(!byFile.resolve(position));
            }
        }
    });
    QVERIFY(shortened > 100);
}

void TestSan::checkAndMateAreMarked()
{
    tests::forRandomPositions(31, 2, 60, [](const Position& position) {
        for (const Move move : position.legalMoves()) {
            tests::NaiveGame naive(position.setup());
            naive.play(tests::textOf(move));
            const char* mark = !naive.isCheck() ? "" : naive.legalMoves().empty() ? "#" : "+";
            std::string text = San::write(position, move);
            const std::string tail = text.substr(std::min(text.find_first_of("+#"), text.size()));
            QVERIFY2(tail == mark, (tests::fenOf(position) + " " + text).c_str());
        }
    });
}

void TestSan::movesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* fen, const char* text, const char* expected) {
        QTest::addRow("%s in %s", text, fen)
            << QByteArray(fen) << QByteArray(text) << QByteArray(expected);
    };
    const char* start = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
    row(start, "e4", "e2e4");
    row(start, "e2e4", "e2e4");
    row(start, "e2-e4", "e2e4");
    row(start, "Pe4", "e2e4");
    row(start, "Ng1f3", "g1f3");
    row(start, "Ng1-f3", "g1f3");
    row(start, "g1f3", "g1f3");
    row(start, "Nf3!?", "g1f3");
    row(start, "Nf3+", "g1f3"); // a check mark that is wrong changes nothing
    row(start, "e5", "illegal");
    row(start, "Ke2", "illegal");
    row(start, "O-O", "illegal");
    row(start, "--", "null");
    row(start, "Z0", "null");
    row(start, "NULL", "null");
    row(start, "0000", "null");
    row(start, "<>", "null");
    row(start, "nf3", "g1f3");
    row(start, "Nf3ch", "g1f3");
    row(start, "Nf3mate", "g1f3");
    const char* castles = "r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1";
    row(castles, "O-O", "e1h1");
    row(castles, "O-O-O", "e1a1");
    row(castles, "0-0", "e1h1");
    row(castles, "0-0-0", "e1a1");
    row(castles, "o-o", "e1h1");
    row(castles, "O-O+!", "e1h1");
    row(castles, "e1g1", "e1h1");
    row(castles, "e1c1", "e1a1");
    row(castles, "OO", "e1h1");
    row(castles, "000", "e1a1");
    row(castles, "Kg1", "e1h1");
    row(castles, "Ke1c1", "e1a1");
    row(castles, "Kf1", "e1f1");
    row("r3k2r/8/8/8/8/8/8/R3K2R w Q - 0 1", "Kg1", "illegal");
    row("r3k2r/8/8/8/5r2/8/8/R3K2R w KQkq - 0 1", "O-O", "illegal");
    row("r3k2r/8/8/8/5r2/8/8/R3K2R w KQkq - 0 1", "O-O-O", "e1a1");
    row("r3k2r/8/8/8/4r3/8/8/R3K2R w KQkq - 0 1", "--", "illegal");
    const char* knights = "4k3/8/8/8/8/8/2K5/1N3N2 w - - 0 1";
    row(knights, "Nd2", "ambiguous");
    row(knights, "Nbd2", "b1d2");
    row(knights, "Nfd2", "f1d2");
    row(knights, "Nc3", "b1c3");
    row(knights, "Nbe3", "illegal");
    row(knights, "N1d2", "ambiguous");
    // One of the two knights is pinned, so the other needs no disambiguation.
    row("4k3/8/8/8/1b6/2N5/8/4K1N1 w - - 0 1", "Ne2", "g1e2");
    row("4k3/8/8/8/1b6/2N5/8/4K1N1 w - - 0 1", "Nce2", "illegal");
    const char* takes = "4k3/8/8/3p4/4P3/8/8/4K3 w - - 0 1";
    row(takes, "exd5", "e4d5");
    row(takes, "ed5", "e4d5");
    row(takes, "e4xd5", "e4d5");
    row(takes, "ed", "not SAN");
    row(takes, "d5", "illegal");
    row(takes, "e5", "e4e5");
    row(takes, "exe5", "e4e5");
    const char* passing = "4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1";
    row(passing, "exd6", "e5d6");
    row(passing, "ed6", "e5d6");
    row(passing, "exd6e.p.", "e5d6");
    row(passing, "exd6ep+", "e5d6");
    const char* promotes = "1n2k3/P7/8/8/8/8/8/4K3 w - - 0 1";
    row(promotes, "a8=Q", "a7a8q");
    row(promotes, "a8Q", "a7a8q");
    row(promotes, "a8(Q)", "a7a8q");
    row(promotes, "a8/N", "a7a8n");
    row(promotes, "axb8=R+", "a7b8r");
    row(promotes, "ab8b", "a7b8b");
    row(promotes, "a8", "illegal");
    row(promotes, "a8=K", "not SAN");
    row(promotes, "a8=P", "not SAN");
    row("4k3/8/8/8/8/P7/8/4K3 w - - 0 1", "a4=Q", "illegal");
}

void TestSan::movesAreReadAsPeopleWriteThem()
{
    QFETCH(QByteArray, fen);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(resolved(text.toStdString(), tests::position(fen.toStdString())),
             expected.toStdString());
}

void TestSan::whatIsNoMoveIsRefused()
{
    for (const char* text :
         {"",    "e",     "x",    "+",       "!?",  "e9",   "i4",       "Nf",  "N",  "Qxh9",
          "exd", "1-0",   "0-1",  "1/2-1/2", "*",   "O-O-", "O-O-O-O",  "X-O", "$5", "1.",
          "...", "Nff33", "Nf3f", "e4e5e6",  "Ee4", "=Q",   "\xc3\xa9", "--x"})
        QVERIFY2(!San::parse(text), text);
}

void TestSan::anythingIsParsedWithoutHarm()
{
    tests::Random random(37);
    const std::string letters = "abcdefgh12345678NBRQKPOo0-x=+#!?()/@Zz. \n\xff";
    const Position position = tests::position(tests::variedFens[1]);
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (int n = random.below(8); n > 0; --n)
            text +=
                letters[static_cast<std::size_t>(random.below(static_cast<int>(letters.size())))];
        if (const auto san = San::parse(text)) {
            if (const auto move = san->resolve(position))
                QVERIFY2(position.isLegal(*move), text.c_str());
        }
    }
}

void TestSan::theFastReaderAgreesOrSaysNothing()
{
    tests::Random random(107);
    const std::string letters = "abcdefgh12345678NBRQKx=+#!";
    int read = 0, legal = 0;
    const auto check = [&](const Position& position, const std::string& text) {
        // The reader may look at the byte behind the text, as it does in a file.
        const std::string padded = text + std::string(64, '\0');
        const auto fast =
            rules::SanReader::read(position, std::string_view(padded).substr(0, text.size()));
        const auto san = San::parse(text);
        const auto slow =
            san ? san->resolve(position) : Expected<Move, SanError>(unexpected(SanError::Illegal));
        const std::string where = tests::fenOf(position) + " " + text;
        if (fast)
            QVERIFY2(slow && *slow == *fast, where.c_str());
        Position played = position;
        const bool isPlayed =
            rules::SanReader::play(played, std::string_view(padded).substr(0, text.size()));
        QVERIFY2(isPlayed == fast.has_value(), where.c_str());
        Position expected = position;
        if (fast)
            expected.play(*fast);
        QVERIFY2(played == expected, where.c_str());
        read += fast ? 1 : 0;
    };
    tests::forRandomPositions(109, 2, 60, [&](const Position& position) {
        for (const Move move : position.legalMoves()) {
            check(position, San::write(position, move));
            ++legal;
        }
        for (int i = 0; i < 40; ++i) {
            // A legal move of which one letter is another, is missing or is one more.
            const rules::MoveList moves = position.legalMoves();
            std::string text =
                moves.isEmpty() ? "Nf3" : San::write(position, moves[random.below(moves.size())]);
            const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
            const char letter =
                letters[static_cast<std::size_t>(random.below(static_cast<int>(letters.size())))];
            switch (random.below(3)) {
            case 0:
                text[at] = letter;
                break;
            case 1:
                text.erase(at, 1);
                break;
            case 2:
                text.insert(at, 1, letter);
                break;
            }
            check(position, text);
        }
    });
    QVERIFY(read > legal / 2); // else it would be of no use
}

void TestSan::theStandardFormIsWritten_data()
{
    QTest::addColumn<QByteArray>("fen");
    QTest::addColumn<QByteArray>("move");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* fen, const char* move, const char* expected) {
        QTest::newRow(expected) << QByteArray(fen) << QByteArray(move) << QByteArray(expected);
    };
    row("4k3/8/8/8/8/8/2K5/1N3N2 w - - 0 1", "b1d2", "Nbd2");
    row("4k3/8/8/1N6/8/1N6/2K5/8 w - - 0 1", "b3d4", "N3d4");
    row("8/8/8/5k2/Q6Q/8/1K6/7Q w - - 0 1", "h4e4", "Qh4e4+");
    row("4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1", "e5d6", "exd6");
    row("1n2k3/P7/8/8/8/8/8/4K3 w - - 0 1", "a7b8n", "axb8=N");
    row("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1", "e1a1", "O-O-O");
    row("5k2/8/8/8/8/8/8/4K2R w K - 0 1", "e1h1", "O-O+");
    row("7k/5ppp/8/8/8/8/8/R3K3 w - - 0 1", "a1a8", "Ra8#");
}

void TestSan::theStandardFormIsWritten()
{
    QFETCH(QByteArray, fen);
    QFETCH(QByteArray, move);
    QFETCH(QByteArray, expected);
    const Position position = tests::position(fen.toStdString());
    std::string written;
    for (const Move legal : position.legalMoves()) {
        if (tests::textOf(legal) == move.toStdString())
            written = San::write(position, legal);
    }
    QCOMPARE(written, expected.toStdString());
    QCOMPARE(San::write(position, Move::null()), std::string("--"));
}

PLYLINE_EVENT_TEST(TestSan)
#include "tst_san.moc"
