#include <QAbstractTableModel>
#include <QScrollBar>
#include <QTest>

#include "app/panels/games/games_model.h"
#include "app/panels/games/games_view.h"
#include "tests/support/test.h"

using namespace plyline;
using games::GamesModel;
using games::GamesView;

/// More rows than an int counts pixels of.
class LongModel : public QAbstractTableModel
{
public:
    static constexpr int rows = 150'000'000;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : rows;
    }
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override
    {
        return GamesModel::ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex&, int) const override { return {}; }
};

class TestLongList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsReached_data();
    void everyRowIsReached();
    void theEndOfTheScrollBarIsTheEndOfTheList();
    void thePlaceIsKept();

private:
    look::Look m_look;
    LongModel m_model;
};

void TestLongList::everyRowIsReached_data()
{
    QTest::addColumn<int>("row");
    for (const int row : {0, 34'636'833, 34'636'834, 69'273'667, 100'000'000, LongModel::rows - 1})
        QTest::addRow("%d", row) << row;
}

void TestLongList::everyRowIsReached()
{
    QFETCH(int, row);
    for (const auto form : {GamesView::Form::Rows, GamesView::Form::Table}) {
        GamesView view(m_look);
        view.setModel(&m_model);
        view.setForm(form);
        view.resize(300, 400);
        view.show();
        const QModelIndex index = m_model.index(row, 0);
        view.scrollTo(index, QAbstractItemView::PositionAtCenter);
        const QRect rect = view.visualRect(index);
        QVERIFY2(view.viewport()->rect().contains(rect.center()),
                 qPrintable(QString::number(rect.y())));
        QCOMPARE(view.indexAt(rect.center()).row(), row);
    }
}

void TestLongList::theEndOfTheScrollBarIsTheEndOfTheList()
{
    GamesView view(m_look);
    view.setModel(&m_model);
    view.resize(300, 400);
    view.show();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QCOMPARE(view.visualRect(m_model.index(LongModel::rows - 1, 0)).bottom(),
             view.viewport()->rect().bottom());
}

void TestLongList::thePlaceIsKept()
{
    GamesView view(m_look);
    view.setModel(&m_model);
    view.resize(300, 400);
    view.show();
    constexpr int row = 120'000'000;
    view.setCurrentAndTop(row, {row, 0});
    const GamesView::Top top = view.top();
    // One step of the scroll bar may be several pixels.
    QVERIFY(top.row == row && top.pixels < 10);
    QCOMPARE(view.currentIndex().row(), row);
}

PLYLINE_WIDGET_TEST(TestLongList)
#include "tst_long_list.moc"
