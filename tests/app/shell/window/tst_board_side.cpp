#include "app/panels/comparison/comparison_panel.h"
#include "app/panels/snapshot/plane_view.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestBoardSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fTurnsThePlaneAndBothMoments();
};

void TestBoardSide::fTurnsThePlaneAndBothMoments()
{
    Opened program;
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    auto& plane = program.window.findChild<snapshot::SnapshotPanel*>()->plane();
    session::Pointing& pointing = program.session.pointing();
    const QRectF plot = plane.geometryInWidget().plot();
    const QPoint corner = plot.bottomLeft().toPoint() + QPoint(5, -5);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    QVERIFY(pointing.square() == rules::squares::A1);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    const QImage picture = plane.grab().toImage();
    program.press(Qt::Key_F);
    QVERIFY(plane.grab().toImage() != picture);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    QVERIFY(pointing.square() == rules::squares::H8);
    QTest::mouseClick(&plane, Qt::LeftButton, {}, corner);
    program.press(Qt::Key_F);
    QCOMPARE(plane.grab().toImage(), picture);

    program.press(Qt::Key_A);
    program.press(Qt::Key_End);
    program.press(Qt::Key_4, Qt::AltModifier);
    auto& view = program.window.findChild<comparison::ComparisonPanel*>()->view();
    const QRect a = view.geometryOfParts().boardA;
    const QRect b = view.geometryOfParts().boardB;
    const QImage both[] = {view.grab(a).toImage(), view.grab(b).toImage()};
    program.press(Qt::Key_X);
    QVERIFY(view.grab(a).toImage() != both[0]);
    QVERIFY(view.grab(b).toImage() != both[1]);
    program.press(Qt::Key_X);
    QCOMPARE(view.grab(a).toImage(), both[0]);
    QCOMPARE(view.grab(b).toImage(), both[1]);
}

PLYLINE_WIDGET_TEST(TestBoardSide)
#include "tst_board_side.moc"
