#include "tests/app/panels/timeline/marker_input_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestMarkerInput : public MarkerInputTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { MarkerInputTest::init(); }
    void cleanup() { MarkerInputTest::cleanup(); }
    void aClickGoesToTheMarker();
    void aDoubleClickOpensTheEditor();
    void aDragMovesTheMarker();
    void aDragDoesNotReachAnotherMarker();
    void aDragOfItsEndChangesARange();
    void theContextMenuIsOfTheMarker();
    void theMenuOfKindsHidesMarkers();
    void hoveringShowsAllOfAMarker();
    void hiddenOwnMarkersHaveNoLane();
};

void TestMarkerInput::aClickGoesToTheMarker()
{
    put(3, 3, "one");
    put(9, 13, "attack");
    QTest::mouseClick(&view(), Qt::LeftButton, {}, at(1));
    QCOMPARE(m_session->cursor().ply(), Ply(9));
    const QRectF name = lane()->flags()[0].labelRect;
    QTest::mouseClick(&view(), Qt::LeftButton, {}, name.center().toPoint());
    QCOMPARE(m_session->cursor().ply(), Ply(3));
    QCOMPARE(all(), u"one 3-3, attack 9-13"_s);
}

void TestMarkerInput::aDoubleClickOpensTheEditor()
{
    put(9, 9, "nine");
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, at(0));
    QVERIFY(editor() && editor()->isVisible());
    QCOMPARE(field<QLineEdit>("Name").text(), u"nine"_s);
    press(Qt::Key_Escape);
    QCOMPARE(all(), u"nine 9-9"_s);
}

void TestMarkerInput::aDragMovesTheMarker()
{
    put(9, 9, "nine");
    drag(at(0), 4);
    QCOMPARE(all(), u"nine 13-13"_s);
    drag(at(0), 40);
    QCOMPARE(all(), u"nine 16-16"_s);
    put(2, 5, "range");
    drag(at(0), -1);
    QCOMPARE(all(), u"range 1-4, nine 16-16"_s);
    drag(at(0), -40);
    QCOMPARE(all(), u"range 0-3, nine 16-16"_s);
}

void TestMarkerInput::aDragDoesNotReachAnotherMarker()
{
    put(3, 3, "one");
    put(9, 9, "nine");
    drag(at(1), -6);
    QVERIFY(all().startsWith(u"one 3-3, nine "_s));
    QVERIFY(markers().at(LineId(), Ply(3))->name == u"one"_s);
    QCOMPARE(markers().all().size(), std::size_t{2});
}

void TestMarkerInput::aDragOfItsEndChangesARange()
{
    put(3, 9, "range");
    const auto end = [this] {
        return QPointF(view().axis().xOf(markers().all()[0].last), lane()->rect().center().y())
            .toPoint();
    };
    drag(end(), 3);
    QCOMPARE(all(), u"range 3-12"_s);
    drag(end(), -5);
    QCOMPARE(all(), u"range 3-7"_s);
    drag(end(), -40);
    QCOMPARE(all(), u"range 3-3"_s);
}

void TestMarkerInput::theContextMenuIsOfTheMarker()
{
    put(9, 9, "R & B");
    const auto entriesAt = [this](QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, view().mapToGlobal(point));
        QApplication::sendEvent(&view(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts << action->text();
        return texts;
    };
    const QStringList texts = entriesAt(at(0));
    QVERIFY(texts.contains(u"Edit &marker “R && B”…"_s));
    QVERIFY(texts.contains(u"&Remove marker “R && B”"_s));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    for (QAction* action : menu->actions())
        if (action->text().startsWith(u"&Remove"_s))
            action->trigger();
    menu->close();
    QCOMPARE(all(), QString());
    QVERIFY(entriesAt(QPointF(view().axis().xOf(Ply(9)), 60.0).toPoint())
                .contains(u"Set a &marker at 5. exd5…"_s));
    QApplication::activePopupWidget()->close();
}

void TestMarkerInput::theMenuOfKindsHidesMarkers()
{
    m_panel->chooseMarkers();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction* captures = nullptr;
    for (QAction* action : menu->actions())
        if (action->text() == u"Captures (4)"_s)
            captures = action;
    QVERIFY(captures && captures->isChecked());
    QVERIFY(view().marks().has(timeline::Mark::Capture));
    captures->trigger();
    menu->close();
    QVERIFY(!view().marks().has(timeline::Mark::Capture));
    QVERIFY(view().marks().has(timeline::Mark::Check));
}

void TestMarkerInput::hoveringShowsAllOfAMarker()
{
    OwnMarker marker;
    marker.first = marker.last = Ply(9);
    marker.name = u"<b>bold</b>"_s;
    marker.note = u"first\nsecond"_s;
    markers().put(marker);
    QHelpEvent event(QEvent::ToolTip, at(0), view().mapToGlobal(at(0)));
    QApplication::sendEvent(&view(), &event);
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;bold"_s));
    QVERIFY(QToolTip::text().contains(u"5. exd5"_s));
    QVERIFY(QToolTip::text().contains(u"second"_s));
    QToolTip::hideText();
}

void TestMarkerInput::hiddenOwnMarkersHaveNoLane()
{
    put(9, 9, "nine");
    QVERIFY(lane());
    m_session->setFutureHidden(true);
    m_session->cursor().goToPly(Ply(8));
    QVERIFY(!lane());
    m_session->cursor().goToPly(Ply(9));
    QVERIFY(lane());
    m_session->setFutureHidden(false);
    for (const study::MarkerGroup& group : study::markerGroups())
        if (group.isOwn())
            m_workspace->study.markerFilter.setShown(group, false);
    QVERIFY(!lane());
}

PLYLINE_WIDGET_TEST(TestMarkerInput)
#include "tst_marker_input.moc"
