#include <QtTest/QTest>

#include "tests/core/analysis/openings_test.h"
#include "tests/support/test.h"

#include <set>
#include <string>
#include <vector>

using namespace plyline;
using analysis::LineOpenings;
using analysis::OpeningFault;
using analysis::OpeningRow;
using analysis::OpeningTableBuilder;
using tests::nameAt;
using tests::namesOf;
using tests::OpeningTablePointer;
using tests::tableOf;
using Reason = OpeningFault::Reason;

class TestOpeningReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfColumnsInAnyOrderAreRead();
    void gamesOfPgnAreRead();
    void eachRowIsReadAsIfItStoodAlone();
    void faultsAreToldAndGoodRowsStay_data();
    void faultsAreToldAndGoodRowsStay();
    void textsWithoutRowsHaveAFault();
    void endlessNamesAreCut();
    void theFirstTextNamesAPosition();
    void otherRowsGiveAnotherHash();
};

void TestOpeningReader::rowsOfColumnsInAnyOrderAreRead()
{
    const LineOpenings lichess =
        namesOf("1. e4 c5 *", tableOf("\xef\xbb\xbf"
                                      "eco\tname\tpgn\r\nB20\tSicilian\t1. e4 c5\r\n"));
    QCOMPARE(nameAt(lichess, 2), QStringLiteral("B20 Sicilian"));
    const LineOpenings own = namesOf(
        "1. e4 c5 *", tableOf("# mine\n\nname\tnote\tmoves\tECO\nThe Sicilian\tx\t1.e4 c5\tB20\n"));
    QCOMPARE(nameAt(own, 2), QStringLiteral("B20 The Sicilian"));
    const LineOpenings bare = namesOf("1. e4 c5 *", tableOf("B20\tSicilian\te4 c5 *"));
    QCOMPARE(nameAt(bare, 2), QStringLiteral("B20 Sicilian"));
}

void TestOpeningReader::gamesOfPgnAreRead()
{
    const OpeningTablePointer table =
        tableOf("{ A file of openings }\n\n"
                "[ECO \"B90\"]\n[Opening \"Sicilian\"]\n[Variation \"Najdorf\"]\n"
                "[SubVariation \"Byrne (English) attack\"]\n\n"
                "1. e4 c5 2. Nf3 (2. c3 d5) 2... d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 "
                "a6 6. Be3 *\n\n[ECO \"B20\"]\n[Opening \"Sicilian\"]\n\n"
                "1. e4 c5 *\n");
    QCOMPARE(table->size(), 2);
    const LineOpenings names =
        namesOf("1. e4 c5 2. Nf3 d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 a6 6. Be3 e5 *", table);
    QCOMPARE(nameAt(names, 10), QStringLiteral("B20 Sicilian"));
    QCOMPARE(nameAt(names, 12), QStringLiteral("B90 Sicilian: Najdorf, Byrne (English) attack"));
}

/// Rows share moves with the one before, also with one that is left out.
void TestOpeningReader::eachRowIsReadAsIfItStoodAlone()
{
    const std::vector<std::string> rows = {"C20\tA\te4 e5",
                                           "C20\tB\te4 e5 Bb6",
                                           "C40\tC\te4 e5 Nf3",
                                           "C60\tD\te4 e5 Nf3 Nc6 Bb5",
                                           "B00\tE\te4",
                                           "B01\tF\te4 d5 exd5 Qe5",
                                           "B01\tG\te4 d5 exd5 Qxd5",
                                           "A40\tH\td4",
                                           "A40\tI\td4 e5 Qe1",
                                           "A40\tJ\td4 e5",
                                           "B20\tK\te4 c5 zz9 Nf3"};
    std::string all;
    std::set<std::string> alone;
    std::size_t faults = 0;
    for (const std::string& row : rows) {
        all += row + "\n";
        OpeningTableBuilder builder;
        faults += builder.add(row).size();
        if (const auto table = builder.finish(); table->size() == 1)
            alone.insert(table->at(OpeningRow(0)).name);
    }
    OpeningTableBuilder builder;
    QCOMPARE(builder.add(all).size(), faults);
    const OpeningTablePointer table = builder.finish();
    std::set<std::string> together;
    for (int row = 0; row < table->size(); ++row)
        together.insert(table->at(OpeningRow(row)).name);
    QCOMPARE(together, alone);
    QCOMPARE(nameAt(namesOf("1. e4 e5 2. Nf3 Nc6 3. Bb5 *", table), 5), QStringLiteral("C60 D"));
    QCOMPARE(nameAt(namesOf("1. e4 d5 2. exd5 Qxd5 *", table), 4), QStringLiteral("B01 G"));
    QCOMPARE(nameAt(namesOf("1. d4 e5 *", table), 2), QStringLiteral("A40 J"));
}

void TestOpeningReader::faultsAreToldAndGoodRowsStay_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("too few columns")
        << QByteArray("C20\te4 e5") << Reason::MissingColumns << QByteArray();
    QTest::newRow("code") << QByteArray("F20\tX\te4 e5") << Reason::BadEco << QByteArray("F20");
    QTest::newRow("no name") << QByteArray("C20\t\te4 e5") << Reason::MissingName << QByteArray();
    QTest::newRow("no moves") << QByteArray("C20\tX\t1. *") << Reason::MissingMoves << QByteArray();
    QTest::newRow("illegal") << QByteArray("C20\tX\te4 e5 Bb6") << Reason::BadMove
                             << QByteArray("Bb6");
    QTest::newRow("unreadable") << QByteArray("C20\tX\te4 zz9") << Reason::BadMove
                                << QByteArray("zz9");
    QTest::newRow("again") << QByteArray("B20\tX\tc4 c5 e4") << Reason::SamePosition
                           << QByteArray("Staunton");
    QByteArray long20;
    for (int i = 0; i < 10; ++i)
        long20 += " Nf3 Nf6 Ng1 Ng8";
    QTest::newRow("too deep") << "B20\tX\t" + long20 + " e4" << Reason::TooDeep << QByteArray("e4");
}

void TestOpeningReader::faultsAreToldAndGoodRowsStay()
{
    QFETCH(const QByteArray, row);
    OpeningTableBuilder builder;
    const std::string text = "eco\tname\tmoves\nB20\tStaunton\te4 c5 c4\n" + row.toStdString() +
                             "\nC60\tRuy Lopez\te4 e5 Nf3 Nc6 Bb5\n";
    const std::vector<OpeningFault> faults = builder.add(text);
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].line, std::int64_t{3});
    QTEST(faults[0].reason, "reason");
    QTEST(QByteArray::fromStdString(faults[0].token), "token");
    QCOMPARE(builder.finish()->size(), 2);

    const std::vector<OpeningFault> game = OpeningTableBuilder().add(
        "[ECO \"B20\"]\n[Opening \"Sicilian\"]\n\n1. e4 c5 *\n\n[ECO \"B20\"]\n\n1. e4 c5 *\n");
    QCOMPARE(game.size(), std::size_t{1});
    QCOMPARE(game[0].reason, Reason::MissingName);
    QCOMPARE(game[0].line, std::int64_t{6});
}

void TestOpeningReader::textsWithoutRowsHaveAFault()
{
    using namespace std::string_view_literals;
    for (const std::string_view text :
         {""sv, "\n\n"sv, "C20;Staunton;e4 e5\n"sv, "\xff\xd8\xff\xe0\0\x10JFIF"sv}) {
        const std::vector<OpeningFault> faults = OpeningTableBuilder().add(text);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].reason, Reason::MissingColumns);
        QCOMPARE(faults[0].line, std::int64_t{1});
    }
}

void TestOpeningReader::endlessNamesAreCut()
{
    std::string name;
    while (name.size() < 100'000)
        name += "é"; // two bytes
    OpeningTableBuilder builder;
    QVERIFY(builder.add("C20\t" + name + "\te4 e5\n").empty());
    QCOMPARE(builder.finish()->at(OpeningRow{0}).name, name.substr(0, 200));
}

void TestOpeningReader::theFirstTextNamesAPosition()
{
    OpeningTableBuilder builder;
    QVERIFY(builder.add("C60\tMine\te4 e5 Nf3 Nc6 Bb5\n").empty());
    QVERIFY(builder.add("C60\tRuy Lopez\te4 e5 Nf3 Nc6 Bb5\nC70\tMorphy\te4 e5 Nf3 Nc6 Bb5 a6\n")
                .empty());
    const OpeningTablePointer table = builder.finish();
    QCOMPARE(table->size(), 2);
    const LineOpenings names = namesOf("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *", table);
    QCOMPARE(nameAt(names, 5), QStringLiteral("C60 Mine"));
    QCOMPARE(nameAt(names, 6), QStringLiteral("C70 Morphy"));
}

void TestOpeningReader::otherRowsGiveAnotherHash()
{
    const auto hashOf = [](std::string_view text) { return tableOf(text)->hash(); };
    const std::uint64_t hash = hashOf("B20\tX\te4 c5\nC20\tY\te4 e5\n");
    QCOMPARE(hashOf("# the same\nB20\tX\t1. e4 c5\nC20\tY\te4 e5"), hash);
    for (const std::string_view other :
         {"C20\tY\te4 e5\nB20\tX\te4 c5\n", "B20\tX\te4 c5\n", "B21\tX\te4 c5\nC20\tY\te4 e5\n",
          "B20\tZ\te4 c5\nC20\tY\te4 e5\n", "B20\tX\te4 c6\nC20\tY\te4 e5\n"})
        QVERIFY(hashOf(other) != hash);
}

PLYLINE_TEST(TestOpeningReader)
#include "tst_opening_reader.moc"
