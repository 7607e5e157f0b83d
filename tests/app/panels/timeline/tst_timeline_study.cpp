#include <QTest>

#include "app/model/study/study.h"
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
    const auto& geometry = view.geometryOfPlies();
    const QPoint flag =
        timeline::pinRect(geometry, Ply(10), timeline::handleRect(geometry, Ply(30)))
            .center()
            .toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, flag);
    QTest::mouseMove(&view, QPoint(qRound(geometry.xOf(Ply(50))), flag.y()));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(qRound(geometry.xOf(Ply(50))), flag.y()));
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
    const auto& geometry = view.geometryOfPlies();
    const QPoint handle = timeline::handleRect(geometry, Ply(30)).center().toPoint();
    QTest::mousePress(&view, Qt::LeftButton, {}, handle);
    QTest::mouseMove(&view, QPoint(qRound(geometry.xOf(Ply(40))), handle.y()));
    QTest::mouseRelease(&view, Qt::LeftButton, {},
                        QPoint(qRound(geometry.xOf(Ply(40))), handle.y()));
    QCOMPARE(m_session->cursor().ply(), Ply(40));
    QCOMPARE(m_workspace->study.pins.a()->place.ply, Ply(30));
}

void TestTimelineStudy::aFlagStandsBesideTheHandle()
{
    const timeline::TimelineGeometry geometry({900, 150}, Ply(80), false, 2);
    for (int ply = 0; ply <= 80; ++ply) {
        const QRectF handle = timeline::handleRect(geometry, Ply(ply));
        for (int pin = 0; pin <= 80; ++pin) {
            const QRectF flag = timeline::pinRect(geometry, Ply(pin), handle);
            QVERIFY(!flag.intersects(handle));
            QVERIFY(flag.left() >= 0.0);
        }
    }
}

PLYLINE_WIDGET_TEST(TestTimelineStudy)
#include "tst_timeline_study.moc"
