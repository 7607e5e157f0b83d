#include <QTest>
#include <QWheelEvent>
#include <QWidget>

#include "app/kit/widgets/wheel_steps.h"
#include "tests/support/test.h"

#include <vector>

using plyline::widgets::WheelSteps;

namespace {

/// Positive deltas turn the wheel up, away from the person, as Qt has it.
QWheelEvent wheel(int eighths, Qt::ScrollPhase phase = Qt::NoScrollPhase, int pixels = 0)
{
    return {
        QPointF(), QPointF(), QPoint(0, pixels), QPoint(0, eighths), Qt::NoButton, Qt::NoModifier,
        phase,     false};
}

} // namespace

class TestWheelSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deltasAddUpToPlies_data();
    void deltasAddUpToPlies();
    void aNewGestureForgetsTheRest();
    void pixelsCountWhereThereIsNoAngle();
    void sidewaysIsNoStep();
    void switchedOffItYieldsNothingAndForgets();
    void controlIsKeptByAWidgetAndThoseInIt();
};

void TestWheelSteps::deltasAddUpToPlies_data()
{
    QTest::addColumn<QList<int>>("deltas");
    QTest::addColumn<QList<int>>("plies");
    QTest::newRow("one detent down") << QList<int>{-120} << QList<int>{1};
    QTest::newRow("one detent up") << QList<int>{120} << QList<int>{-1};
    QTest::newRow("three at once") << QList<int>{-360} << QList<int>{3};
    QTest::newRow("quarters") << QList<int>{-30, -30, -30, -30, -30} << QList<int>{0, 0, 0, 1, 0};
    QTest::newRow("one and a half") << QList<int>{-180, -60} << QList<int>{1, 1};
    QTest::newRow("eighths up") << QList<int>{50, 50, 50, 50, 50} << QList<int>{0, 0, -1, 0, -1};
    QTest::newRow("turning back forgets the rest")
        << QList<int>{-110, 10, 110} << QList<int>{0, 0, -1};
    QTest::newRow("nothing") << QList<int>{0, 0} << QList<int>{0, 0};
}

void TestWheelSteps::deltasAddUpToPlies()
{
    QFETCH(QList<int>, deltas);
    QFETCH(QList<int>, plies);
    WheelSteps steps;
    QList<int> taken;
    for (const int delta : deltas)
        taken << steps.take(wheel(delta));
    QCOMPARE(taken, plies);
}

void TestWheelSteps::aNewGestureForgetsTheRest()
{
    WheelSteps steps;
    QCOMPARE(steps.take(wheel(-100, Qt::ScrollUpdate)), 0);
    QCOMPARE(steps.take(wheel(-30, Qt::ScrollBegin)), 0);
    QCOMPARE(steps.take(wheel(-90, Qt::ScrollUpdate)), 1);
}

void TestWheelSteps::pixelsCountWhereThereIsNoAngle()
{
    WheelSteps steps;
    QCOMPARE(steps.take(wheel(0, Qt::NoScrollPhase, -60)), 1);
    QCOMPARE(steps.take(wheel(-120, Qt::NoScrollPhase, -60)), 1); // told twice, counted once
}

void TestWheelSteps::sidewaysIsNoStep()
{
    WheelSteps steps;
    const QWheelEvent event(QPointF(), QPointF(), QPoint(), QPoint(-240, 0), Qt::NoButton,
                            Qt::NoModifier, Qt::NoScrollPhase, false);
    QCOMPARE(steps.take(event), 0);
}

void TestWheelSteps::switchedOffItYieldsNothingAndForgets()
{
    WheelSteps steps;
    QCOMPARE(steps.take(wheel(-110)), 0);
    steps.setEnabled(false);
    QCOMPARE(steps.take(wheel(-120)), 0);
    steps.setEnabled(true);
    QCOMPARE(steps.take(wheel(-110)), 0);
    QCOMPARE(steps.take(wheel(-10)), 1);
}

void TestWheelSteps::controlIsKeptByAWidgetAndThoseInIt()
{
    QWidget window;
    QWidget board(&window);
    QWidget square(&board);
    QVERIFY(!WheelSteps::ownsControl(square));
    WheelSteps::keepControl(board);
    QVERIFY(WheelSteps::ownsControl(board));
    QVERIFY(WheelSteps::ownsControl(square));
    QVERIFY(!WheelSteps::ownsControl(window));
}

PLYLINE_WIDGET_TEST(TestWheelSteps)
#include "tst_wheel_steps.moc"
