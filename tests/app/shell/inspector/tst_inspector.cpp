#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "app/kit/widgets/cross_button.h"
#include "app/kit/widgets/divider.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/tab_button.h"
#include "app/shell/inspector/tab_group.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::inspector;
using namespace Qt::StringLiterals;

namespace {

/// An inspector with Moves above; State, and two panels that can be closed, below.
struct Column
{
    look::Look look;
    Inspector inspector{look};
    TabGroup& upper = inspector.group(Part::Upper);
    TabGroup& lower = inspector.group(Part::Lower);

    explicit Column(QSize size = QSize(380, 810))
    {
        upper.add({u"moves"_s, u"Moves"_s, TabTone::Event, false}, new QWidget);
        lower.add({u"state"_s, u"State"_s, TabTone::State, false}, new QWidget);
        lower.add({u"cost"_s, u"Cost lab"_s}, new QWidget);
        lower.add({u"ask"_s, u"Ask the log"_s}, new QWidget);
        inspector.resize(size);
        inspector.show();
        if (!QTest::qWaitForWindowExposed(&inspector))
            qFatal("the column does not come");
    }

    TabButton& tab(const QString& name)
    {
        for (TabButton* button : inspector.findChildren<TabButton*>())
            if (button->tab().name == name && !button->isHidden())
                return *button;
        qFatal("no such tab");
    }
    /// Drags a tab to a point of the inspector, by way of another one.
    void drag(const QString& name, const QPoint& to)
    {
        TabButton& button = tab(name);
        const QPoint from = button.rect().center();
        const QPoint end = button.mapFrom(&inspector, to);
        QTest::mousePress(&button, Qt::LeftButton, {}, from);
        send(button, (from + end) / 2);
        const QPoint there = button.mapFrom(&inspector, to); // it may have gone with the pointer
        send(button, there);
        QTest::mouseRelease(&button, Qt::LeftButton, {}, button.mapFrom(&inspector, to));
    }

private:
    static void send(QWidget& widget, const QPoint& at)
    {
        QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    }
};

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTwoPartsHaveTheDrawnMeasures();
    void aClickBringsATabToTheFront();
    void theMarkBelowTheFrontTabHasItsTone();
    void aCrossClosesWhatCanBeClosed();
    void deleteClosesTheTabThatHasTheFocus();
    void aTabIsDraggedAlongItsBar();
    void aTabIsDraggedToTheOtherPart();
    void aTabDraggedOutWantsAWindowOfItsOwn();
    void aDropOnAPageChangesNothing();
    void tabsWithoutRoomAreListed();
    void theLineBetweenThePartsIsDragged();
    void aPartWithoutTabsLeavesItsRoom();
    void aTallTabHasTheWholeHeight();
    void aPageIsScrolledToWhatGetsTheKeyboard();
};

void TestInspector::theTwoPartsHaveTheDrawnMeasures()
{
    Column column;
    QCOMPARE(column.upper.geometry(), QRect(1, 0, 379, 344));
    QCOMPARE(column.lower.geometry(), QRect(1, 345, 379, 465));
    QCOMPARE(column.tab(u"state"_s).height(), 36);
    QCOMPARE(column.lower.names(), QStringList({u"state"_s, u"cost"_s, u"ask"_s}));
    QCOMPARE(column.lower.front(), u"state"_s);
}

void TestInspector::aClickBringsATabToTheFront()
{
    Column column;
    QTest::mouseClick(&column.tab(u"cost"_s), Qt::LeftButton);
    QCOMPARE(column.lower.front(), u"cost"_s);
    QVERIFY(column.inspector.isFront(u"cost"_s));
    QVERIFY(!column.inspector.isFront(u"state"_s));
    QVERIFY(column.inspector.isFront(u"moves"_s));
}

void TestInspector::theMarkBelowTheFrontTabHasItsTone()
{
    Column column;
    const auto markOf = [&](const QString& name) {
        TabButton& tab = column.tab(name);
        return tab.grab().toImage().pixelColor(tab.width() / 2, tab.height() - 1);
    };
    const look::Theme& theme = column.look.theme();
    QCOMPARE(markOf(u"moves"_s), theme.event);
    QCOMPARE(markOf(u"state"_s), theme.state);
    QTest::mouseClick(&column.tab(u"cost"_s), Qt::LeftButton);
    QCOMPARE(markOf(u"cost"_s), theme.text);
}

void TestInspector::aCrossClosesWhatCanBeClosed()
{
    Column column;
    QSignalSpy closed(&column.inspector, &Inspector::closeWanted);
    QVERIFY(!column.tab(u"state"_s).findChild<widgets::CrossButton*>());
    auto* cross = column.tab(u"ask"_s).findChild<widgets::CrossButton*>();
    QCOMPARE(cross->accessibleName(), u"Close Ask the log"_s);
    QTest::mouseClick(cross, Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed.front().front().toString(), u"ask"_s);
    // Whoever closes takes the page out; the tab before comes to the front.
    QTest::mouseClick(&column.tab(u"ask"_s), Qt::LeftButton);
    delete column.inspector.take(u"ask"_s);
    QCOMPARE(column.lower.front(), u"cost"_s);
}

void TestInspector::deleteClosesTheTabThatHasTheFocus()
{
    Column column;
    QSignalSpy closed(&column.inspector, &Inspector::closeWanted);
    QTest::keyClick(&column.tab(u"state"_s), Qt::Key_Delete);
    QCOMPARE(closed.size(), 0);
    QTest::keyClick(&column.tab(u"cost"_s), Qt::Key_Delete);
    QCOMPARE(closed.size(), 1);
}

void TestInspector::aTabIsDraggedAlongItsBar()
{
    Column column;
    column.drag(u"ask"_s, QPoint(10, 345 + 18));
    QCOMPARE(column.lower.names(), QStringList({u"ask"_s, u"state"_s, u"cost"_s}));
    QCOMPARE(column.lower.front(), u"ask"_s);
    column.drag(u"ask"_s, QPoint(300, 345 + 18));
    QCOMPARE(column.lower.names(), QStringList({u"state"_s, u"cost"_s, u"ask"_s}));
}

void TestInspector::aTabIsDraggedToTheOtherPart()
{
    Column column;
    column.drag(u"cost"_s, QPoint(300, 18));
    QCOMPARE(column.upper.names(), QStringList({u"moves"_s, u"cost"_s}));
    QCOMPARE(column.upper.front(), u"cost"_s);
    QCOMPARE(column.lower.names(), QStringList({u"state"_s, u"ask"_s}));
    column.drag(u"cost"_s, QPoint(5, 345 + 18));
    QCOMPARE(column.lower.names(), QStringList({u"cost"_s, u"state"_s, u"ask"_s}));
}

void TestInspector::aTabDraggedOutWantsAWindowOfItsOwn()
{
    Column column;
    QSignalSpy detached(&column.inspector, &Inspector::detachWanted);
    const QPoint outside(-200, 400);
    column.drag(u"ask"_s, outside);
    QCOMPARE(detached.size(), 1);
    QCOMPARE(detached.front()[0].toString(), u"ask"_s);
    QCOMPARE(detached.front()[1].value<std::optional<QPoint>>(),
             std::optional(column.inspector.mapToGlobal(outside)));
    auto* button = column.lower.findChild<QToolButton*>(u"detach"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(detached.size(), 2);
    QCOMPARE(detached.back()[0].toString(), column.lower.front());
}

void TestInspector::aDropOnAPageChangesNothing()
{
    Column column;
    QSignalSpy detached(&column.inspector, &Inspector::detachWanted);
    column.drag(u"ask"_s, QPoint(200, 600));
    QCOMPARE(detached.size(), 0);
    QCOMPARE(column.lower.names(), QStringList({u"state"_s, u"cost"_s, u"ask"_s}));
}

void TestInspector::tabsWithoutRoomAreListed()
{
    Column column;
    auto* more = column.lower.findChild<QToolButton*>(u"more"_s);
    QVERIFY(more->isHidden());
    for (int i = 0; i < 8; ++i)
        column.lower.add({QString::number(i), u"Panel %1"_s.arg(i)}, new QWidget);
    QVERIFY(!more->isHidden());
    column.lower.setFront(u"7"_s);
    const QRect front = column.lower.tabRect(u"7"_s);
    QVERIFY(!front.isEmpty());
    QVERIFY(front.right() < more->x());
    QVERIFY(column.lower.tabRect(u"state"_s).isEmpty());
    QTest::mouseClick(more, Qt::LeftButton);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 11);
    menu->actions().front()->trigger();
    menu->close();
    QCOMPARE(column.lower.front(), u"state"_s);
    QVERIFY(!column.lower.tabRect(u"state"_s).isEmpty());
}

void TestInspector::theLineBetweenThePartsIsDragged()
{
    Column column;
    auto* divider = column.inspector.findChild<widgets::Divider*>();
    QCOMPARE(divider->line(), QRect(1, 344, 379, 1));
    const QPoint middle = divider->rect().center();
    QTest::mousePress(divider, Qt::LeftButton, {}, middle);
    QTest::mouseMove(divider, middle + QPoint(0, 100));
    QTest::mouseRelease(divider, Qt::LeftButton, {}, divider->rect().center());
    QCOMPARE(column.upper.height(), 444);
    // The share stays when the window grows and shrinks back.
    const QRect before = column.upper.geometry();
    column.inspector.resize(380, 500);
    column.inspector.resize(380, 810);
    QCOMPARE(column.upper.geometry(), before);
    QTest::mouseDClick(divider, Qt::LeftButton);
    QCOMPARE(column.upper.height(), 344);
}

void TestInspector::aPartWithoutTabsLeavesItsRoom()
{
    Column column;
    QWidget* moves = column.inspector.take(u"moves"_s);
    QCOMPARE(column.lower.geometry(), QRect(1, 0, 379, 810));
    column.upper.add({u"moves"_s, u"Moves"_s, TabTone::Event, false}, moves);
    QCOMPARE(column.upper.geometry(), QRect(1, 0, 379, 344));
}

void TestInspector::aTallTabHasTheWholeHeight()
{
    Column column;
    delete column.inspector.take(u"ask"_s);
    column.lower.add({u"lab"_s, u"Laboratory"_s, TabTone::Neutral, true, true}, new QWidget);
    QCOMPARE(column.lower.geometry(), QRect(1, 345, 379, 465)); // it is not in front
    QTest::mouseClick(&column.tab(u"lab"_s), Qt::LeftButton);
    QCOMPARE(column.lower.geometry(), QRect(1, 0, 379, 810));
    QVERIFY(column.upper.isHidden());
    QVERIFY(!column.inspector.isFront(u"moves"_s));
    // Who asks for Moves sees them, above the same tab.
    QSignalSpy changes(&column.inspector, &Inspector::changed);
    column.inspector.setFront(u"moves"_s);
    QVERIFY(!changes.isEmpty());
    QVERIFY(column.inspector.isFront(u"moves"_s) && column.inspector.isFront(u"lab"_s));
    QCOMPARE(column.lower.geometry(), QRect(1, 345, 379, 465));
    // Another tab gives the room back, and the tall one takes it again.
    QTest::mouseClick(&column.tab(u"state"_s), Qt::LeftButton);
    QCOMPARE(column.upper.geometry(), QRect(1, 0, 379, 344));
    QTest::mouseClick(&column.tab(u"lab"_s), Qt::LeftButton);
    QVERIFY(column.inspector.isUpperAway());
    delete column.inspector.take(u"lab"_s);
    QCOMPARE(column.upper.geometry(), QRect(1, 0, 379, 344));
    QVERIFY(column.inspector.isFront(u"moves"_s));
}

void TestInspector::aPageIsScrolledToWhatGetsTheKeyboard()
{
    Column column;
    auto* page = new QWidget;
    page->setMinimumHeight(900);
    auto* last = new QToolButton(page);
    last->setGeometry(0, 860, 80, 30);
    column.lower.add({u"lab"_s, u"Laboratory"_s}, page);
    column.inspector.setFront(u"lab"_s);
    QTRY_COMPARE(page->height(), 900);
    page->setFocus(); // as when it is opened
    QTRY_VERIFY(page->hasFocus());
    QCOMPARE(page->y(), 0);
    last->setFocus();
    QTRY_VERIFY(last->hasFocus());
    QVERIFY(page->y() < 0);
    QVERIFY(!last->visibleRegion().isEmpty());
}

PLYLINE_WIDGET_TEST(TestInspector)
#include "tst_inspector.moc"
