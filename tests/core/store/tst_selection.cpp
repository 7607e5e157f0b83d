#include <QtTest/QTest>

#include "core/store/selection.h"
#include "tests/support/test.h"

using namespace plyline;
using store::select;
using tables::ColumnsOf;
using tables::TableId;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnStandsWhereTheTableHasIt();
    void aSelectionHasItsOwnOrder();
};

void TestSelection::aColumnStandsWhereTheTableHasIt()
{
    constexpr ColumnsOf<TableId::Events> columns;
    const auto& table = tables::table(TableId::Events);
    QCOMPARE(table.columns[columns["game_id"]].name, std::string_view("game_id"));
    QCOMPARE(table.columns[columns["captured_square"]].name, std::string_view("captured_square"));
    QCOMPARE(table.columns[columns["uci"]].name, std::string_view("uci"));
    QCOMPARE(columns["uci"], table.columns.size() - 1);
}

void TestSelection::aSelectionHasItsOwnOrder()
{
    constexpr auto selection = select<TableId::Snapshots>({"y", "piece_id", "x"});
    QCOMPARE(selection["y"], 0);
    QCOMPARE(selection["piece_id"], 1);
    QCOMPARE(selection["x"], 2);
    QCOMPARE(selection.list(), std::string("y, piece_id, x"));
}

PLYLINE_EVENT_TEST(TestSelection)
#include "tst_selection.moc"
