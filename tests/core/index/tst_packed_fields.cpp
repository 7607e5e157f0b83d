#include <QtTest/QTest>

#include "core/index/index_scanner.h"
#include "core/index/packed_fields.h"
#include "core/rules/fen.h"
#include "tests/support/test.h"

using namespace plyline;
using index::EcoCode;
using index::Material;
using index::PartialDate;
using rules::Color;
using rules::Role;

class TestPackedFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateKeepsWhatIsKnown_data();
    void aDateKeepsWhatIsKnown();
    void datesAreOrderedAndUnknownPartsComeFirst();
    void anEcoCodeIsItsFirstThreeCharacters_data();
    void anEcoCodeIsItsFirstThreeCharacters();
    void everyEcoCodeReadsBackInOrder();
    void materialCountsEachKind();
    void aLengthHoldsMoreThanFourGigabytes_data();
    void aLengthHoldsMoreThanFourGigabytes();
    void anEntryHoldsASpanOfMoreThanFourGigabytes();
};

void TestPackedFields::aDateKeepsWhatIsKnown_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("kept");
    QTest::newRow("whole") << std::string("1999.01.20") << std::string("1999.01.20");
    QTest::newRow("month") << std::string("1999.01.??") << std::string("1999.01.??");
    QTest::newRow("year") << std::string("1999.??.??") << std::string("1999.??.??");
    QTest::newRow("year alone") << std::string("1999") << std::string("1999.??.??");
    QTest::newRow("a day without its month")
        << std::string("1999.??.20") << std::string("1999.??.??");
    QTest::newRow("slashes") << std::string("1999/1/2") << std::string("1999.01.02");
    QTest::newRow("dashes") << std::string("1999-12-31") << std::string("1999.12.31");
    QTest::newRow("month 13") << std::string("1999.13.01") << std::string("1999.??.??");
    QTest::newRow("day 32") << std::string("1999.12.32") << std::string("1999.12.??");
    QTest::newRow("unknown") << std::string("????.??.??") << std::string();
    QTest::newRow("empty") << std::string() << std::string();
    QTest::newRow("words") << std::string("last summer") << std::string();
    QTest::newRow("five digits") << std::string("19991.01.02") << std::string();
    QTest::newRow("day first") << std::string("20.01.1999") << std::string();
    QTest::newRow("highest") << std::string("9999.12.31") << std::string("9999.12.31");
}

void TestPackedFields::aDateKeepsWhatIsKnown()
{
    QFETCH(std::string, text);
    QFETCH(std::string, kept);
    QCOMPARE(PartialDate::parse(text).text(), kept);
    QCOMPARE(PartialDate::parse(text).isKnown(), !kept.empty());
}

void TestPackedFields::datesAreOrderedAndUnknownPartsComeFirst()
{
    const std::vector<std::string> ordered = {"????.??.??", "1851.??.??", "1851.06.??",
                                              "1851.06.21", "1851.07.01", "1999.01.20"};
    for (std::size_t i = 1; i < ordered.size(); ++i)
        QVERIFY(PartialDate::parse(ordered[i - 1]) < PartialDate::parse(ordered[i]));
}

void TestPackedFields::anEcoCodeIsItsFirstThreeCharacters_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("kept");
    QTest::newRow("plain") << std::string("B90") << std::string("B90");
    QTest::newRow("small") << std::string("e97") << std::string("E97");
    QTest::newRow("with a subvariation") << std::string("B90f") << std::string("B90");
    QTest::newRow("unknown") << std::string("?") << std::string();
    QTest::newRow("no letter of it") << std::string("F12") << std::string();
    QTest::newRow("one digit") << std::string("A1") << std::string();
    QTest::newRow("empty") << std::string() << std::string();
}

void TestPackedFields::anEcoCodeIsItsFirstThreeCharacters()
{
    QFETCH(std::string, text);
    QFETCH(std::string, kept);
    QCOMPARE(EcoCode::parse(text).text(), kept);
    QCOMPARE(EcoCode::parse(text).isKnown(), !kept.empty());
}

void TestPackedFields::everyEcoCodeReadsBackInOrder()
{
    EcoCode before;
    for (char letter = 'A'; letter <= 'E'; ++letter) {
        for (int number = 0; number < 100; ++number) {
            const std::string text =
                letter + std::to_string(number / 10) + std::to_string(number % 10);
            const EcoCode code = EcoCode::parse(text);
            QCOMPARE(code.text(), text);
            QVERIFY(before < code);
            before = code;
        }
    }
}

void TestPackedFields::materialCountsEachKind()
{
    const auto board = rules::fen::parse("1nb1k2r/pp3ppp/8/8/8/8/PPP5/QQQQKBB1 w - - 0 1")->board;
    const Material material = Material::of(board);
    QCOMPARE(material.count(Color::White, Role::Pawn), 3);
    QCOMPARE(material.count(Color::White, Role::Knight), 0);
    QCOMPARE(material.count(Color::White, Role::Bishop), 2);
    QCOMPARE(material.count(Color::White, Role::Rook), 0);
    QCOMPARE(material.count(Color::White, Role::Queen), 4);
    QCOMPARE(material.count(Color::Black, Role::Pawn), 5);
    QCOMPARE(material.count(Color::Black, Role::Knight), 1);
    QCOMPARE(material.count(Color::Black, Role::Bishop), 1);
    QCOMPARE(material.count(Color::Black, Role::Rook), 1);
    QCOMPARE(material.count(Color::Black, Role::Queen), 0);
    QVERIFY(Material::fromBits(material.bits()) == material);
    QVERIFY(material.bits() < std::uint64_t{1} << 40);
}

void TestPackedFields::aLengthHoldsMoreThanFourGigabytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("kept");
    constexpr qint64 most = (qint64{1} << 40) - 1;
    for (const qint64 bytes : {qint64{0}, qint64{0x12345678}, qint64{0xffffffff},
                               qint64{0x100000000}, qint64{0x123456789a}, most})
        QTest::addRow("%llx", static_cast<unsigned long long>(bytes)) << bytes << bytes;
    QTest::newRow("a terabyte") << most + 1 << most;
}

void TestPackedFields::aLengthHoldsMoreThanFourGigabytes()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, kept);
    QCOMPARE(index::ByteLength(bytes).bytes(), kept);
}

void TestPackedFields::anEntryHoldsASpanOfMoreThanFourGigabytes()
{
    const auto source = files::Source::fromText({}, "nothing");
    index::StringInterner strings;
    index::IndexVisitor visitor(*source, strings, {});
    const Span span{7, (std::int64_t{5} << 30) + 11};
    visitor.beginGame();
    visitor.endGame(span);
    QCOMPARE(visitor.entry().span(), span);
}

PLYLINE_EVENT_TEST(TestPackedFields)
#include "tst_packed_fields.moc"
