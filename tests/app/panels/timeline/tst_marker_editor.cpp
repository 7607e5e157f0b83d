#include "tests/app/panels/timeline/marker_input_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestMarkerEditor : public MarkerInputTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { MarkerInputTest::init(); }
    void cleanup() { MarkerInputTest::cleanup(); }

    void enterKeepsANewMarker();
    void escapeDiscardsIt();
    void aClickElsewhereKeepsIt();
    void theMarkerIsSeenWhileItIsNamed();
    void anotherIsChangedAndRemoved();
    void deleteRemovesTheMarkerButInATextALetter();
    void theLoopBecomesARange();
    void aRangeKeepsItsLengthWhenItsFirstPlyMoves();
    void noMarkerTakesThePlaceOfAnother();
    void tabStaysInTheEditor();
    void tabGoesThroughTheFieldsAsTheyAreRead();
    void keysOfTheWindowDoNothingInIt();
    void anotherGameClosesTheEditor();
};

void TestMarkerEditor::enterKeepsANewMarker()
{
    m_session->cursor().goToPly(Ply(11));
    edit(11);
    QCOMPARE(all(), QString());
    type(u"  knight  takes "_s);
    field<QToolButton>("violet").click();
    field<QPlainTextEdit>("Note").setFocus();
    type(u"f7"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
    type(u"is weak"_s);
    press(Qt::Key_Return);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), u"knight takes 11-11"_s);
    QCOMPARE(markers().all()[0].note, u"f7\nis weak"_s);
    QCOMPARE(markers().all()[0].color, study::MarkerColor::Violet);
    QVERIFY(view().hasFocus()); // where it was
}

void TestMarkerEditor::escapeDiscardsIt()
{
    edit(4);
    type(u"no"_s);
    press(Qt::Key_Escape);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), QString());
    put(4, 4, "kept");
    edit(4);
    type(u"changed"_s);
    field<QPlainTextEdit>("Note").setFocus();
    press(Qt::Key_Escape);
    QCOMPARE(all(), u"kept 4-4"_s);
    edit(4);
    type(u"changed"_s);
    button("Discard").click();
    QCOMPARE(all(), u"kept 4-4"_s);
}

void TestMarkerEditor::aClickElsewhereKeepsIt()
{
    edit(4);
    type(u"one"_s);
    m_elsewhere->setFocus(Qt::MouseFocusReason);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), u"one 4-4"_s);
    QVERIFY(m_elsewhere->hasFocus());
}

void TestMarkerEditor::theMarkerIsSeenWhileItIsNamed()
{
    QVERIFY(!lane());
    edit(6);
    type(u"seen"_s);
    QVERIFY(lane());
    QCOMPARE(lane()->flags()[0].label, u"seen"_s);
    field<QSpinBox>("First ply").setValue(9);
    QCOMPARE(lane()->flags()[0].x, view().axis().xOf(Ply(9)));
    press(Qt::Key_Escape);
    QVERIFY(!lane());
}

void TestMarkerEditor::anotherIsChangedAndRemoved()
{
    put(3, 3, "one");
    put(8, 8, "two");
    edit(8);
    QCOMPARE(field<QLineEdit>("Name").text(), u"two"_s);
    type(u"second"_s); // what was there is selected
    press(Qt::Key_Return);
    QCOMPARE(all(), u"one 3-3, second 8-8"_s);
    edit(8);
    field<QSpinBox>("First ply").setValue(10);
    press(Qt::Key_Return);
    QCOMPARE(all(), u"one 3-3, second 10-10"_s);
    edit(3);
    button("Remove").click();
    QCOMPARE(all(), u"second 10-10"_s);
    edit(1);
    QVERIFY(!button("Remove").isVisible());
    press(Qt::Key_Escape);
}

void TestMarkerEditor::deleteRemovesTheMarkerButInATextALetter()
{
    put(3, 3, "one");
    edit(3);
    press(Qt::Key_Home);
    press(Qt::Key_Delete);
    QVERIFY(editor()->isVisible());
    QCOMPARE(field<QLineEdit>("Name").text(), u"ne"_s);
    field<QToolButton>("plain").setFocus();
    press(Qt::Key_Delete);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), QString());
}

void TestMarkerEditor::theLoopBecomesARange()
{
    edit(7);
    QVERIFY(!button("As the loop").isVisible());
    press(Qt::Key_Escape);
    m_playback->setLoopIn(Ply(5));
    m_playback->setLoopOut(Ply(12));
    edit(7);
    type(u"attack"_s);
    button("As the loop").click();
    press(Qt::Key_Return);
    QCOMPARE(all(), u"attack 5-12"_s);
}

void TestMarkerEditor::aRangeKeepsItsLengthWhenItsFirstPlyMoves()
{
    put(5, 8, "range");
    edit(5);
    field<QSpinBox>("First ply").setValue(9);
    QCOMPARE(field<QSpinBox>("Last ply").value(), 12);
    field<QSpinBox>("Last ply").setValue(10);
    field<QSpinBox>("First ply").setValue(2);
    QCOMPARE(field<QSpinBox>("Last ply").value(), 3);
    field<QSpinBox>("Last ply").setValue(1);
    QCOMPARE(field<QSpinBox>("First ply").value(), 1);
    press(Qt::Key_Return);
    QCOMPARE(all(), u"range 1-1"_s);
}

void TestMarkerEditor::noMarkerTakesThePlaceOfAnother()
{
    put(3, 3, "one");
    edit(8);
    type(u"two"_s);
    field<QSpinBox>("First ply").setValue(3);
    press(Qt::Key_Return);
    QVERIFY(editor()->isVisible());
    bool isSaid = false;
    for (const QLabel* label : editor()->findChildren<QLabel*>())
        isSaid = isSaid || label->text() == u"Another marker begins there."_s;
    QVERIFY(isSaid);
    QCOMPARE(all(), u"one 3-3"_s);
    field<QSpinBox>("First ply").setValue(4);
    press(Qt::Key_Return);
    QCOMPARE(all(), u"one 3-3, two 4-4"_s);
}

void TestMarkerEditor::tabStaysInTheEditor()
{
    put(4, 4, "one");
    edit(4);
    QSet<QWidget*> seen;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(editor()->isAncestorOf(QApplication::focusWidget()));
        seen.insert(QApplication::focusWidget());
        press(Qt::Key_Tab);
    }
    QVERIFY(seen.contains(&field<QLineEdit>("Name")));
    QVERIFY(seen.contains(&field<QPlainTextEdit>("Note")));
    QVERIFY(seen.contains(&field<QSpinBox>("First ply")));
    QVERIFY(seen.contains(&field<QSpinBox>("Last ply")));
    for (const char* text : {"Remove", "Discard", "Keep"})
        QVERIFY(seen.contains(&button(text)));
    press(Qt::Key_Backtab);
    QVERIFY(editor()->isVisible());
}

void TestMarkerEditor::tabGoesThroughTheFieldsAsTheyAreRead()
{
    put(4, 4, "one");
    m_playback->setLoopIn(Ply(5));
    m_playback->setLoopOut(Ply(12));
    edit(4);
    QWidget* const first = QApplication::focusWidget();
    const auto place = [this](const QWidget* widget) {
        return QRect(widget->mapTo(editor(), QPoint()), widget->size());
    };
    int stops = 1;
    for (QRect before = place(first);; ++stops) {
        press(Qt::Key_Tab);
        QWidget* const now = QApplication::focusWidget();
        if (now == first)
            break;
        const QRect next = place(now);
        QVERIFY2(next.top() > before.bottom() || next.left() > before.right(),
                 qPrintable(now->accessibleName()));
        QVERIFY(next.bottom() > before.top());
        before = next;
    }
    QVERIFY(stops > 8);
}

void TestMarkerEditor::keysOfTheWindowDoNothingInIt()
{
    auto* action = new QAction(m_window.get());
    action->setShortcuts({Qt::Key_K, Qt::Key_Escape, Qt::Key_Left});
    m_window->addAction(action);
    int triggered = 0;
    connect(action, &QAction::triggered, this, [&] { ++triggered; });
    edit(4);
    for (QWidget* focused :
         {static_cast<QWidget*>(&field<QLineEdit>("Name")), static_cast<QWidget*>(&button("Keep")),
          static_cast<QWidget*>(&field<QToolButton>("blue"))}) {
        focused->setFocus();
        press(Qt::Key_K);
        press(Qt::Key_Left);
    }
    press(Qt::Key_Escape);
    QCOMPARE(triggered, 0);
    QVERIFY(!editor()->isVisible());
}

void TestMarkerEditor::anotherGameClosesTheEditor()
{
    edit(4);
    type(u"of the first"_s);
    m_session->file().openText(u"[White \"B\"]\n\n1. d4 d5 2. c4 *\n"_s, u"other"_s);
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 3);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(all(), QString());
    m_session->file().openText(opening, u"test"_s);
    QTRY_COMPARE(m_session->cursor().lastPly().number(), 16);
    QCOMPARE(all(), QString());
}

PLYLINE_WIDGET_TEST(TestMarkerEditor)
#include "tst_marker_editor.moc"
