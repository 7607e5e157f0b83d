#include <QAbstractTableModel>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

#include "app/kit/accessible/describe.h"
#include "app/kit/accessible/parts_interface.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/listening.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using accessible::PartsInterface;

namespace {

/// A million rows that count how often they are read.
class LongModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 12;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        ++reads;
        return role == Qt::DisplayRole ? u"%1/%2"_s.arg(index.row()).arg(index.column())
                                       : QVariant();
    }
    mutable int reads = 0;
};

class Shown
{
public:
    Shown()
    {
        accessible::install();
        model.setHorizontalHeaderLabels({u"Piece"_s, u"Square"_s});
        add(u"white king"_s, u"e1"_s);
        add(u"black king"_s, u"e8"_s);
        add(u"white pawn"_s, u"a2"_s);
        table.setAccessibleName(u"Pieces"_s);
        table.setModel(&model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        window.resize(400, 300);
        table.setParent(&window);
        table.resize(400, 300);
        window.show();
    }
    void add(const QString& piece, const QString& square)
    {
        model.appendRow({new QStandardItem(piece), new QStandardItem(square)});
    }
    [[nodiscard]] QAccessibleTableInterface& cells()
    {
        return *accessibleOf(table).tableInterface();
    }

    QStandardItemModel model;
    QWidget window;
    QTableView table;
};

} // namespace

class TestItemParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsReadWithItsHeaders();
    void aListIsItsItems();
    void whatIsNotThereIsAnInvalidCell();
    void cellsGoWithTheirRows();
    void theTableOfAResetModelIsSound();
    void aMillionRowsAreMadeOneAtATime();
    void onlySoManyCellsAreKept();
    void manySelectedRowsMakeFewCells();
    void aPressIsAClick();
    void rowsAreSelectedAsTheViewAllows();
    void qtFindsTheFocusedCell();
    void newTextIsSaidOnceSettled();
};

void TestItemParts::aTableIsReadWithItsHeaders()
{
    Shown shown;
    QAccessibleInterface& table = accessibleOf(shown.table);
    QCOMPARE(table.role(), QAccessible::Table);
    QCOMPARE(shown.cells().rowCount(), 3);
    QCOMPARE(shown.cells().columnCount(), 2);
    QCOMPARE(shown.cells().columnDescription(1), u"Square"_s);
    QAccessibleInterface* cell = shown.cells().cellAt(1, 1);
    QCOMPARE(cell->text(QAccessible::Name), u"e8"_s);
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(cell->parent(), &table);
    const auto headers = cell->tableCellInterface()->columnHeaderCells();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(headers[0]->text(QAccessible::Name), u"Square"_s);
    QCOMPARE(headers[0]->role(), QAccessible::ColumnHeader);
    const auto rowHeaders = cell->tableCellInterface()->rowHeaderCells();
    QCOMPARE(rowHeaders.size(), 1);
    QCOMPARE(rowHeaders[0]->text(QAccessible::Name), u"2"_s);
    QCOMPARE(cell->rect().center(), shown.table.viewport()->mapToGlobal(
                                        shown.table.visualRect(shown.model.index(1, 1)).center()));
    QCOMPARE(headers[0]->rect().left(), cell->rect().left());
    QVERIFY(headers[0]->rect().bottom() < cell->rect().top());
    const AccessibleTree tree(shown.window);
    QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
}

void TestItemParts::aListIsItsItems()
{
    Shown shown;
    QListView list(&shown.window);
    list.setAccessibleName(u"Squares"_s);
    list.setModel(&shown.model);
    list.setModelColumn(1);
    list.show();
    QCOMPARE(accessibleOf(list).role(), QAccessible::List);
    QCOMPARE(spokenChildren(list), QStringList({u"e1"_s, u"e8"_s, u"a2"_s}));
    QCOMPARE(accessibleOf(list).child(2)->role(), QAccessible::ListItem);
    const AccessibleTree tree(shown.window);
    QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
}

void TestItemParts::whatIsNotThereIsAnInvalidCell()
{
    Shown shown;
    for (const QPoint& at : {QPoint(-1, 0), QPoint(0, -1), QPoint(3, 0), QPoint(0, 2)}) {
        QAccessibleInterface* cell = shown.cells().cellAt(at.x(), at.y());
        QVERIFY(cell);
        QVERIFY(!cell->isValid());
        QVERIFY(cell->state().invalid);
        QVERIFY(cell->tableCellInterface());
        QCOMPARE(cell->tableCellInterface()->rowIndex(), -1);
        QVERIFY(cell->tableCellInterface()->rowHeaderCells().isEmpty());
        QVERIFY(cell->text(QAccessible::Name).isEmpty());
        QCOMPARE(accessibleOf(shown.table).indexOfChild(cell), -1);
    }
    shown.model.clear();
    QVERIFY(shown.cells().cellAt(0, 0)->tableCellInterface());
    shown.table.setModel(nullptr);
    QCOMPARE(shown.cells().rowCount(), 0);
    QVERIFY(shown.cells().cellAt(0, 0)->tableCellInterface());
}

void TestItemParts::cellsGoWithTheirRows()
{
    HeardEvents heard;
    Shown shown;
    const QAccessible::Id last = QAccessible::uniqueId(shown.cells().cellAt(2, 1));
    shown.model.removeRow(2);
    QVERIFY(!QAccessible::accessibleInterface(last));
    QVERIFY(!shown.cells().cellAt(2, 1)->isValid());
    shown.model.insertRow(0, {new QStandardItem(u"white rook"_s), new QStandardItem(u"h1"_s)});
    QCOMPARE(shown.cells().cellAt(0, 1)->text(QAccessible::Name), u"h1"_s);
    QCOMPARE(shown.cells().cellAt(1, 1)->text(QAccessible::Name), u"e1"_s);
}

void TestItemParts::theTableOfAResetModelIsSound()
{
    HeardEvents heard;
    Shown shown;
    const AccessibleTree before(shown.window);
    QVERIFY(before.faults().isEmpty());
    shown.model.clear();
    const AccessibleTree empty(shown.window);
    QVERIFY2(empty.faults().isEmpty(), qPrintable(empty.faults().join(u'\n')));
    shown.add(u"white queen"_s, u"d1"_s);
    const AccessibleTree after(shown.window);
    QVERIFY2(after.faults().isEmpty(), qPrintable(after.faults().join(u'\n')));
    QVERIFY(after.hasName(u"white queen"_s));
}

void TestItemParts::aMillionRowsAreMadeOneAtATime()
{
    Shown shown;
    LongModel model;
    shown.table.setModel(&model);
    model.reads = 0;
    QCOMPARE(shown.cells().rowCount(), 1'000'000);
    QCOMPARE(accessibleOf(shown.table).childCount(), 1'000'001 * 13);
    QCOMPARE(model.reads, 0);
    QAccessibleInterface* last = shown.cells().cellAt(999'999, 11);
    QCOMPARE(last->text(QAccessible::Name), u"999999/11"_s);
    QCOMPARE(accessibleOf(shown.table).indexOfChild(last), 1'000'001 * 13 - 1);
    QVERIFY(last->state().offscreen);
    QVERIFY2(model.reads < 100, qPrintable(QString::number(model.reads)));
}

void TestItemParts::onlySoManyCellsAreKept()
{
    Shown shown;
    LongModel model;
    shown.table.setModel(&model);
    auto& table = dynamic_cast<PartsInterface&>(accessibleOf(shown.table));
    const QAccessible::Id first = QAccessible::uniqueId(table.child(20));
    for (int i = 0; i < 3 * PartsInterface::mostKept; ++i)
        QVERIFY(table.child(i + 100));
    QVERIFY(table.keptCount() <= PartsInterface::mostKept);
    QVERIFY(!QAccessible::accessibleInterface(first));
    QCOMPARE(table.indexOfChild(table.child(20)), 20);
}

void TestItemParts::manySelectedRowsMakeFewCells()
{
    Shown shown;
    LongModel model;
    shown.table.setModel(&model);
    shown.table.selectAll();
    QCOMPARE(shown.cells().selectedRowCount(), 1'000'000);
    QVERIFY(shown.cells().isRowSelected(765'432));
    QCOMPARE(shown.cells().selectedCells().size(), PartsInterface::mostSelected);
}

void TestItemParts::aPressIsAClick()
{
    Shown shown;
    const QSignalSpy clicked(&shown.table, &QTableView::clicked);
    QAccessibleActionInterface* actions = shown.cells().cellAt(1, 0)->actionInterface();
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toModelIndex(), shown.model.index(1, 0));
    QVERIFY(shown.cells().cellAt(1, 0)->state().selected);
}

void TestItemParts::rowsAreSelectedAsTheViewAllows()
{
    Shown shown;
    QVERIFY(shown.cells().selectRow(0));
    QVERIFY(shown.cells().selectRow(2));
    QCOMPARE(shown.cells().selectedRows(), QList<int>({0, 2}));
    QVERIFY(shown.cells().unselectRow(0));
    QCOMPARE(shown.cells().selectedRows(), QList<int>({2}));
    QVERIFY(!shown.cells().selectRow(3));
    QVERIFY(!shown.cells().selectRow(-1));
    shown.table.setSelectionMode(QAbstractItemView::SingleSelection);
    QVERIFY(shown.cells().selectRow(1));
    QCOMPARE(shown.cells().selectedRows(), QList<int>({1}));
    shown.table.setSelectionMode(QAbstractItemView::NoSelection);
    QVERIFY(!shown.cells().selectRow(0));
}

void TestItemParts::qtFindsTheFocusedCell()
{
    HeardEvents heard;
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.table.setFocus();
    heard.clear();
    shown.table.setCurrentIndex(shown.model.index(1, 1));
    QCOMPARE(heard.count(QAccessible::Focus), 1);
    const auto& all = heard.all();
    const auto focus = std::find_if(all.begin(), all.end(), [](const HeardEvents::Heard& one) {
        return one.type == QAccessible::Focus;
    });
    QCOMPARE(focus->name, u"e8"_s);
    QCOMPARE(accessibleOf(shown.table).focusChild(), shown.cells().cellAt(1, 1));
    QVERIFY(shown.cells().cellAt(1, 1)->state().focused);
}

void TestItemParts::newTextIsSaidOnceSettled()
{
    HeardEvents heard;
    Shown shown;
    (void)shown.cells().cellAt(0, 1)->text(QAccessible::Name);
    (void)shown.cells().cellAt(1, 1)->text(QAccessible::Name);
    heard.clear();
    for (const QString& square : {u"d1"_s, u"c1"_s, u"b1"_s})
        shown.model.setData(shown.model.index(0, 1), square);
    QCOMPARE(heard.count(QAccessible::NameChanged), 0);
    QTRY_COMPARE(heard.count(QAccessible::NameChanged), 1);
    QVERIFY(std::any_of(heard.all().begin(), heard.all().end(), [](const auto& one) {
        return one.type == QAccessible::NameChanged && one.name == u"b1"_s;
    }));
}

PLYLINE_WIDGET_TEST(TestItemParts)
#include "tst_item_parts.moc"
