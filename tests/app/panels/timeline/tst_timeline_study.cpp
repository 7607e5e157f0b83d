#include <QTest>

#include "app/model/study/study.h"
#include "app/panels/timeline/playhead.h"
#include "app/panels/timeline/timeline_pins.h"
#include "app/panels/timeline/timeline_view.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using timeline::TimelineView;

class TestTimelineStudy : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }

    void aFlagIsDraggedAndTheCursorStays();
    void theHandleIsGrabbedWhereAPinStandsToo();
    void aFlagStandsBesideTheHandle();
};

void TestTimelineStudy::aFlagIsDraggedAndTheCursorStays()
{
    openSamples(1, 30);
    session::Playback playback(m_session->cursor());
    look::Look look;
    TimelineView view(*m_workspace, playback, look);
    view.resize(900, 150);
    view.show();
    study::Pins& pins = m_workspace->study.pins;
    pins.pinAAt(Ply(10));
    QCOMPARE(view.frame().study.a, std::optional(Ply(10)));
    QCOMPARE(view.frame().study.rangeEnd, std::optional(Ply(30)));
    const timeline::TimeAxis& axis = view.axis();
    const QRectF ruler = view.layoutOfGame().ruler;
    const QRectF handle = timeline::handleRect(axis, ruler, Ply(30));
    const QPoint flag = timeline::pinRect(axis, ruler, Ply(10), handle).center().toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, flag);
    QTest::mouseMove(&view, QPoint(qRound(axis.xOf(Ply(50))), flag.y()));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(qRound(axis.xOf(Ply(50))), flag.y()));
    QCOMPARE(pins.a()->place.ply, Ply(50));
    QCOMPARE(m_session->cursor().ply(), Ply(30));
}

void TestTimelineStudy::theHandleIsGrabbedWhereAPinStandsToo()
{
    openSamples(1, 30);
    session::Playback playback(m_session->cursor());
    look::Look look;
    TimelineView view(*m_workspace, playback, look);
    view.resize(900, 150);
    view.show();
    m_workspace->study.pins.pinA();
    const timeline::TimeAxis& axis = view.axis();
    const QPoint handle =
        timeline::handleRect(axis, view.layoutOfGame().ruler, Ply(30)).center().toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, handle);
    QTest::mouseMove(&view, QPoint(qRound(axis.xOf(Ply(40))), handle.y()));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(qRound(axis.xOf(Ply(40))), handle.y()));
    QCOMPARE(m_session->cursor().ply(), Ply(40));
    QCOMPARE(m_workspace->study.pins.a()->place.ply, Ply(30));
}

void TestTimelineStudy::aFlagStandsBesideTheHandle()
{
    const timeline::TimeAxis axis(900.0, Ply(80));
    const QRectF ruler(0.0, 13.0, 900.0, 22.0);
    for (int ply = 0; ply <= 80; ++ply) {
        const QRectF handle = timeline::handleRect(axis, ruler, Ply(ply));
        for (int pin = 0; pin <= 80; ++pin) {
            const QRectF flag = timeline::pinRect(axis, ruler, Ply(pin), handle);
            QVERIFY(!flag.intersects(handle));
            QVERIFY(flag.left() >= 0.0);
        }
    }
}

PLYLINE_WIDGET_TEST(TestTimelineStudy)
#include "tst_timeline_study.moc"
