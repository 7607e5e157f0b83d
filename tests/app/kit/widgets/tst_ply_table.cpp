#include <QTest>
#include <QtWidgets/QHeaderView>

#include "app/kit/widgets/ply_table.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using widgets::PlyRow;
using widgets::PlyTable;

class TestPlyTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreWrittenWhenTheyAreLookedAt();
    void theSameRowsAreLeftAlone();
    void headingsBeginWhereTheirCellsDo();

private:
    /// Returns the leftmost column of pixels of `part` that is not blank.
    static int leftOfText(const QImage& image, const QRect& part)
    {
        const QRgb blank = image.pixel(part.right() - 2, part.top() + 2);
        for (int x = part.left(); x <= part.right(); ++x)
            for (int y = part.top() + 1; y < part.bottom() - 1; ++y)
                if (image.pixel(x, y) != blank)
                    return x;
        return -1;
    }

    look::Look m_look;
};

void TestPlyTable::rowsAreWrittenWhenTheyAreLookedAt()
{
    PlyTable table(QStringLiteral("Table"), {u"ply"_qs, u"text"_qs}, m_look);
    table.resize(300, 240);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    int written = 0;
    table.setRows({1'000'000, [&](int row) {
                       ++written;
                       return PlyRow{Ply(row), {QString::number(row), u"text"_qs}};
                   }});
    table.setPresent(Ply(500'000));
    table.scrollTo(table.model()->index(500'000, 0));
    table.grab();
    QVERIFY(written > 0 && written < 1000);
    QCOMPARE(table.model()->rowCount(), 1'000'000);
    QCOMPARE(table.model()->index(999'999, 0).data().toString(), QStringLiteral("999999"));
}

void TestPlyTable::theSameRowsAreLeftAlone()
{
    PlyTable table(QStringLiteral("Table"), {u"text"_qs}, m_look);
    const std::vector<PlyRow> rows{{Ply(1), {u"one"_qs}}, {Ply(2), {u"two"_qs}}};
    table.setRows(rows);
    table.setCurrentIndex(table.model()->index(1, 0));
    table.setRows(rows);
    QCOMPARE(table.currentIndex().row(), 1);
    table.setRows(std::vector<PlyRow>{{Ply(1), {u"three"_qs}}});
    QVERIFY(!table.currentIndex().isValid());
    QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("three"));
}

void TestPlyTable::headingsBeginWhereTheirCellsDo()
{
    PlyTable table(QStringLiteral("Table"), {u"Hour"_qs, u"Heading"_qs}, m_look);
    table.resize(300, 120);
    const PlyRow row{Ply(1), {u"Hour"_qs, u"Heading"_qs}};
    table.setRows(std::vector<PlyRow>{row, row}); // the first one has the ring of the keyboard
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QImage headings = table.horizontalHeader()->grab().toImage();
    const QImage cells = table.viewport()->grab().toImage();
    for (int column = 0; column < 2; ++column) {
        const QRect cell = table.visualRect(table.model()->index(1, column));
        const QRect heading(cell.left(), 0, cell.width(), headings.height());
        const int left = leftOfText(cells, cell);
        QVERIFY(left > 0);
        QVERIFY2(std::abs(leftOfText(headings, heading) - left) <= 1,
                 qPrintable(QString::number(leftOfText(headings, heading) - left)));
    }
}

PLYLINE_WIDGET_TEST(TestPlyTable)
#include "tst_ply_table.moc"
