#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/panels/snapshot/rows_model.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::snapshot;

namespace {

ShownRow row(int id, rules::Role role, const char* square, int since, const char* origin)
{
    return {{game::PieceId(id), rules::Color::White, role, *rules::Square::parse(square),
             game::Ply(since)},
            *rules::Square::parse(origin),
            false};
}

std::vector<ShownRow> threeRows()
{
    return {row(4, rules::Role::King, "b1", 23, "e1"), row(0, rules::Role::Rook, "d4", 47, "a1"),
            row(9, rules::Role::Pawn, "b2", 0, "b2")};
}

} // namespace

class TestRowsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsSayWhatTheRowsSay();
    void rowsComeAndGo();
    void theSameRowsAreNoChange();
    void columnsHaveHeadings();
};

void TestRowsModel::cellsSayWhatTheRowsSay()
{
    RowsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(threeRows());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 5);
    const auto cell = [&](int r, int c) {
        return model.index(r, c).data(Qt::DisplayRole).toString();
    };
    QCOMPARE(cell(0, RowsModel::Piece), QStringLiteral("white king"));
    QCOMPARE(cell(1, RowsModel::Piece), QStringLiteral("white rook"));
    QCOMPARE(cell(1, RowsModel::Origin), QStringLiteral("a1"));
    QCOMPARE(cell(1, RowsModel::X), QStringLiteral("4"));
    QCOMPARE(cell(0, RowsModel::X), QStringLiteral("2"));
    QCOMPARE(cell(0, RowsModel::Y), QStringLiteral("1"));
    QCOMPARE(cell(1, RowsModel::Since), QStringLiteral("47"));
    QCOMPARE(cell(2, RowsModel::Since), QStringLiteral("0"));
}

void TestRowsModel::rowsComeAndGo()
{
    RowsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const std::vector<ShownRow> rows = threeRows();
    model.setRows(rows);
    QCOMPARE(changed.count(), 0);
    model.setRows({rows[1]});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, RowsModel::Origin).data().toString(), QStringLiteral("a1"));
    model.setRows(rows);
    QCOMPARE(model.rowCount(), 3);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.count(), 0); // a reset would scroll the table
}

void TestRowsModel::theSameRowsAreNoChange()
{
    RowsModel model;
    model.setRows(threeRows());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows(threeRows());
    QCOMPARE(changed.count(), 0);
}

void TestRowsModel::columnsHaveHeadings()
{
    RowsModel model;
    QStringList headings;
    for (int column = 0; column < RowsModel::ColumnCount; ++column)
        headings << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(headings.join(u' '), QStringLiteral("piece origin x y since"));
}

PLYLINE_WIDGET_TEST(TestRowsModel)
#include "tst_rows_model.moc"
