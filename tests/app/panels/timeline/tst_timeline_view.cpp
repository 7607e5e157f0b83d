#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolButton>

#include "app/panels/timeline/marks_lane.h"
#include "tests/app/panels/timeline/timeline_panel_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestTimelineView : public TimelinePanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { dropPanel(); }

    void aGhostFromElsewhereIsShown();
    void allLinesOfAGameHaveOneScale();
    void theLoopIsShown();
    void itIsASliderToAssistiveTechnology();
    void theLegendExplainsTheMarks();
    void theLookIsSwitchedLive();
};

void TestTimelineView::init()
{
    makePanel({1100, 162});
    m_look->setChoice(look::ThemeChoice::Dark);
    open(shortGame, 20);
}

void TestTimelineView::aGhostFromElsewhereIsShown()
{
    const QImage before = view().grab().toImage();
    m_session->pointing().setPly(game::Ply(12));
    const QImage after = view().grab().toImage();
    const int x = static_cast<int>(view().axis().xOf(game::Ply(12)));
    const int y =
        static_cast<int>(laneOf<timeline::MarksLayout>(view().layoutOfGame()).rect().bottom()) - 1;
    bool differs = false;
    for (int dx = -1; dx <= 1; ++dx)
        differs = differs || before.pixel(x + dx, y) != after.pixel(x + dx, y);
    QVERIFY(differs);
    m_session->pointing().setPly({});
    QCOMPARE(view().grab().toImage(), before);
}

void TestTimelineView::allLinesOfAGameHaveOneScale()
{
    // The variation is longer than the main line, the inner one shorter.
    open(QStringLiteral(
             "1. e4 e5 (1... c5 2. Nf3 d6 3. d4 (3. Bb5+ Bd7) cxd4 4. Nxd4 Nf6 5. Nc3 a6) "
             "2. Nf3 Nc6 3. Bb5 *\n"),
         5, 10);
    const double x = view().axis().xOf(game::Ply(1));
    m_session->cursor().goToPly(game::Ply(1));
    m_session->chooseContinuation(1);
    QCOMPARE(m_session->cursor().lastPly(), game::Ply(10));
    QCOMPARE(view().axis().xOf(game::Ply(1)), x);
    m_session->showLine(game::LineId(2), game::Ply(1));
    QCOMPARE(m_session->cursor().lastPly(), game::Ply(6));
    QCOMPARE(view().axis().xOf(game::Ply(1)), x);
    // Beyond the end of the shown line a press goes to its end.
    QTest::mouseClick(&view(), Qt::LeftButton, {}, atPly(9));
    QCOMPARE(ply(), 6);
}

void TestTimelineView::theLoopIsShown()
{
    const QImage before = view().grab().toImage();
    m_session->cursor().goToPly(game::Ply(4));
    m_playback->setLoopInHere();
    m_session->cursor().goToPly(game::Ply(9));
    m_playback->setLoopOutHere();
    m_playback->setLooping(true);
    QVERIFY(view().frame().loop.has_value());
    QCOMPARE(view().frame().loop->first.number(), 4);
    QCOMPARE(view().frame().loop->last.number(), 9);
    QVERIFY(timeline::paceText(*m_playback, game::Ply(20)).contains(QStringLiteral("loop 4–9")));
    m_session->cursor().goToStart();
    QVERIFY(view().grab().toImage() != before);
    m_playback->clearLoop();
    QVERIFY(!view().frame().loop.has_value());
    QCOMPARE(view().grab().toImage(), before);
}

void TestTimelineView::itIsASliderToAssistiveTechnology()
{
    QAccessibleInterface* slider = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(slider);
    QCOMPARE(slider->role(), QAccessible::Slider);
    QAccessibleValueInterface* value = slider->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->maximumValue().toInt(), 20);
    value->setCurrentValue(11);
    QCOMPARE(ply(), 11);
    QCOMPARE(value->currentValue().toInt(), 11);
    QCOMPARE(slider->text(QAccessible::Value), QStringLiteral("6. Nxf7, ply 11 of 20"));
    const QStringList lanes = slider->text(QAccessible::Description).split(u'\n');
    QVERIFY(lanes.contains(QStringLiteral("Marks: capture and another name of the opening")));
    QVERIFY(lanes.contains(QStringLiteral("Checkpoints: 11 events replayed from ply 0")));
    for (QToolButton* one : m_panel->findChildren<QToolButton*>())
        QVERIFY(!one->accessibleName().isEmpty());
}

void TestTimelineView::theLegendExplainsTheMarks()
{
    const auto legend = [this]() -> const QWidget* {
        for (const QWidget* widget : m_panel->findChildren<QWidget*>()) {
            if (widget->accessibleName() == u"What the marks mean"_qs)
                return widget;
        }
        return nullptr;
    };
    const auto isShown = [&] { return legend()->isVisible(); };
    const QPoint overMarks =
        laneOf<timeline::MarksLayout>(view().layoutOfGame()).rect().center().toPoint();
    const QPoint overRuler = view().layoutOfGame().ruler.center().toPoint();
    for (const QPoint& point : {overRuler, overMarks}) {
        QHelpEvent help(QEvent::ToolTip, point, view().mapToGlobal(point));
        QApplication::sendEvent(&view(), &help);
        QCOMPARE(isShown(), point == overMarks);
    }
    moveTo(overRuler);
    QVERIFY(!isShown());
    QTest::mouseClick(button("What the marks on the timeline mean"), Qt::LeftButton);
    QVERIFY(isShown());
    // A desktop that places windows itself cannot put it elsewhere, and it is within sight.
    QVERIFY(!legend()->isWindow());
    QVERIFY(m_panel->rect().contains(legend()->geometry().topLeft()));
    QVERIFY(legend()->geometry().right() <= m_panel->rect().right());
    view().hideLegend();
    QVERIFY(!isShown());
}

void TestTimelineView::theLookIsSwitchedLive()
{
    const QPoint corner(2, m_panel->height() - 2);
    QCOMPARE(m_panel->grab().toImage().pixelColor(corner), look::Theme::dark().surface);
    m_look->setChoice(look::ThemeChoice::Light);
    const QImage light = m_panel->grab().toImage();
    QCOMPARE(light.pixelColor(corner), look::Theme::light().surface);
    const QRectF cell = laneOf<timeline::CellsLayout>(view().layoutOfGame()).cells()[1].rect;
    const QPointF besideItsText(cell.left() + 4.0, cell.center().y());
    const QPoint first = view().mapTo(m_panel.get(), besideItsText.toPoint());
    m_session->cursor().goToEnd();
    QCOMPARE(m_panel->grab().toImage().pixelColor(first), look::Theme::light().blackCell);
}

PLYLINE_WIDGET_TEST(TestTimelineView)
#include "tst_timeline_view.moc"
