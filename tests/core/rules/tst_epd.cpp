#include <QtTest/QTest>

#include "core/rules/epd.h"
#include "tests/core/rules/positions.h"
#include "tests/support/test.h"

using namespace plyline;
using rules::FenField;

namespace {

constexpr const char* afterE4 = "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq";

std::string text(const QByteArray& bytes)
{
    return bytes.toStdString();
}

} // namespace

/// The fields and the operations of Extended Position Description.
class TestEpd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAndCountersMakeAFen_data();
    void fieldsAndCountersMakeAFen();
    void operationsAreKeptAsTheyStand();
    void aSemicolonInAStringEndsNothing();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void aFenIsAnEpdToo();
    void onlyRanksBeginAPosition_data();
    void onlyRanksBeginAPosition();
};

void TestEpd::fieldsAndCountersMakeAFen_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("rest"); // of the FEN, behind the third field
    const auto row = [](const char* name, const char* record, const char* rest) {
        QTest::newRow(name) << QByteArray(afterE4) + record << QByteArray(rest);
    };
    row("four fields", " -", " - 0 1");
    row("a FEN", " - 7 12", " - 7 12");
    row("a FEN of five fields", " e3 7", " e3 7 1");
    row("counters", " - fmvn 12; hmvc 7;", " - 7 12");
    row("an operation before the counters", " - bm e5; hmvc 3; id \"x\"; fmvn 9;", " - 3 9");
    row("without the last semicolon", " - hmvc 3", " - 3 1");
    row("blanks", " \t - \t hmvc  3 ;fmvn 9;  ", " - 3 9");
    row("operations behind a FEN", " - 7 12 bm e5;", " - 7 12");
    row("a semicolon behind a FEN", " - 7 12; bm e5;", " - 7 12");
    row("a counter that is named counts", " - 7 12 hmvc 8;", " - 8 12");
    row("an opcode that begins as a field", " e3 e5x 1;", " e3 0 1");
}

void TestEpd::fieldsAndCountersMakeAFen()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, rest);
    QCOMPARE(rules::epd::split(text(record)).fen(), std::string(afterE4) + text(rest));
    const auto setup = rules::epd::parse(text(record));
    QVERIFY(setup);
    QVERIFY(*setup == *rules::fen::parse(std::string(afterE4) + text(rest)));
}

void TestEpd::operationsAreKeptAsTheyStand()
{
    const std::string record =
        std::string(afterE4) + " - bm  Nf6 e5; id \"WAC.001; part 2\" ; c0 \"a; b\"; draw_offer; ;";
    const auto found = rules::epd::split(record);
    QCOMPARE(found.fieldCount, 4);
    QCOMPARE(found.fields, std::string_view(record).substr(0, std::string(afterE4).size() + 2));
    QCOMPARE(found.operations.size(), std::size_t{4});
    QCOMPARE(found.operations[0].opcode, std::string_view("bm"));
    QCOMPARE(found.operations[0].operands, std::string_view("Nf6 e5"));
    QCOMPARE(found.operations[0].text, std::string_view("bm  Nf6 e5"));
    QCOMPARE(found.operations[3].text, std::string_view("draw_offer"));
    QCOMPARE(found.operations[3].operands, std::string_view());
    QCOMPARE(found.id(), std::string_view("WAC.001; part 2"));
    QCOMPARE(found.find("c0"), std::optional(std::string_view("\"a; b\"")));
    QVERIFY(!found.find("c1"));
}

void TestEpd::aSemicolonInAStringEndsNothing()
{
    const std::string open = std::string(afterE4) + " - id \"never closed; hmvc 3;";
    QCOMPARE(rules::epd::split(open).id(), std::string_view("never closed; hmvc 3;"));
    QCOMPARE(rules::epd::split(std::string(afterE4) + " - id bare ; hmvc 3;").id(),
             std::string_view("bare"));
}

void TestEpd::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char* name, const char* record, FenField field, const char* token) {
        QTest::newRow(name) << QByteArray(record) << static_cast<int>(field) << QByteArray(token);
    };
    row("turn", "4k3/8/8/8/8/8/8/4K3 x - - bm Kd2;", FenField::Turn, "x");
    row("rights", "4k3/8/8/8/8/8/8/4K3 w bm Kd2;", FenField::Castling, "bm");
    row("half-move clock", "4k3/8/8/8/8/8/8/4K3 w - - hmvc some;", FenField::HalfmoveClock, "some");
    row("move number", "4k3/8/8/8/8/8/8/4K3 w - - fmvn -3;", FenField::FullmoveNumber, "-3");
    row("number of a FEN", "4k3/8/8/8/8/8/8/4K3 w - - 0 1x", FenField::FullmoveNumber, "1x");
}

void TestEpd::whatCannotBeReadIsNamed()
{
    QFETCH(QByteArray, record);
    QFETCH(int, field);
    QFETCH(QByteArray, token);
    const auto setup = rules::epd::parse(text(record));
    QVERIFY(!setup);
    QCOMPARE(static_cast<int>(setup.error().field), field);
    QCOMPARE(setup.error().token, text(token));
}

void TestEpd::aFenIsAnEpdToo()
{
    tests::forRandomPositions(18, 3, 60, [](const rules::Position& position) {
        const std::string fen = tests::fenOf(position);
        QCOMPARE(rules::epd::split(fen).fen(), fen);
        QVERIFY(*rules::epd::parse(fen) == position.setup());
    });
}

void TestEpd::onlyRanksBeginAPosition_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isPosition");
    const auto row = [](const char* line, bool isPosition) {
        QTest::newRow(line) << QByteArray(line) << isPosition;
    };
    row("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", true);
    row("8/8/8/8/8/8/8/8", true);
    row("rnbqkbnr/ppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -", true);
    row("Q~7/8/8/4k3/8/8/8/4K3 w - -", true);
    row("1/2-1/2", false);
    row("1. e4 e5", false);
    row("2019/2020/2021/2022/2023/2024 was long", false);
    row("file:///home/r/p/b/q/n", false);
    row("prose/with/a/few/strokes/in/it", false);
    row("", false);
}

void TestEpd::onlyRanksBeginAPosition()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isPosition);
    QCOMPARE(rules::epd::looksLikePosition(text(line)), isPosition);
}

PLYLINE_TEST(TestEpd)
#include "tst_epd.moc"
