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
    return read ? search::SearchTextError{999, "was read"} : read.error();
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

void TestQueryText::theTermThatSaysNothingIsNamed_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    for (const char* text :
         {"Pe4 Pe9", "Pe4 P", "Pe4 Xe5", "Pe4 Pe5,", "Pe4 [Q", "Pe4 !", "Pe4 Pe5-", "Pe4 []e5"})
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
    const std::string from = text.toStdString();
    const search::SearchTextError error = kind == "pattern" ? errorOf(search::parsePattern(from))
                                          : kind == "material"
                                              ? errorOf(search::parseMaterial(from))
                                              : errorOf(search::parseManoeuvre(from));
    QCOMPARE(static_cast<int>(error.offset), offset);
    QCOMPARE(QByteArray::fromStdString(error.term), text.mid(offset).trimmed());
}

PLYLINE_TEST(TestQueryText)
#include "tst_search_text.moc"
