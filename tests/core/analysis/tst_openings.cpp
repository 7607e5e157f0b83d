#include <QtTest/QTest>

#include "core/analysis/own_openings.h"
#include "core/rules/fen.h"
#include "tests/core/analysis/openings_test.h"
#include "tests/support/test.h"

using namespace plyline;
using analysis::LineOpenings;
using analysis::OpeningFault;
using analysis::OpeningTableBuilder;
using game::Ply;
using tests::nameAt;
using tests::namesOf;
using tests::OpeningTablePointer;
using tests::tableOf;
using Reason = OpeningFault::Reason;

namespace {

const OpeningTablePointer& ownTable()
{
    static const OpeningTablePointer table = tableOf(analysis::ownOpenings());
    return table;
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
    const OpeningTablePointer table = tableOf("C20\tKing's Pawn\te4 e5\n");
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
    const OpeningTablePointer table = builder.finish();
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

void TestOpenings::noTableGivesNoNames()
{
    QVERIFY(namesOf("1. e4 e5 *", nullptr).changes().empty());
    QCOMPARE(tableOf("")->size(), 0);
    QVERIFY(namesOf("1. e4 e5 *", tableOf("")).changes().empty());
}

PLYLINE_TEST(TestOpenings)
#include "tst_openings.moc"
