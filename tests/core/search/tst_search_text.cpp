#include <QtTest/QTest>

#include "core/rules/fen.h"
#include "core/search/search_text.h"
#include "tests/support/test.h"

using namespace plyline;
using rules::Color;
using rules::Piece;
using rules::Role;
using rules::Square;
using search::Manoeuvre;
using search::MaterialQuery;
using search::Pattern;

namespace {

std::optional<Piece> pieceOf(char letter)
{
    const auto role = rules::roleFromLetter(letter);
    return role ? std::optional<Piece>({letter < 'a' ? Color::White : Color::Black, *role})
                : std::nullopt;
}

/// The letters that a square may hold, '.' for none.
QByteArray lettersAt(const Pattern& pattern, const char* square)
{
    QByteArray letters;
    for (const char letter : std::string_view("KQRBNPkqrbnp.")) {
        if (pattern.at(*Square::parse(square)).allows(pieceOf(letter)))
            letters += letter;
    }
    return letters;
}

template <typename Value>
search::SearchTextError errorOf(const Expected<Value, search::SearchTextError>& read)
{
    using Kind = search::SearchTextError::Kind;
    return read ? search::SearchTextError{Kind::Nothing, 999, "was read", {}} : read.error();
}

search::SearchTextError errorIn(const QByteArray& kind, const std::string& text)
{
    if (kind == "pattern")
        return errorOf(search::parsePattern(text));
    return kind == "material" ? errorOf(search::parseMaterial(text))
                              : errorOf(search::parseManoeuvre(text));
}

} // namespace

class TestQueryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatternSaysWhatSquaresMayHold_data();
    void aPatternSaysWhatSquaresMayHold();
    void materialIsCountedAsWritten_data();
    void materialIsCountedAsWritten();
    void aManoeuvreIsReadAsWritten();
    void commasAndBlanksSeparateAlike_data();
    void commasAndBlanksSeparateAlike();
    void whatIsWrongIsToldApart_data();
    void whatIsWrongIsToldApart();
    void theTermThatSaysNothingIsNamed_data();
    void theTermThatSaysNothingIsNamed();
};

void TestQueryText::aPatternSaysWhatSquaresMayHold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("square");
    QTest::addColumn<QByteArray>("letters");
    const QByteArray all = "KQRBNPkqrbnp.";
    QTest::newRow("a white pawn") << QByteArray("Pe4") << QByteArray("e4") << QByteArray("P");
    QTest::newRow("untouched") << QByteArray("Pe4") << QByteArray("e5") << all;
    QTest::newRow("a list") << QByteArray("ne5,c6") << QByteArray("c6") << QByteArray("n");
    QTest::newRow("any white") << QByteArray("Ab1") << QByteArray("b1") << QByteArray("KQRBNP");
    QTest::newRow("any black") << QByteArray("aa1") << QByteArray("a1") << QByteArray("kqrbnp");
    QTest::newRow("any piece") << QByteArray("*h8") << QByteArray("h8") << all.chopped(1);
    QTest::newRow("empty, a rectangle")
        << QByteArray(".c3-a1") << QByteArray("b2") << QByteArray(".");
    QTest::newRow("excluded") << QByteArray("!Pd4") << QByteArray("d4")
                              << QByteArray("KQRBNkqrbnp.");
    QTest::newRow("one of several")
        << QByteArray("[QR.]d1") << QByteArray("d1") << QByteArray("QR.");
    QTest::newRow("none of several")
        << QByteArray("![Aa]d1") << QByteArray("d1") << QByteArray(".");
    QTest::newRow("two terms hold both")
        << QByteArray("Ad1-d8 !Qd1") << QByteArray("d1") << QByteArray("KRBNP");
}

void TestQueryText::aPatternSaysWhatSquaresMayHold()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, square);
    QFETCH(QByteArray, letters);
    const auto pattern = search::parsePattern(text.toStdString());
    QVERIFY(pattern.has_value());
    QCOMPARE(lettersAt(*pattern, square.constData()), letters);
}

void TestQueryText::materialIsCountedAsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("board");
    QTest::addColumn<bool>("fits");
    const QByteArray start = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w - -";
    const QByteArray rook = "8/5k2/8/8/3P4/8/2R2K2/6r1 w - -";
    QTest::newRow("counts") << QByteArray("Q=1 q=1 P>=8 p<=8 N=1..2") << start << true;
    QTest::newRow("too few") << QByteArray("Q=2..3") << start << false;
    QTest::newRow("all pieces") << QByteArray("KRPvKR") << rook << true;
    QTest::newRow("all pieces, the other way round") << QByteArray("KRvKRP") << rook << false;
    QTest::newRow("a pawn more") << QByteArray("diff=1") << rook << true;
    QTest::newRow("from less to equal") << QByteArray("diff=-3..0") << rook << false;
    QTest::newRow("at least equal") << QByteArray("diff>=+0") << start << true;
    const QByteArray bishops = "8/5k2/4b3/8/3P4/8/2B2K2/8 w - -"; // both on light squares
    QTest::newRow("same bishops") << QByteArray("bishops=same") << bishops << true;
    QTest::newRow("opposite bishops") << QByteArray("bishops=opposite") << bishops << false;
    QTest::newRow("two bishops each") << QByteArray("bishops=same") << start << false;
}

void TestQueryText::materialIsCountedAsWritten()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, board);
    QFETCH(bool, fits);
    const auto material = search::parseMaterial(text.toStdString());
    QVERIFY(material.has_value());
    QCOMPARE(material->matches(rules::fen::parse(board.toStdString())->board), fits);
}

void TestQueryText::aManoeuvreIsReadAsWritten()
{
    const auto one = search::parseManoeuvre("Ng1-f3");
    QVERIFY(one.has_value());
    QVERIFY(one->piece == search::SquareContents::only({Color::White, Role::Knight}));
    QVERIFY(one->from == Square::parse("g1"));
    QVERIFY(one->to == Square::parse("f3"));
    QVERIFY(one->length == Manoeuvre::Length::OneMove);
    const auto several = search::parseManoeuvre("*?~h7");
    QVERIFY(several.has_value());
    QVERIFY(several->piece == search::SquareContents::anyPiece());
    QVERIFY(!several->from);
    QVERIFY(several->to == Square::parse("h7"));
    QVERIFY(several->length == Manoeuvre::Length::SeveralMoves);
}

void TestQueryText::commasAndBlanksSeparateAlike_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"Pe4,d4 !qd8 .f2-h3", "Pe4, d4, !qd8, .f2-h3", "Pe4 d4 !qd8 .f2-h3",
                             ",Pe4 ,d4,,!qd8 .f2-h3,", "Pe4 Pd4,!qd8,.f2-h3"})
        QTest::newRow(text) << QByteArray(text);
}

void TestQueryText::commasAndBlanksSeparateAlike()
{
    QFETCH(QByteArray, text);
    const auto pattern = search::parsePattern(text.toStdString());
    QVERIFY(pattern.has_value());
    for (const char* square : {"e4", "d4"})
        QCOMPARE(lettersAt(*pattern, square), QByteArray("P"));
    QCOMPARE(lettersAt(*pattern, "d8"), QByteArray("KQRBNPkrbnp."));
    for (const char* square : {"f2", "g3", "h2"})
        QCOMPARE(lettersAt(*pattern, square), QByteArray("."));
    QCOMPARE(lettersAt(*pattern, "e5"), QByteArray("KQRBNPkqrbnp."));
    QVERIFY(search::parseMaterial("Q=1, q=0,R>=1") == search::parseMaterial("Q=1 q=0 R>=1"));
}

void TestQueryText::whatIsWrongIsToldApart_data()
{
    using Kind = search::SearchTextError::Kind;
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* kind, const char* text, Kind fault, const char* part) {
        QTest::addRow("%s: %s", kind, text)
            << QByteArray(kind) << QByteArray(text) << static_cast<int>(fault) << QByteArray(part);
    };
    row("pattern", "e4", Kind::MissingPiece, "e4");
    row("pattern", "xe4", Kind::MissingPiece, "xe4");
    row("pattern", "P", Kind::MissingSquare, "P");
    row("pattern", "Pe4 Pe9", Kind::BadSquare, "e9");
    row("pattern", "Pe4-d", Kind::BadSquare, "e4-d");
    row("material", "X=1", Kind::UnknownCount, "X=1");
    row("material", "queens", Kind::UnknownCount, "queens");
    row("material", "Q", Kind::BadNumber, "");
    row("material", "Q=many", Kind::BadNumber, "=many");
    row("material", "diff", Kind::BadNumber, "");
    row("material", "P=5..3", Kind::EmptyRange, "5..3");
    row("material", "bishops=no", Kind::UnknownBishops, "=no");
    row("manoeuvre", "g1-f3", Kind::MissingPiece, "g1-f3");
    row("manoeuvre", "Ng1", Kind::MissingDash, "Ng1");
    row("manoeuvre", "Ng1-", Kind::MissingSquare, "Ng1-");
    row("manoeuvre", "Ng1-f9", Kind::BadSquare, "f9");
    row("manoeuvre", "Ng1-f3, Nf3-g5", Kind::SecondManoeuvre, "Nf3-g5");
    row("manoeuvre", " ", Kind::Nothing, "");
}

void TestQueryText::whatIsWrongIsToldApart()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    QFETCH(QByteArray, part);
    const search::SearchTextError error = errorIn(kind, text.toStdString());
    QCOMPARE(static_cast<int>(error.kind), fault);
    QCOMPARE(QByteArray::fromStdString(error.part), part);
}

void TestQueryText::theTermThatSaysNothingIsNamed_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    for (const char* text :
         {"Pe4 Pe9", "Pe4 P", "Pe4 Xe5", "Pe4 e5-", "Pe4 [Q", "Pe4 !", "Pe4 Pe5-", "Pe4 []e5"})
        QTest::newRow(text) << QByteArray("pattern") << QByteArray(text) << 4;
    for (const char* text : {"Q=1 Q", "Q=1 Q=", "Q=1 Q=2..1", "Q=1 X=1", "Q=1 KvR", "Q=1 diff",
                             "Q=1 Q=1x", "Q=1 bishops=no"})
        QTest::newRow(text) << QByteArray("material") << QByteArray(text) << 4;
    for (const char* text : {"Ng1", "Ng1f3", "Ng1-f9", "Ng1-f3x", "-"})
        QTest::newRow(text) << QByteArray("manoeuvre") << QByteArray(text) << 0;
    QTest::newRow("two manoeuvres") << QByteArray("manoeuvre") << QByteArray("Ng1-f3 Nf3-g5") << 7;
    for (const char* kind : {"pattern", "material", "manoeuvre"})
        QTest::addRow("empty %s", kind) << QByteArray(kind) << QByteArray(" ") << 0;
}

void TestQueryText::theTermThatSaysNothingIsNamed()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    const search::SearchTextError error = errorIn(kind, text.toStdString());
    QCOMPARE(static_cast<int>(error.offset), offset);
    QCOMPARE(QByteArray::fromStdString(error.term), text.mid(offset).trimmed());
}

PLYLINE_TEST(TestQueryText)
#include "tst_search_text.moc"
