#include <QtTest/QTest>

#include "app/kit/look/pane.h"
#include "tests/support/test.h"

#include <cmath>

using plyline::look::Pane;

class TestPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSquareIsAsLargeAsItMayBeAndOnWholePixels_data();
    void theSquareIsAsLargeAsItMayBeAndOnWholePixels();
    void aBarStandsBesideTheSquareAndNarrowsItAtMost_data()
    {
        theSquareIsAsLargeAsItMayBeAndOnWholePixels_data();
    }
    void aBarStandsBesideTheSquareAndNarrowsItAtMost();
    void withoutRoomTheSquareIsEmpty();
};

void TestPane::theSquareIsAsLargeAsItMayBeAndOnWholePixels_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("ratio");
    for (const QSizeF size :
         {QSizeF(480, 640), QSizeF(481, 700), QSizeF(900, 333), QSizeF(55, 200)})
        for (const double ratio : {1.0, 1.5, 2.0})
            QTest::addRow("%gx%g at %g", size.width(), size.height(), ratio) << size << ratio;
}

void TestPane::theSquareIsAsLargeAsItMayBeAndOnWholePixels()
{
    QFETCH(QSizeF, size);
    QFETCH(double, ratio);
    const Pane pane = Pane::fit(size, ratio);
    const qreal sideInPixels = pane.square.width() * ratio;
    QCOMPARE(pane.square.width(), pane.square.height());
    QVERIFY(std::abs(std::remainder(sideInPixels, 8)) < 1e-6);
    QCOMPARE(pane.square.left(), std::floor(pane.square.left()));
    QCOMPARE(pane.square.top(), std::floor(pane.square.top()));
    QVERIFY(QRectF(QPointF(), size).contains(pane.square));
    QVERIFY(pane.below.bottom() <= size.height());
    const qreal larger = pane.square.width() + 8 / ratio;
    QVERIFY(larger > size.width() ||
            pane.below.bottom() - pane.heading.top() + 8 / ratio > size.height());
    QCOMPARE(pane.above.bottom(), pane.square.top());
    QCOMPARE(pane.below.top(), pane.square.bottom());
    QVERIFY(pane.bar.isEmpty());
}

void TestPane::aBarStandsBesideTheSquareAndNarrowsItAtMost()
{
    QFETCH(QSizeF, size);
    QFETCH(double, ratio);
    const Pane plain = Pane::fit(size, ratio);
    const Pane pane = Pane::fit(size, ratio, true);
    QVERIFY(plain.square.width() - pane.square.width() <= Pane::barWidth + 8 / ratio);
    QVERIFY(QRectF(QPointF(), size).contains(pane.bar));
    QCOMPARE(pane.bar.top(), pane.square.top());
    QCOMPARE(pane.bar.height(), pane.square.height());
    QCOMPARE(pane.bar.right() + Pane::barGap, pane.square.left());
    QCOMPARE(pane.square.left(), std::floor(pane.square.left()));
}

void TestPane::withoutRoomTheSquareIsEmpty()
{
    QVERIFY(Pane::fit(QSizeF(0, 0), 1).square.isEmpty());
    QVERIFY(Pane::fit(QSizeF(400, 20), 2).square.isEmpty());
}

PLYLINE_EVENT_TEST(TestPane)
#include "tst_pane.moc"
