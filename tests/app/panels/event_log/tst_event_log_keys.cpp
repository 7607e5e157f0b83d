#include "tests/app/panels/event_log/event_log_view_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestEventLogKeys : public EventLogViewTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { EventLogViewTest::init(); }
    void cleanup() { EventLogViewTest::cleanup(); }
    void thePresentRowStaysInSight();
    void theReaderScrollsInPeace();
    void keysWorkOnceTheListWasTabbedInto();
    void withoutTabTheKeysAreTheWindows();
    void unfoldingBringsThePayloadIntoSight();
};

void TestEventLogKeys::thePresentRowStaysInSight()
{
    open(longGame(200), 400);
    for (const int number : {1, 2, 60, 61, 300, 299, 400, 12, 0, 1}) {
        goTo(number);
        QVERIFY2(isInSight(std::max(number, 1)), qPrintable(QString::number(number)));
    }
    goTo(200);
    m_panel->resize(300, 200);
    QTRY_VERIFY(isInSight(200));
}

void TestEventLogKeys::theReaderScrollsInPeace()
{
    open(longGame(200), 400);
    view().following().setStepsUnasked(true);
    wheel(-12000);
    const int value = view().verticalScrollBar()->value();
    QVERIFY(value > 0);
    goTo(1);
    QCOMPARE(view().verticalScrollBar()->value(), value);
    // A person's own step shows where it leads.
    view().following().setStepsUnasked(false);
    goTo(2);
    QVERIFY(isInSight(2));
}

void TestEventLogKeys::keysWorkOnceTheListWasTabbedInto()
{
    open(longGame(200), 400);
    goTo(10);
    tabInto();
    QCOMPARE(current(), 10);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QCOMPARE(current(), 11);
    QCOMPARE(ply(), 10);
    press(Qt::Key_End);
    QCOMPARE(current(), 400);
    QVERIFY(isInSight(400));
    press(Qt::Key_PageUp);
    const int page = 400 - current();
    QVERIFY(page > 3 && page < 40);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), 400);
    press(Qt::Key_Home);
    QCOMPARE(current(), 1);
    QVERIFY(isInSight(1));
    press(Qt::Key_Right);
    QCOMPARE(view().frameOfLog().unfolded, std::optional(Ply(1)));
    press(Qt::Key_Left);
    QCOMPARE(view().frameOfLog().unfolded, std::nullopt);
    press(Qt::Key_Plus);
    QCOMPARE(view().frameOfLog().unfolded, std::optional(Ply(1)));
    press(Qt::Key_Space);
    QCOMPARE(view().frameOfLog().unfolded, std::nullopt);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(ply(), 2);
    goTo(50); // from elsewhere: the keys go on there
    QCOMPARE(current(), 50);
    QTest::keyClick(&view(), Qt::Key_Tab);
    QVERIFY(!view().hasFocus());
    QCOMPARE(current(), 0);
}

void TestEventLogKeys::withoutTabTheKeysAreTheWindows()
{
    open(longGame(30), 60);
    click(in(4, &EventLogColumns::words));
    QVERIFY(!view().hasFocus());
    view().setFocus(Qt::OtherFocusReason); // as when the panel is opened
    QCOMPARE(current(), 0);
    QKeyEvent right(QEvent::ShortcutOverride, Qt::Key_Right, Qt::NoModifier);
    right.ignore();
    QApplication::sendEvent(&view(), &right);
    QVERIFY(!right.isAccepted());
    m_panel->findChild<QPushButton*>()->setFocus();
    tabInto();
    QApplication::sendEvent(&view(), &right);
    QVERIFY(right.isAccepted());
    // What the list has no use for stays with the window.
    QKeyEvent letter(QEvent::ShortcutOverride, Qt::Key_A, Qt::NoModifier);
    letter.ignore();
    QApplication::sendEvent(&view(), &letter);
    QVERIFY(!letter.isAccepted());
}

void TestEventLogKeys::unfoldingBringsThePayloadIntoSight()
{
    open(longGame(30), 60);
    int last = 1;
    while (isInSight(last + 1))
        ++last;
    view().unfold(Ply(last));
    QVERIFY(isInSight(last));
    QVERIFY(view().viewport()->rect().contains(
        seen(view().layoutOfLog().insert(Part::Payload, Ply(last)))));
}

PLYLINE_WIDGET_TEST(TestEventLogKeys)
#include "tst_event_log_keys.moc"
