#include <QTest>

#include "app/shell/present/present_geometry.h"
#include "tests/support/test.h"

using plyline::present::PresentGeometry;
using plyline::stage::View;

class TestPresentGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUsualScreenIsAsDrawn();
    void everythingFitsAnyScreen_data();
    void everythingFitsAnyScreen();
};

void TestPresentGeometry::aUsualScreenIsAsDrawn()
{
    const PresentGeometry geometry = PresentGeometry::fit(QSize(1920, 1080), View::Both);
    QCOMPARE(geometry.scale, 1.0);
    QCOMPARE(geometry.replay, QRect(144, 112, 768, 768));
    QCOMPARE(geometry.snapshot, QRect(1008, 112, 768, 768));
    QCOMPARE(geometry.replayAbove, QRect(144, 48, 768, 64));
    QCOMPARE(geometry.replayBelow, QRect(144, 880, 768, 64));
    QCOMPARE(geometry.check.center().x(), 959);
}

void TestPresentGeometry::everythingFitsAnyScreen_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size :
         {QSize(1024, 768), QSize(1280, 720), QSize(2560, 1600), QSize(3840, 2160),
          QSize(1080, 1920), QSize(800, 520), QSize(300, 900)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestPresentGeometry::everythingFitsAnyScreen()
{
    QFETCH(QSize, size);
    const QRect screen(QPoint(), size);
    for (const View view : {View::Both, View::Replay, View::Snapshot, View::Comparison}) {
        const PresentGeometry geometry = PresentGeometry::fit(size, view);
        QList<QRect> all{geometry.timeline};
        if (!geometry.replay.isEmpty())
            all << geometry.replay << geometry.replayAbove << geometry.replayBelow;
        if (!geometry.snapshot.isEmpty())
            all << geometry.snapshot << geometry.snapshotAbove << geometry.snapshotBelow;
        for (int i = 0; i < all.size(); ++i) {
            QVERIFY(screen.contains(all[i]));
            for (int j = 0; j < i; ++j)
                QVERIFY(!all[i].intersects(all[j]));
        }
        for (const QRect& square : {geometry.replay, geometry.snapshot}) {
            QCOMPARE(square.width(), square.height());
            QCOMPARE(square.width() % 8, 0);
        }
        QVERIFY(view == View::Snapshot || !geometry.replay.isEmpty());
    }
}

PLYLINE_TEST(TestPresentGeometry)
#include "tst_present_geometry.moc"
