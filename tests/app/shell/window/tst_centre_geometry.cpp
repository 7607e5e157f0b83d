#include <QTest>

#include "app/kit/look/pane.h"
#include "app/shell/window/centre_geometry.h"
#include "app/shell/window/columns.h"
#include "tests/support/test.h"

using namespace plyline;
using window::CentreGeometry;
using window::Columns;

namespace {

CentreGeometry::Wishes usual(int messageHeight = 0)
{
    return {30, messageHeight, 68, 60, 52};
}

} // namespace

class TestCentreGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePanesAreEqualAndOnOneLine_data();
    void thePanesAreEqualAndOnOneLine();
    void nothingOverlapsAndNothingIsCutOff_data() { thePanesAreEqualAndOnOneLine_data(); }
    void nothingOverlapsAndNothingIsCutOff();
    void theSquaresFillTheWidthOrTheHeight_data() { thePanesAreEqualAndOnOneLine_data(); }
    void theSquaresFillTheWidthOrTheHeight();
    void aMessageTakesItsRoomFromThePanes();
    void aBarBesideTheBoardLeavesTheSquaresEqual_data() { thePanesAreEqualAndOnOneLine_data(); }
    void aBarBesideTheBoardLeavesTheSquaresEqual();
    void columnsKeepTheirShareAndTheirMinimum();
    void aClosedColumnStaysClosed();
};

void TestCentreGeometry::thePanesAreEqualAndOnOneLine_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("960 x 600") << QSize(576, 420);
    QTest::newRow("1280 x 800") << QSize(820, 590);
    QTest::newRow("1920 x 1080") << QSize(1240, 850);
    QTest::newRow("wide and low") << QSize(1800, 430);
    QTest::newRow("narrow and high") << QSize(560, 1400);
}

void TestCentreGeometry::thePanesAreEqualAndOnOneLine()
{
    QFETCH(QSize, size);
    const auto geometry = CentreGeometry::fit(size, usual());
    QCOMPARE(geometry.replay.size(), geometry.snapshot.size());
    QCOMPARE(geometry.replay.top(), geometry.snapshot.top());
    const auto left = look::Pane::fit(geometry.replay.size(), 1.0);
    QCOMPARE(look::Pane::fit(geometry.snapshot.size(), 1.0), left);
    QVERIFY(left.square.width() >= 176);
    QCOMPARE(geometry.check.height(), static_cast<int>(left.square.height()));
    QCOMPARE(geometry.check.top(), geometry.replay.top() + static_cast<int>(left.square.top()));
}

void TestCentreGeometry::nothingOverlapsAndNothingIsCutOff()
{
    QFETCH(QSize, size);
    const auto geometry = CentreGeometry::fit(size, usual());
    const QList<QRect> parts{geometry.headline, geometry.replay, geometry.check, geometry.snapshot,
                             geometry.strip};
    for (int i = 0; i < parts.size(); ++i) {
        QVERIFY(QRect(QPoint(), size).contains(parts[i]));
        for (int j = i + 1; j < parts.size(); ++j)
            QVERIFY(!parts[i].intersects(parts[j]));
    }
}

void TestCentreGeometry::theSquaresFillTheWidthOrTheHeight()
{
    QFETCH(QSize, size);
    const auto geometry = CentreGeometry::fit(size, usual());
    const int freeWidth = size.width() - geometry.snapshot.right() + geometry.replay.left();
    const int freeHeight = size.height() - geometry.strip.bottom();
    QVERIFY2(freeWidth <= 2 * 16 + 16 || freeHeight <= 24,
             qPrintable(QStringLiteral("%1 x %2").arg(freeWidth).arg(freeHeight)));
}

void TestCentreGeometry::aMessageTakesItsRoomFromThePanes()
{
    const QSize size(820, 560);
    const auto without = CentreGeometry::fit(size, usual());
    const auto with = CentreGeometry::fit(size, usual(40));
    QCOMPARE(with.message.height(), 40);
    QVERIFY(!with.message.intersects(with.replay));
    QVERIFY(!with.message.intersects(with.headline));
    QVERIFY(with.replay.height() < without.replay.height());
}

void TestCentreGeometry::aBarBesideTheBoardLeavesTheSquaresEqual()
{
    QFETCH(QSize, size);
    CentreGeometry::Wishes wishes = usual();
    wishes.barWidth = static_cast<int>(look::Pane::barWidth);
    const auto geometry = CentreGeometry::fit(size, wishes);
    const auto left = look::Pane::fit(geometry.replay.size(), 1.0, true);
    const auto right = look::Pane::fit(geometry.snapshot.size(), 1.0);
    QCOMPARE(left.square.size(), right.square.size());
    QCOMPARE(left.square.top(), right.square.top());
    QCOMPARE(geometry.replay.top(), geometry.snapshot.top());
    QVERIFY(!left.bar.isEmpty());
    QVERIFY(geometry.replay.left() >= 0 && geometry.snapshot.right() < size.width());
    QVERIFY(geometry.replay.right() < geometry.check.left());
    QVERIFY(geometry.check.right() < geometry.snapshot.left());
}

void TestCentreGeometry::columnsKeepTheirShareAndTheirMinimum()
{
    Columns columns;
    columns.setSizes({300, 900, 400});
    QCOMPARE(columns.sizes(1600), QList<int>({300, 900, 400}));
    QCOMPARE(columns.sizes(1200), QList<int>({225, 675, 300}));
    QCOMPARE(columns.sizes(700),
             QList<int>({Columns::leftMinimum, 700 - Columns::leftMinimum - Columns::rightMinimum,
                         Columns::rightMinimum}));
}

void TestCentreGeometry::aClosedColumnStaysClosed()
{
    Columns columns;
    columns.setSizes({0, 1000, 300});
    QCOMPARE(columns.sizes(1300), QList<int>({0, 1000, 300}));
}

PLYLINE_TEST(TestCentreGeometry)
#include "tst_centre_geometry.moc"
