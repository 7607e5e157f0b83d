#include <QtTest/QTest>

#include "core/rules/fen.h"
#include "core/rules/position.h"
#include "tests/support/test.h"

Q_DECLARE_METATYPE(plyline::rules::SetupFaults)

using namespace plyline::rules;

class TestSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultIsFound_data();
    void everyFaultIsFound();
    void impossibleRightsAreDropped_data();
    void impossibleRightsAreDropped();
    void faultNamesDiffer();
    void theStartIsTheStartOfChess();
    void aPositionGivesItsSetupBack();
};

void TestSetup::everyFaultIsFound_data()
{
    using enum SetupFault;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SetupFaults>("faults");
    const auto row = [](const char* name, const char* text, SetupFaults faults) {
        QTest::newRow(name) << QByteArray(text) << faults;
    };
    row("none", "4k3/8/8/8/8/8/8/4K3 w - - 0 1", {});
    row("empty board", "8/8/8/8/8/8/8/8 w - - 0 1", {NoWhiteKing, NoBlackKing});
    row("two kings each", "kk6/8/8/8/8/8/8/KK6 w - - 0 1", {ManyWhiteKings, ManyBlackKings});
    row("seventeen white", "4k3/8/8/8/8/P7/PPPPPPPP/RNBQKBNR w - - 0 1", {TooManyWhitePieces});
    row("seventeen black", "rnbqkbnr/pppppppp/p7/8/8/8/8/4K3 w - - 0 1", {TooManyBlackPieces});
    row("pawn on the first rank", "4k3/8/8/8/8/8/8/P3K3 w - - 0 1", {PawnOnBackRank});
    row("pawn on the last rank", "p3k3/8/8/8/8/8/8/4K3 w - - 0 1", {PawnOnBackRank});
    row("Black in check, White to move", "4k3/8/8/8/8/8/4R3/4K3 w - - 0 1", {OpponentInCheck});
    row("kings side by side", "8/8/8/3kK3/8/8/8/8 b - - 0 1", {OpponentInCheck});
    row("three checks", "4k3/8/3N1N2/8/8/8/4R3/4K3 b - - 0 1", {ImpossibleCheck});
    row("a right without its rook", "4k3/8/8/8/8/8/8/4K3 w K - 0 1", {ImpossibleCastling});
    row("a right without its king at home", "4k3/8/8/8/8/8/4K3/7R w K - 0 1", {ImpossibleCastling});
    row("en passant without a pawn", "4k3/8/8/8/8/8/8/4K3 w - e6 0 1", {ImpossibleEnPassant});
    row("en passant on the wrong rank", "4k3/8/8/8/4P3/8/8/4K3 b - e4 0 1", {ImpossibleEnPassant});
    row("en passant of the side to move", "4k3/8/8/8/4P3/8/8/4K3 w - e3 0 1",
        {ImpossibleEnPassant});
    row("en passant over a piece", "4k3/8/8/8/4P3/4N3/8/4K3 b - e3 0 1", {ImpossibleEnPassant});
    row("en passant from an occupied square", "4k3/8/8/8/4P3/8/4N3/4K3 b - e3 0 1",
        {ImpossibleEnPassant});
    row("all at once", "P7/8/8/8/8/8/8/KK6 b Kq e3 0 1",
        {ManyWhiteKings, NoBlackKing, PawnOnBackRank, ImpossibleCastling, ImpossibleEnPassant});
}

void TestSetup::everyFaultIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(SetupFaults, faults);
    const auto setup = fen::parse(text.toStdString());
    QVERIFY(setup);
    QCOMPARE(faultsOf(*setup).list(), faults.list());
    const auto position = Position::fromSetup(*setup);
    QCOMPARE(position.has_value(), faults.isEmpty());
    if (!position)
        QCOMPARE(position.error(), faults);
}

void TestSetup::impossibleRightsAreDropped_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* before, const char* after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("all possible", "r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1",
        "r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1");
    row("one rook absent", "r3k2r/8/8/8/8/8/8/4K2R w KQkq - 0 1",
        "r3k2r/8/8/8/8/8/8/4K2R w Kkq - 0 1");
    row("king away", "r6r/4k3/8/8/8/8/8/R3K2R w KQkq - 0 1", "r6r/4k3/8/8/8/8/8/R3K2R w KQ - 0 1");
    row("no pawn passed", "4k3/8/8/8/8/8/8/4K3 b - e3 0 1", "4k3/8/8/8/8/8/8/4K3 b - - 0 1");
}

void TestSetup::impossibleRightsAreDropped()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto setup = fen::parse(before.toStdString());
    QVERIFY(setup);
    QCOMPARE(fen::write(withoutImpossibleRights(*setup)), after.toStdString());
}

void TestSetup::faultNamesDiffer()
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(SetupFault::BadClocks); ++i)
        names << QString::fromStdString(std::string(faultName(static_cast<SetupFault>(i))));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestSetup::theStartIsTheStartOfChess()
{
    const std::string text = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
    QCOMPARE(fen::write(Setup::start()), text);
    QCOMPARE(fen::write(Position::start().setup()), text);
    QVERIFY(faultsOf(Setup::start()).isEmpty());
}

void TestSetup::aPositionGivesItsSetupBack()
{
    Setup setup = Setup::start();
    setup.halfmoveClock = 12;
    setup.fullmoveNumber = 34;
    setup.castling.clear(Color::White);
    const auto position = Position::fromSetup(setup);
    QVERIFY(position);
    QCOMPARE(position->setup(), setup);
    setup.halfmoveClock = -1;
    QCOMPARE(Position::fromSetup(setup).error(), SetupFaults{SetupFault::BadClocks});
}

PLYLINE_EVENT_TEST(TestSetup)
#include "tst_setup.moc"
