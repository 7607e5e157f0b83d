#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>

#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

namespace {

/// The program with the scholar's mate and the list of commands, opened by its key.
struct Asked : Opened
{
    QWidget& list = *window.findChild<QWidget*>(u"commandList"_s);
    QLineEdit& field = *list.findChild<QLineEdit*>();
    QListView& rows = *list.findChild<QListView*>();

    Asked() { ask(); }

    void ask() { press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] QString title(int row) const
    {
        return rows.model()->index(row, 0).data().toString();
    }
    [[nodiscard]] QString spoken(int row) const
    {
        return rows.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] int count() const { return rows.model()->rowCount(); }
    [[nodiscard]] int current() const { return rows.currentIndex().row(); }
    [[nodiscard]] QAction& action(ActionId id) { return window.actionsOfTable()[id]; }
    /// How light the lightest point of the first row is.
    [[nodiscard]] int lightestOfFirstRow() const
    {
        const QRect rect = rows.visualRect(rows.model()->index(0, 0));
        const QImage image = rows.viewport()->grab(rect).toImage();
        int lightest = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                lightest = std::max(lightest, image.pixelColor(x, y).lightness());
        return lightest;
    }
};

} // namespace

class TestCommandList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void theKeyOpensEveryCommandOverTheStage();
    void wordsThatNothingHasAreSaidToFindNothing();
    void enterRunsTheChosenCommandAndGivesTheFocusBack();
    void aClickRunsARow();
    void aPanelIsOpenedByItsName();
    void arrowsAndPageKeysChooseARow();
    void escapeClosesNothingButTheList();
    void losingTheFocusClosesIt();
    void anotherWindowClosesIt();
    void anImpossibleCommandIsDimmedAndDoesNotRun();
    void itRemembersNothing();
    void itGrowsWithTheText();
    void itStaysWithinTheSmallestWindow();
};

void TestCommandList::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestCommandList::theKeyOpensEveryCommandOverTheStage()
{
    Asked program;
    const QAbstractItemModelTester tester(program.rows.model());
    QVERIFY(program.list.isVisible());
    QVERIFY(!program.list.isWindow());
    QCOMPARE(QApplication::focusWidget(), &program.field);
    // All but the command that opens the list, and those that this system does not have.
    const actions::Actions& table = program.window.actionsOfTable();
    int seen = static_cast<int>(table.panels().size()) - 1;
    for (const actions::ActionSpec& spec : actions::actionTable())
        seen += table[spec.id].isVisible() ? 1 : 0;
    QVERIFY(seen >= actions::actionCount - 2);
    QCOMPARE(program.count(), seen);
    QCOMPARE(program.title(0), u"Open"_s);
    const auto& stage = *program.window.findChild<stage::Stage*>();
    const QRect over(stage.mapTo(&program.window, QPoint()), stage.size());
    QVERIFY(std::abs(program.list.geometry().center().x() - over.center().x()) <= 1);
    QVERIFY(program.list.y() > over.top());
    QVERIFY(!program.list.accessibleName().isEmpty());
    QVERIFY(!program.field.accessibleName().isEmpty());
    QVERIFY(!program.rows.accessibleName().isEmpty());
}

void TestCommandList::wordsThatNothingHasAreSaidToFindNothing()
{
    Asked program;
    const auto& said = *program.list.findChild<QLabel*>();
    QVERIFY(!said.isVisible());
    program.type(u"castle the clock"_s);
    QCOMPARE(program.count(), 0);
    QVERIFY(said.isVisible());
    program.press(Qt::Key_Return);
    QVERIFY(program.list.isVisible());
    program.press(Qt::Key_A, Qt::ControlModifier);
    program.type(u"flip"_s);
    QVERIFY(!said.isVisible());
    QCOMPARE(program.title(0), u"Flip the board"_s);
}

void TestCommandList::enterRunsTheChosenCommandAndGivesTheFocusBack()
{
    Asked program;
    program.press(Qt::Key_Escape);
    auto& filter = *program.window.findChild<QLineEdit*>(u"filterField"_s);
    program.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &filter);
    program.ask();
    QCOMPARE(QApplication::focusWidget(), &program.field);
    program.type(u"go to the end"_s);
    QCOMPARE(program.ply(), 0);
    program.press(Qt::Key_Return);
    QVERIFY(!program.list.isVisible());
    QCOMPARE(program.ply(), program.lastPly());
    QCOMPARE(QApplication::focusWidget(), &filter);
    QVERIFY(filter.text().isEmpty());
}

void TestCommandList::aClickRunsARow()
{
    Asked program;
    program.type(u"ply"_s);
    const QStringList titles{program.title(0), program.title(1), program.title(2)};
    const auto row = static_cast<int>(titles.indexOf(u"One ply forward"_s));
    QVERIFY(row >= 0);
    const QRect rect = program.rows.visualRect(program.rows.model()->index(row, 0));
    QTest::mouseClick(program.rows.viewport(), Qt::LeftButton, {}, rect.center());
    QVERIFY(!program.list.isVisible());
    QCOMPARE(program.ply(), 1);
}

void TestCommandList::aPanelIsOpenedByItsName()
{
    Asked program;
    QAction& panel = program.window.actionsOfTable().ofPanel(u"sql"_s);
    QVERIFY(!panel.isChecked());
    program.type(u"panels sql"_s);
    QVERIFY(program.spoken(0).contains(panel.shortcut().toString(QKeySequence::NativeText)));
    program.press(Qt::Key_Enter);
    QVERIFY(panel.isChecked());
}

void TestCommandList::arrowsAndPageKeysChooseARow()
{
    Asked program;
    const int ply = program.ply();
    QCOMPARE(program.current(), 0);
    program.press(Qt::Key_Down);
    program.press(Qt::Key_Down);
    QCOMPARE(program.current(), 2);
    QCOMPARE(program.field.accessibleDescription(), program.spoken(2));
    program.press(Qt::Key_Up);
    QCOMPARE(program.current(), 1);
    program.press(Qt::Key_PageDown);
    const int paged = program.current();
    QVERIFY2(paged > 5, qPrintable(QString::number(paged)));
    program.press(Qt::Key_PageDown);
    QVERIFY(program.current() > paged);
    QVERIFY(program.rows.verticalScrollBar()->value() > 0);
    program.press(Qt::Key_PageUp);
    QCOMPARE(program.current(), paged);
    QCOMPARE(QApplication::focusWidget(), &program.field);
    QCOMPARE(program.ply(), ply);
}

void TestCommandList::escapeClosesNothingButTheList()
{
    Asked program;
    program.press(Qt::Key_Escape);
    QWidget* const before = QApplication::focusWidget();
    program.press(Qt::Key_A);
    QVERIFY(program.action(ActionId::ClearPins).isEnabled());
    program.ask();
    QVERIFY(program.list.isVisible());
    program.press(Qt::Key_Escape);
    QVERIFY(!program.list.isVisible());
    QVERIFY(program.action(ActionId::ClearPins).isEnabled());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestCommandList::losingTheFocusClosesIt()
{
    Asked program;
    program.press(Qt::Key_Escape);
    QWidget* const before = QApplication::focusWidget();
    program.ask();
    program.press(Qt::Key_Tab);
    QVERIFY(!program.list.isVisible());
    QCOMPARE(QApplication::focusWidget(), before);

    // The list's own margin belongs to it; the window about it does not.
    program.ask();
    QTest::mouseClick(&program.list, Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(program.list.isVisible());
    QTest::mouseClick(&program.window, Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(!program.list.isVisible());
    QCOMPARE(QApplication::focusWidget(), before);

    program.ask();
    auto& filter = *program.window.findChild<QLineEdit*>(u"filterField"_s);
    QTest::mouseClick(&filter, Qt::LeftButton);
    filter.setFocus(Qt::MouseFocusReason);
    QVERIFY(!program.list.isVisible());
    QCOMPARE(QApplication::focusWidget(), &filter);
}

void TestCommandList::anotherWindowClosesIt()
{
    Asked program;
    program.press(Qt::Key_Escape);
    QWidget* const before = QApplication::focusWidget();
    program.ask();
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(!program.list.isVisible());
    program.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&program.window));
    QTRY_COMPARE(QApplication::focusWidget(), before);
}

void TestCommandList::anImpossibleCommandIsDimmedAndDoesNotRun()
{
    Asked program;
    program.action(ActionId::ThemeDark).trigger();
    QAction& stop = program.action(ActionId::StopReading);
    QVERIFY(!stop.isEnabled());
    const QSignalSpy triggered(&stop, &QAction::triggered);
    program.type(u"stop reading"_s);
    QCOMPARE(program.count(), 1);
    QVERIFY(program.spoken(0).endsWith(u"not possible now"_s));
    const int dimmed = program.lightestOfFirstRow();
    program.press(Qt::Key_Return);
    QVERIFY(program.list.isVisible());
    QCOMPARE(triggered.count(), 0);

    stop.setEnabled(true);
    QVERIFY(!program.spoken(0).endsWith(u"not possible now"_s));
    QVERIFY(program.lightestOfFirstRow() > dimmed + 40);
    program.press(Qt::Key_Return);
    QVERIFY(!program.list.isVisible());
    QCOMPARE(triggered.count(), 1);
}

void TestCommandList::itRemembersNothing()
{
    Asked program;
    const int all = program.count();
    program.type(u"ply"_s);
    program.press(Qt::Key_Down);
    program.press(Qt::Key_Escape);
    program.ask();
    QVERIFY(program.field.text().isEmpty());
    QCOMPARE(program.count(), all);
    QCOMPARE(program.current(), 0);
}

void TestCommandList::itGrowsWithTheText()
{
    Asked program;
    const QSize before = program.list.size();
    const int row = program.rows.visualRect(program.rows.model()->index(0, 0)).height();
    program.look.setTextSize(150);
    QTRY_VERIFY(program.rows.visualRect(program.rows.model()->index(0, 0)).height() >= row * 4 / 3);
    QVERIFY(program.list.width() >= before.width() * 4 / 3);
    QVERIFY(program.list.height() >= before.height() * 5 / 4);
    program.look.setTextSize(100);
}

void TestCommandList::itStaysWithinTheSmallestWindow()
{
    Asked program;
    program.look.setTextSize(200);
    program.window.resize(program.window.minimumSize());
    QTRY_COMPARE(program.window.size(), program.window.minimumSize());
    QTRY_VERIFY(program.window.rect().contains(program.list.geometry()));
    QVERIFY(program.rows.height() >= 2 * program.rows.sizeHintForRow(0));
    program.look.setTextSize(100);
}

PLYLINE_WIDGET_TEST(TestCommandList)
#include "tst_command_list.moc"
