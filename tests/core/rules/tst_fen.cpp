#include <QtTest/QTest>

#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

Q_DECLARE_METATYPE(plyline::rules::FenField)

using namespace plyline;
using rules::Color;
using rules::FenField;
using rules::Wing;

class TestFen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readAndWrittenAgainItIsTheSame();
    void otherFormsAreReadAndWrittenPlainly_data();
    void otherFormsAreReadAndWrittenPlainly();
    void theFieldThatCannotBeReadIsNamed_data();
    void theFieldThatCannotBeReadIsNamed();
    void aLetterNamesTheRookThatIsNotOutermost();
    void anEnPassantSquareIsKeptWhereCaptureIsLegal_data();
    void anEnPassantSquareIsKeptWhereCaptureIsLegal();
    void placementAloneIsTheFirstField();
};

void TestFen::readAndWrittenAgainItIsTheSame()
{
    tests::forRandomPositions(17, 3, 60, [](const rules::Position& position) {
        const std::string text = tests::fenOf(position);
        const auto setup = rules::fen::parse(text);
        QVERIFY2(setup, text.c_str());
        QVERIFY2(*setup == position.setup(), text.c_str());
        QCOMPARE(rules::fen::write(*setup), text);
    });
}

void TestFen::otherFormsAreReadAndWrittenPlainly_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("plain");
    const auto row = [](const char* name, const char* given, const char* plain) {
        QTest::newRow(name) << QByteArray(given) << QByteArray(plain);
    };
    constexpr const char* start = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
    row("Shredder", "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w HAha - 0 1", start);
    row("rights in another order", "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w qkQK - 0 1",
        start);
    row("spaces and line end", "  rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR\tw  KQkq - 0 1\r\n",
        start);
    row("four fields", "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -", start);
    row("two fields", "4k3/8/8/8/8/8/8/4K3 b", "4k3/8/8/8/8/8/8/4K3 b - - 0 1");
    row("move number zero", "4k3/8/8/8/8/8/8/4K3 w - - 0 0", "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
    row("largest clocks", "4k3/8/8/8/8/8/8/4K3 w - - 1000000 1000000",
        "4k3/8/8/8/8/8/8/4K3 w - - 1000000 1000000");
    row("digits side by side", "4k3/8/44/8/8/8/8/4K3 w - - 0 1", "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
    row("Chess960 letters of outer rooks", "1r2k1r1/8/8/8/8/8/8/1R2K1R1 w GBgb - 3 9",
        "1r2k1r1/8/8/8/8/8/8/1R2K1R1 w KQkq - 3 9");
}

void TestFen::otherFormsAreReadAndWrittenPlainly()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, plain);
    const auto setup = rules::fen::parse(given.toStdString());
    QVERIFY(setup);
    QCOMPARE(rules::fen::write(*setup), plain.toStdString());
}

void TestFen::theFieldThatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FenField>("field");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char* name, const char* text, FenField field, const char* token) {
        QTest::newRow(name) << QByteArray(text) << field << QByteArray(token);
    };
    row("empty", "", FenField::Placement, "");
    row("seven ranks", "8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "8/8/8/8/8/8/8");
    row("nine ranks", "8/8/8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "8/8/8/8/8/8/8/8/8");
    row("short rank", "7/8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "7/8/8/8/8/8/8/8");
    row("long rank", "8p/8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "8p/8/8/8/8/8/8/8");
    row("nine", "9/8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "9/8/8/8/8/8/8/8");
    row("zero", "80/8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "80/8/8/8/8/8/8/8");
    row("letter", "7x/8/8/8/8/8/8/8 w - - 0 1", FenField::Placement, "7x/8/8/8/8/8/8/8");
    row("turn", "8/8/8/8/8/8/8/8 x - - 0 1", FenField::Turn, "x");
    row("castling", "8/8/8/8/8/8/8/8 w KX - 0 1", FenField::Castling, "KX");
    row("en passant", "8/8/8/8/8/8/8/8 w - e9 0 1", FenField::EnPassant, "e9");
    row("clock", "8/8/8/8/8/8/8/8 w - - x 1", FenField::HalfmoveClock, "x");
    row("negative clock", "8/8/8/8/8/8/8/8 w - - -1 1", FenField::HalfmoveClock, "-1");
    row("huge clock", "8/8/8/8/8/8/8/8 w - - 99999999999 1", FenField::HalfmoveClock,
        "99999999999");
    row("clock that would overflow", "8/8/8/8/8/8/8/8 w - - 2147483647 1", FenField::HalfmoveClock,
        "2147483647");
    row("clock above the largest", "8/8/8/8/8/8/8/8 w - - 1000001 1", FenField::HalfmoveClock,
        "1000001");
    row("number that would overflow", "8/8/8/8/8/8/8/8 w - - 0 2147483647",
        FenField::FullmoveNumber, "2147483647");
    row("number above the largest", "8/8/8/8/8/8/8/8 w - - 0 1000001", FenField::FullmoveNumber,
        "1000001");
    row("a long field of two-byte letters", "aéééééééééééééééééééééééééééééééééééééééééé w - - 0 1",
        FenField::Placement, "aééééééééééééééééééééééééééééééééééééééé");
    row("number", "8/8/8/8/8/8/8/8 w - - 0 1st", FenField::FullmoveNumber, "1st");
}

void TestFen::theFieldThatCannotBeReadIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(FenField, field);
    QFETCH(QByteArray, token);
    const auto setup = rules::fen::parse(text.toStdString());
    QVERIFY(!setup);
    QCOMPARE(setup.error().field, field);
    QCOMPARE(setup.error().token, token.toStdString());
}

void TestFen::aLetterNamesTheRookThatIsNotOutermost()
{
    const auto setup = rules::fen::parse("4k3/8/8/8/8/8/8/RR2K1RR w GB - 0 1");
    QVERIFY(setup);
    QCOMPARE(setup->castling.rook(Color::White, Wing::King)->name(), std::string("g1"));
    QCOMPARE(setup->castling.rook(Color::White, Wing::Queen)->name(), std::string("b1"));
    QCOMPARE(rules::fen::write(*setup), std::string("4k3/8/8/8/8/8/8/RR2K1RR w GB - 0 1"));
    const auto outer = rules::fen::parse("4k3/8/8/8/8/8/8/RR2K1RR w KQ - 0 1");
    QVERIFY(outer);
    QCOMPARE(outer->castling.rook(Color::White, Wing::King)->name(), std::string("h1"));
    QCOMPARE(outer->castling.rook(Color::White, Wing::Queen)->name(), std::string("a1"));
}

void TestFen::anEnPassantSquareIsKeptWhereCaptureIsLegal_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("isKept");
    const auto row = [](const char* name, const char* given, bool isKept) {
        QTest::newRow(name) << QByteArray(given) << isKept;
    };
    row("no pawn beside it", "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1", false);
    row("a pawn beside it", "rnbqkbnr/ppp1pppp/8/8/3pP3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1", true);
    row("the pawn is pinned on its file", "3k4/8/8/8/3pP3/8/8/3RK3 b - e3 0 1", false);
    row("king and rook on the rank", "8/8/8/8/k2pP2R/8/8/4K3 b - e3 0 1", false);
    row("it takes the checking pawn", "8/8/8/5k2/3pP3/8/8/4K3 b - e3 0 1", true);
    row("it leaves another check", "8/8/8/8/3pP3/8/k6R/4K3 b - e3 0 1", false);
}

void TestFen::anEnPassantSquareIsKeptWhereCaptureIsLegal()
{
    QFETCH(QByteArray, given);
    QFETCH(bool, isKept);
    QCOMPARE(tests::position(given.toStdString()).enPassant().has_value(), isKept);
}

void TestFen::placementAloneIsTheFirstField()
{
    QCOMPARE(rules::fen::writePlacement(rules::Board::start()),
             std::string("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR"));
    QCOMPARE(rules::fen::writePlacement(rules::Board()), std::string("8/8/8/8/8/8/8/8"));
    QCOMPARE(rules::fen::writeCastling(rules::Board(), {}), std::string("-"));
}

PLYLINE_EVENT_TEST(TestFen)
#include "tst_fen.moc"
