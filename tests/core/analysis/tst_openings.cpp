#include <QtTest/QTest>

#include "core/analysis/line_openings.h"
#include "core/analysis/opening_reader.h"
#include "core/analysis/own_openings.h"
#include "core/pgn/game_builder.h"
#include "core/rules/fen.h"
#include "tests/core/analysis/prepared.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::LineOpenings;
using analysis::Opening;
using analysis::OpeningFault;
using analysis::OpeningTable;
using analysis::OpeningTableBuilder;
using game::Ply;
using Reason = OpeningFault::Reason;

namespace {

using Table = std::shared_ptr<const OpeningTable>;

Table tableOf(std::string_view text)
{
    OpeningTableBuilder builder;
    builder.add(text);
    return builder.finish();
}

const Table& ownTable()
{
    static const Table table = tableOf(analysis::ownOpenings());
    return table;
}

LineOpenings namesOf(const std::string& pgn, const Table& table)
{
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = analysis::prepared(pgn::buildGame(source, Span{0, length}, 1, 1), 16, table);
    return game->mainLine->openings;
}

/// "B90 Sicilian Defense: Najdorf Variation", "-" without a name.
QString nameAt(const LineOpenings& names, int ply)
{
    const Opening* const opening = names.at(Ply(ply));
    return opening ? QString::fromStdString(opening->eco + " " + opening->name)
                   : QStringLiteral("-");
}

QString lastName(const std::string& pgn)
{
    return nameAt(namesOf(pgn, ownTable()), 1000);
}

const std::string muzioToTheEnd =
    "e4 e5 f4 exf4 Nf3 g5 Bc4 g4 O-O gxf3 Qxf3 Nc6 Qxf4 f6 Nc3 d6 Nd5 Ne5 Bb3 Ng6 Nxf6+ Qxf6 "
    "Qxf6 Nxf6 Rxf6 Bd7 Bf7+ Ke7 Rf2 Be8 Bb3 Bg7 c3 Rf8 Rxf8 Kxf8 d4 Bf7 Bxf7 Kxf7 Bg5 c5 Rf1+ "
    "Kg8 d5 Re8 Re1 Rf8 Be3 *";

} // namespace

class TestOpenings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlyHasTheLastNameBeforeIt();
    void anyOrderOfMovesHasTheSameName();
    void whatScalachessFinds_data();
    void whatScalachessFinds();
    void theNameOfTheEnPassantPositionNeedsTheRight();
    void namesAreSoughtToPlyForty();
    void namesAreSoughtWhileTwentyPiecesStand();
    void aSetUpHasNamesWhereItIsTheSamePosition();
    void aVariationHasNamesOfItsOwn();
    void whatIsPastKnowsNoLaterName();
    void aMarkerStandsWhereTheNameChanges();
    void rowsOfColumnsInAnyOrderAreRead();
    void gamesOfPgnAreRead();
    void faultsAreToldAndGoodRowsStay_data();
    void faultsAreToldAndGoodRowsStay();
    void theFirstTextNamesAPosition();
    void otherRowsGiveAnotherHash();
    void noTableGivesNoNames();
};

void TestOpenings::aPlyHasTheLastNameBeforeIt()
{
    const LineOpenings names = namesOf("1. e4 c5 2. Nf3 d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 a6 "
                                       "6. Be3 e5 7. Nb3 Be6 8. f3 Be7 *",
                                       ownTable());
    QCOMPARE(nameAt(names, 0), QStringLiteral("-"));
    QCOMPARE(nameAt(names, 1), QStringLiteral("B00 King's Pawn Game"));
    QCOMPARE(nameAt(names, 2), QStringLiteral("B20 Sicilian Defense"));
    QCOMPARE(nameAt(names, 10), QStringLiteral("B90 Sicilian Defense: Najdorf Variation"));
    const QString english =
        QStringLiteral("B90 Sicilian Defense: Najdorf Variation, English Attack");
    QCOMPARE(nameAt(names, 11), english);
    QCOMPARE(nameAt(names, 16), english);
}

void TestOpenings::anyOrderOfMovesHasTheSameName()
{
    const QString name = lastName("1. d4 d5 2. c4 e6 3. Nc3 Nf6 4. Nf3 c6 *");
    QCOMPARE(name, QStringLiteral("D43 Semi-Slav Defense"));
    QCOMPARE(lastName("1. Nf3 Nf6 2. c4 c6 3. d4 d5 4. Nc3 e6 *"), name);
    QCOMPARE(lastName("1. c4 e6 2. Nc3 d5 3. Nf3 c6 4. d4 Nf6 *"), name);
    // A tempo lost by both.
    QCOMPARE(lastName("1. d4 d5 2. c4 e6 3. Nc3 Nf6 4. Nf3 Nc6 5. Ng1 Nb8 6. Nf3 c6 *"), name);
}

// The cases of OpeningTest in scalachess; where its table has a name that ours lacks, what ours
// says.
void TestOpenings::whatScalachessFinds_data()
{
    QTest::addColumn<QString>("moves");
    QTest::addColumn<QString>("name");
    QTest::newRow("Kalashnikov") << "e4 c5 Nf3 Nc6 d4 cxd4 Nxd4 e5 Nb5 d6 c4 a6 N5c3 Nf6 Be2 Be7 *"
                                 << "B32 Sicilian Defense: Kalashnikov Variation";
    QTest::newRow("Scandinavian") << "e4 d5 exd5 Qxd5 Nc3 Qa5 d4 Nf6 Nf3 Bf5 *"
                                  << "B01 Scandinavian Defense: Classical Variation";
    QTest::newRow("Muzio") << "e4 e5 f4 exf4 Nf3 g5 Bc4 g4 O-O gxf3 Qxf3 *"
                           << "C37 King's Gambit Accepted: Muzio Gambit Accepted";
    QTest::newRow("Muzio to the end")
        << QString::fromStdString(muzioToTheEnd)
        << "C37 King's Gambit Accepted: Muzio Gambit, Holloway Defense";
    QTest::newRow("Queen's Pawn") << "d4 *"
                                  << "A40 Queen's Pawn Game";
    QTest::newRow("Old Benoni") << "d4 c5 d5 e5 *"
                                << "A44 Benoni Defense: Old Benoni";
    QTest::newRow("Lichess q7ZvsdUF") << "d4 d5 c4 c6 Nc3 e6 e4 Nd7 exd5 cxd5 cxd5 exd5 Nxd5 *"
                                      << "D31 Semi-Slav Defense: Marshall Gambit";
}

void TestOpenings::whatScalachessFinds()
{
    QFETCH(const QString, moves);
    QTEST(lastName(moves.toStdString()), "name");
}

void TestOpenings::theNameOfTheEnPassantPositionNeedsTheRight()
{
    const auto find = [](std::string_view fen) {
        return ownTable()->find(rules::Position::fromSetup(rules::fen::parse(fen).value())->key());
    };
    QVERIFY(!find("rnbqkbnr/pp1p1ppp/8/2pPp3/8/8/PPP1PPPP/RNBQKBNR w KQkq - 0 3"));
    QVERIFY(find("rnbqkbnr/pp1p1ppp/8/2pPp3/8/8/PPP1PPPP/RNBQKBNR w KQkq e6 0 3"));
    // Nothing can capture on e3, and clocks do not count.
    QVERIFY(find("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1"));
    QVERIFY(find("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 7 31"));
}

void TestOpenings::namesAreSoughtToPlyForty()
{
    const auto wanderings = [](int knightMoves) {
        static const std::array<std::string, 4> round = {"Nc3", "Nc6", "Nb1", "Nb8"};
        std::string moves;
        for (int i = 0; i < knightMoves; ++i)
            moves += round[static_cast<std::size_t>(i) % 4] + " ";
        return moves;
    };
    const Table table = tableOf("C20\tKing's Pawn\te4 e5\n");
    QCOMPARE(nameAt(namesOf(wanderings(36) + "e4 e5 *", table), 38),
             QStringLiteral("C20 King's Pawn"));
    QCOMPARE(nameAt(namesOf(wanderings(36) + "e3 e6 e4 e5 *", table), 40),
             QStringLiteral("C20 King's Pawn"));
    QCOMPARE(nameAt(namesOf(wanderings(40) + "e4 e5 *", table), 42), QStringLiteral("-"));
}

void TestOpenings::namesAreSoughtWhileTwentyPiecesStand()
{
    const std::string twelveCaptures =
        "e4 d5 exd5 Qxd5 Nc3 Qxd2+ Bxd2 Bh3 Nxh3 e5 Qh5 Nf6 Qxe5+ Be7 Qxe7+ Kxe7 Bg5 Kf8 Bxf6 gxf6 "
        "Ng5 fxg5 Bb5 c6 Bxc6 ";
    OpeningTableBuilder builder;
    QVERIFY(builder.add("A00\tTwenty\t" + twelveCaptures + "\n").empty());
    const auto faults = builder.add("A00\tNineteen\t" + twelveCaptures + "Nxc6\n");
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].reason, Reason::TooDeep);
    const Table table = builder.finish();
    QCOMPARE(nameAt(namesOf(twelveCaptures + "Nxc6 *", table), 26), QStringLiteral("A00 Twenty"));

    // A table that knows it is not asked.
    auto position = rules::Position::fromSetup(
        rules::fen::parse("rnbqkb2/pppp4/8/8/4P3/8/PPPPPPP1/RN1QKB2 b - - 0 1").value());
    QCOMPARE(position->board().occupied().count(), 23);
    analysis::OpeningSearch search(table.get());
    search.visit(*position);
    QVERIFY(!search.isOver());
    search.visit(*rules::Position::fromSetup(
        rules::fen::parse("rnbqkb2/ppp5/8/8/8/8/PPPP4/RNBQK3 w - - 0 1").value()));
    QVERIFY(search.isOver());
}

void TestOpenings::aSetUpHasNamesWhereItIsTheSamePosition()
{
    const auto from = [](const std::string& fen, const std::string& moves) {
        return nameAt(
            namesOf("[SetUp \"1\"]\n[FEN \"" + fen + "\"]\n\n" + moves + " *\n", ownTable()), 100);
    };
    const std::string sicilian = "rnbqkbnr/pp1ppppp/8/2p5/4P3/8/PPPP1PPP/RNBQKBNR w ";
    QCOMPARE(from(sicilian + "KQkq - 0 2", ""), QStringLiteral("B20 Sicilian Defense"));
    QCOMPARE(from(sicilian + "KQkq - 0 2", "c3"),
             QStringLiteral("B22 Sicilian Defense: Alapin Variation"));
    QCOMPARE(from(sicilian + "KQ - 0 2", "c3"), QStringLiteral("-")); // Black may not castle
    const auto chess960 = [](const std::string& fen) {
        return nameAt(namesOf("[Variant \"Chess960\"]\n[SetUp \"1\"]\n[FEN \"" + fen +
                                  "\"]\n\n1. e4 e5 2. f4 *\n",
                              ownTable()),
                      100);
    };
    QCOMPARE(chess960("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w HAha - 0 1"),
             QStringLiteral("C30 King's Gambit"));
    QCOMPARE(chess960("rnbqknbr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKNBR w HAha - 0 1"),
             QStringLiteral("-"));
}

void TestOpenings::aVariationHasNamesOfItsOwn()
{
    const std::string pgn = "1. e4 e5 (1... c5 2. Nf3 d6) 2. Nf3 Nc6 3. Bb5 *";
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game =
        analysis::prepared(pgn::buildGame(source, Span{0, length}, 1, 1), 16, ownTable());
    QCOMPARE(nameAt(game->mainLine->openings, 5), QStringLiteral("C60 Ruy Lopez"));
    const auto line = analysis::preparedLine(*game, game::LineId(1), 16);
    QCOMPARE(nameAt(line->openings, 1), QStringLiteral("B00 King's Pawn Game"));
    QCOMPARE(nameAt(line->openings, 4), QStringLiteral("B50 Sicilian Defense: Modern Variations"));
}

void TestOpenings::whatIsPastKnowsNoLaterName()
{
    const LineOpenings names = namesOf("1. e4 e5 2. Nf3 Nc6 3. Bb5 *", ownTable()).upTo(Ply(3));
    QCOMPARE(nameAt(names, 5), QStringLiteral("C40 King's Knight Opening"));
    QCOMPARE(names.changes().back().ply, Ply(3));
}

void TestOpenings::aMarkerStandsWhereTheNameChanges()
{
    const std::string pgn = "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 h6 5. Bxc6 *";
    const auto source = files::Source::fromText(pgn, "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    const auto game = analysis::prepared(
        pgn::buildGame(source, Span{0, length}, 1, 1), 16,
        tableOf("C60\tRuy Lopez\te4 e5 Nf3 Nc6 Bb5\nC70\tMorphy Defense\te4 e5 Nf3 Nc6 Bb5 a6\n"
                "C70\tMorphy Defense\te4 e5 Nf3 Nc6 Bb5 a6 Ba4\n"));
    std::vector<int> plies;
    for (const analysis::FoundMarker& marker : game->mainLine->markers) {
        if (marker.kind == analysis::MarkerKind::OpeningName)
            plies.push_back(marker.ply.number());
    }
    QCOMPARE(plies, (std::vector<int>{5, 6})); // the same name again is no change
}

void TestOpenings::rowsOfColumnsInAnyOrderAreRead()
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

void TestOpenings::gamesOfPgnAreRead()
{
    const Table table = tableOf("{ A file of openings }\n\n"
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

void TestOpenings::faultsAreToldAndGoodRowsStay_data()
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

void TestOpenings::faultsAreToldAndGoodRowsStay()
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

void TestOpenings::theFirstTextNamesAPosition()
{
    OpeningTableBuilder builder;
    QVERIFY(builder.add("C60\tMine\te4 e5 Nf3 Nc6 Bb5\n").empty());
    QVERIFY(builder.add("C60\tRuy Lopez\te4 e5 Nf3 Nc6 Bb5\nC70\tMorphy\te4 e5 Nf3 Nc6 Bb5 a6\n")
                .empty());
    const Table table = builder.finish();
    QCOMPARE(table->size(), 2);
    const LineOpenings names = namesOf("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *", table);
    QCOMPARE(nameAt(names, 5), QStringLiteral("C60 Mine"));
    QCOMPARE(nameAt(names, 6), QStringLiteral("C70 Morphy"));
}

void TestOpenings::otherRowsGiveAnotherHash()
{
    const auto hashOf = [](std::string_view text) { return tableOf(text)->hash(); };
    const std::uint64_t hash = hashOf("B20\tX\te4 c5\nC20\tY\te4 e5\n");
    QCOMPARE(hashOf("# the same\nB20\tX\t1. e4 c5\nC20\tY\te4 e5"), hash);
    for (const std::string_view other :
         {"C20\tY\te4 e5\nB20\tX\te4 c5\n", "B20\tX\te4 c5\n", "B21\tX\te4 c5\nC20\tY\te4 e5\n",
          "B20\tZ\te4 c5\nC20\tY\te4 e5\n", "B20\tX\te4 c6\nC20\tY\te4 e5\n"})
        QVERIFY(hashOf(other) != hash);
}

void TestOpenings::noTableGivesNoNames()
{
    QVERIFY(namesOf("1. e4 e5 *", nullptr).changes().empty());
    QCOMPARE(tableOf("")->size(), 0);
    QVERIFY(namesOf("1. e4 e5 *", tableOf("")).changes().empty());
}

PLYLINE_TEST(TestOpenings)
#include "tst_openings.moc"
