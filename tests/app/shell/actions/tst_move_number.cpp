#include <QTest>

#include "app/shell/actions/move_number.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::actions;

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

PLYLINE_EVENT_TEST(TestMoveNumber)
#include "tst_move_number.moc"
