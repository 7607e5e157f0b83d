#include <QTest>

#include "app/shell/actions/move_number.h"
#include "core/analysis/markers.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::actions;
using namespace plyline::analysis;

namespace {

/// Begins with Black's 10th move: 10... 11. 11... 12.
std::vector<analysis::PlyFacts> fourPlies()
{
    std::vector<analysis::PlyFacts> plies(4);
    for (int i = 0; i < 4; ++i) {
        plies[static_cast<std::size_t>(i)].mover =
            i % 2 == 0 ? rules::Color::Black : rules::Color::White;
        plies[static_cast<std::size_t>(i)].moveNumber = 10 + (i + 1) / 2;
    }
    return plies;
}

} // namespace

class TestMoveNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveNumberLeadsToItsPly_data();
    void aMoveNumberLeadsToItsPly();
    void markersStopAtWhatStandsOut_data();
    void markersStopAtWhatStandsOut();
    void markersGoBothWaysAndEndAtTheEnds();
};

void TestMoveNumber::aMoveNumberLeadsToItsPly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("ply"); // -1: nowhere
    QTest::newRow("first, which is Black's") << "10" << 1;
    QTest::newRow("White's") << "11" << 2;
    QTest::newRow("with a dot") << "11." << 2;
    QTest::newRow("dots are Black's") << "11..." << 3;
    QTest::newRow("b is Black's") << " 11b " << 3;
    QTest::newRow("w is White's") << "12W" << 4;
    QTest::newRow("White's first is missing") << "10w" << -1;
    QTest::newRow("Black's last is missing") << "12..." << -1;
    QTest::newRow("beyond") << "13" << -1;
    QTest::newRow("zero is the start") << "0" << 0;
    QTest::newRow("words") << "Nf3" << -1;
    QTest::newRow("nothing") << "" << -1;
}

void TestMoveNumber::aMoveNumberLeadsToItsPly()
{
    QFETCH(QString, text);
    QFETCH(int, ply);
    const auto found = plyOfMoveNumber(text, fourPlies());
    QCOMPARE(found ? found->number() : -1, ply);
}

void TestMoveNumber::markersStopAtWhatStandsOut_data()
{
    QTest::addColumn<bool analysis::PlyFacts::*>("what");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("capture") << &analysis::PlyFacts::isCapture << true;
    QTest::newRow("check") << &analysis::PlyFacts::isCheck << true;
    QTest::newRow("mate") << &analysis::PlyFacts::isMate << true;
    QTest::newRow("castling") << &analysis::PlyFacts::isCastling << true;
    QTest::newRow("promotion") << &analysis::PlyFacts::isPromotion << true;
    QTest::newRow("comment") << &analysis::PlyFacts::hasComment << false;
}

void TestMoveNumber::markersStopAtWhatStandsOut()
{
    QFETCH(bool analysis::PlyFacts::*, what);
    QFETCH(bool, isMarked);
    analysis::PlyFacts facts;
    QVERIFY(!isMarker(facts));
    facts.*what = true;
    QCOMPARE(isMarker(facts), isMarked);
}

void TestMoveNumber::markersGoBothWaysAndEndAtTheEnds()
{
    using game::Ply;
    std::vector<analysis::PlyFacts> plies(6);
    plies[1].isCapture = true;  // ply 2
    plies[4].isCastling = true; // ply 5
    QCOMPARE(nextMarker(plies, Ply(0)), std::optional(Ply(2)));
    QCOMPARE(nextMarker(plies, Ply(2)), std::optional(Ply(5)));
    QCOMPARE(nextMarker(plies, Ply(5)), std::nullopt);
    QCOMPARE(previousMarker(plies, Ply(6)), std::optional(Ply(5)));
    QCOMPARE(previousMarker(plies, Ply(5)), std::optional(Ply(2)));
    QCOMPARE(previousMarker(plies, Ply(2)), std::nullopt);
    QCOMPARE(previousMarker({}, Ply(0)), std::nullopt);
}

PLYLINE_EVENT_TEST(TestMoveNumber)
#include "tst_move_number.moc"
