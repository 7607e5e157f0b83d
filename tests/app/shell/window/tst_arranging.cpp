#include "tests/app/shell/window/arranging_test.h"

using namespace plyline;
using namespace plyline::tests;

class TestArranging : public ArrangingTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ArrangingTest::initTestCase(); }
    void init() { ArrangingTest::init(); }
    void theLargeWindowHasTheDrawnMeasures();
    void keysAndSegmentsChooseTheView();
    void aWidePanelIsAFifthView();
    void noPanelShrinksTheBoards_data() { sizes(); }
    void noPanelShrinksTheBoards();
    void theShelfOpensAndClosesEachPanelWithOneClick_data() { sizes(); }
    void theShelfOpensAndClosesEachPanelWithOneClick();
    void eachPanelFitsTheColumn_data() { sizes(); }
    void eachPanelFitsTheColumn();
    void whereNarrowAPanelTurnsBothIntoReplayAndBack();
    void choosingBothWhereNarrowClosesTheInspector();
    void aPanelIsTornOffAndComesBackByItsButton();
    void gamesAndInspectorAreHiddenAndShownByKey();
    void aColumnDraggedShutComesBack();
    void gamesAreAPanelBelow1440();
    void findingGamesShowsThem_data() { sizes(); }
    void findingGamesShowsThem();
};

void TestArranging::theLargeWindowHasTheDrawnMeasures()
{
    Arranged program(QSize(1920, 1080));
    QCOMPARE(program.window.menuBar()->height(), 30);
    QCOMPARE(program.inWindow(program.games), QRect(0, 30, 320, 810));
    QCOMPARE(program.inWindow(program.stage), QRect(320, 30, 1176, 810));
    QCOMPARE(program.inWindow(program.inspector), QRect(1496, 30, 380, 810));
    QCOMPARE(program.inWindow(program.shelf), QRect(1876, 30, 44, 810));
    QCOMPARE(program.square().size(), QSize(520, 520));
}

void TestArranging::keysAndSegmentsChooseTheView()
{
    Arranged program(QSize(1920, 1080));
    auto& snapshot = *program.window.findChild<snapshot::SnapshotPanel*>();
    const int both = program.square().width();
    program.press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(program.stage.view(), View::Replay);
    QVERIFY(!snapshot.isVisible());
    QVERIFY(program.square().width() > both);
    program.press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(snapshot.isVisible() && !program.board().isVisible());
    program.press(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(program.stage.view(), View::Comparison);
    QVERIFY(!snapshot.isVisible() && !program.board().isVisible());
    program.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(snapshot.isVisible() && program.board().isVisible());
    QCOMPARE(program.square().width(), both);
    stage::ViewSwitch& views = program.stage.views();
    for (const int view : {2, 3, 1, 0}) {
        QTest::mouseClick(views.childAt(views.segmentRect(view).center()), Qt::LeftButton);
        QCOMPARE(static_cast<int>(program.stage.view()), view);
        QVERIFY(program.window
                    .actionsOfTable()[static_cast<ActionId>(static_cast<int>(ActionId::ViewBoth) +
                                                            view)]
                    .isChecked());
    }
    PLYLINE_SHOWS(program, scholarsFens[0]);
}

void TestArranging::aWidePanelIsAFifthView()
{
    Arranged program(QSize(1280, 800));
    stage::ViewSwitch& views = program.stage.views();
    QVERIFY(views.segmentRect(4).isEmpty());
    program.press(Qt::Key_2, Qt::AltModifier);
    program.press(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(program.stage.view(), View::Panel);
    QVERIFY(program.stage.panel()->isVisible());
    QVERIFY(!program.board().isVisible());
    auto* segment = qobject_cast<QAbstractButton*>(views.childAt(views.segmentRect(4).center()));
    QVERIFY(segment);
    QCOMPARE(segment->text(), u"Swim lanes"_s);
    // Its segment stays while another view is shown, and brings it back.
    program.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!program.stage.panel()->isVisible());
    QTest::mouseClick(segment, Qt::LeftButton);
    QVERIFY(program.stage.panel()->isVisible());
    QTest::mouseClick(segment->findChild<widgets::CrossButton*>(), Qt::LeftButton);
    QVERIFY(!program.stage.panel());
    QVERIFY(views.segmentRect(4).isEmpty());
    QCOMPARE(program.stage.view(), View::Both);
    QVERIFY(!program.window.actionsOfTable().ofPanel(u"swim_lanes"_s).isChecked());
}

void TestArranging::noPanelShrinksTheBoards()
{
    QFETCH(QSize, size);
    Arranged program(size);
    const QSize before = program.square().size();
    QVERIFY(before.width() >= 320);
    const QStringList names = program.panelNames();
    for (const QString& name : names) {
        program.window.actionsOfTable().ofPanel(name).trigger();
        program.press(Qt::Key_1, Qt::AltModifier); // back from a wide one
        if (program.stage.shownView() != View::Both)
            QCOMPARE(program.stage.shownView(), View::Replay);
        QCOMPARE(program.square().size(), before);
        QVERIFY(program.inWindow(program.stage).contains(program.square()));
    }
}

void TestArranging::theShelfOpensAndClosesEachPanelWithOneClick()
{
    QFETCH(QSize, size);
    Arranged program(size);
    const QStringList names = program.panelNames();
    for (const QString& name : names) {
        QVERIFY(program.shelf.rect().contains(program.shelf.buttonRect(name)));
        QCOMPARE(program.shelf.state(name), inspector::ShelfState::Closed);
        program.clickShelf(name);
        QCOMPARE(program.shelf.state(name), inspector::ShelfState::Seen);
        QVERIFY(program.window.actionsOfTable().ofPanel(name).isChecked());
        program.clickShelf(name);
        QCOMPARE(program.shelf.state(name), inspector::ShelfState::Closed);
        QVERIFY(!program.window.actionsOfTable().ofPanel(name).isChecked());
    }
    // One that is behind another comes to the front first.
    program.clickShelf(u"storage_cost"_s);
    program.clickShelf(u"tamper"_s);
    QCOMPARE(program.shelf.state(u"storage_cost"_s), inspector::ShelfState::Behind);
    program.clickShelf(u"storage_cost"_s);
    QCOMPARE(program.shelf.state(u"storage_cost"_s), inspector::ShelfState::Seen);
}

void TestArranging::eachPanelFitsTheColumn()
{
    QFETCH(QSize, size);
    Arranged program(size);
    program.session.cursor().goToPly(game::Ply(7));
    for (const panels::PanelDescription* panel : panels::panelList()) {
        if (panel->home != panels::PanelHome::Inspector)
            continue;
        const QString name = QString::fromLatin1(panel->name);
        program.clickShelf(name);
        QCoreApplication::processEvents();
        const auto areas = program.inspector.findChildren<QScrollArea*>();
        for (const QScrollArea* area : areas) {
            if (!area->isVisible())
                continue;
            const int width = area->viewport()->width();
            QVERIFY2(
                area->widget()->width() <= width,
                qPrintable(
                    u"%1 is %2 wide, of %3"_s.arg(name).arg(area->widget()->width()).arg(width)));
        }
    }
}

void TestArranging::whereNarrowAPanelTurnsBothIntoReplayAndBack()
{
    Arranged program(QSize(960, 600));
    const QSize before = program.square().size();
    QVERIFY(!program.inspector.isVisible());
    QCOMPARE(program.shelf.state(u"moves"_s), inspector::ShelfState::Closed);
    program.clickShelf(u"storage_cost"_s);
    QVERIFY(program.inspector.isVisible());
    QCOMPARE(program.inspector.width(), 320);
    QCOMPARE(program.stage.shownView(), View::Replay);
    QCOMPARE(program.square().size(), before);
    program.clickShelf(u"storage_cost"_s);
    QVERIFY(!program.inspector.isVisible());
    QCOMPARE(program.stage.shownView(), View::Both);
    QCOMPARE(program.square().size(), before);
    // A panel that is always there is hidden with its column.
    program.clickShelf(u"moves"_s);
    QVERIFY(program.inspector.isVisible());
    program.clickShelf(u"moves"_s);
    QVERIFY(!program.inspector.isVisible());
}

void TestArranging::choosingBothWhereNarrowClosesTheInspector()
{
    Arranged program(QSize(960, 600));
    for (const bool isByKey : {true, false}) {
        program.press(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(program.stage.shownView(), View::Replay);
        stage::ViewSwitch& views = program.stage.views();
        if (isByKey)
            program.press(Qt::Key_1, Qt::AltModifier);
        else
            QTest::mouseClick(views.childAt(views.segmentRect(0).center()), Qt::LeftButton);
        QCOMPARE(program.stage.shownView(), View::Both);
        QVERIFY(!program.inspector.isVisible());
    }
}

void TestArranging::aPanelIsTornOffAndComesBackByItsButton()
{
    Arranged program(QSize(1280, 800));
    program.press(Qt::Key_6, Qt::ControlModifier);
    auto* detach = program.inspector.group(Part::Lower).findChild<QToolButton*>(u"detach"_s);
    QTest::mouseClick(detach, Qt::LeftButton);
    auto* own = program.window.findChild<inspector::PanelWindow*>();
    QVERIFY(own && own->isVisible() && own->isWindow());
    QCOMPARE(own->windowTitle(), u"Cost lab"_s);
    QVERIFY(!own->geometry().intersects(program.square().translated(program.window.pos())));
    QVERIFY(!program.inspector.partOf(u"storage_cost"_s));
    QCOMPARE(program.shelf.state(u"storage_cost"_s), inspector::ShelfState::Seen);
    auto* back = own->findChild<QToolButton*>();
    QCOMPARE(back->accessibleName(), u"Put back into the main window"_s);
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(program.inspector.isFront(u"storage_cost"_s));
    QTRY_VERIFY(!program.window.findChild<inspector::PanelWindow*>());
    // Closing the window closes the panel.
    QTest::mouseClick(detach, Qt::LeftButton);
    program.window.findChild<inspector::PanelWindow*>()->close();
    QCOMPARE(program.shelf.state(u"storage_cost"_s), inspector::ShelfState::Closed);
}

void TestArranging::gamesAndInspectorAreHiddenAndShownByKey()
{
    Arranged program(QSize(1920, 1080));
    const QStringList before = program.everyPixel();
    program.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!program.games.isVisible());
    QCOMPARE(program.inWindow(program.stage).left(), 0);
    program.press(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!program.inspector.isVisible());
    auto& actions = program.window.actionsOfTable();
    actions[ActionId::ShowShelf].trigger();
    QVERIFY(!program.shelf.isVisible());
    QCOMPARE(program.stage.width(), 1920);
    actions[ActionId::ShowCards].trigger();
    QVERIFY(!program.window.findChild<snapshot::CostStrip*>()->isVisible());
    for (const ActionId id :
         {ActionId::ShowGames, ActionId::ShowInspector, ActionId::ShowShelf, ActionId::ShowCards}) {
        QVERIFY(!actions[id].isChecked());
        actions[id].trigger();
        QVERIFY(actions[id].isChecked());
    }
    QCOMPARE(program.everyPixel(), before);
}

void TestArranging::aColumnDraggedShutComesBack()
{
    Arranged program(QSize(1920, 1080));
    const int games = program.games.width();
    Arranged::drag(program.dividerAt(games - 1), 60);
    QCOMPARE(program.games.width(), games + 60);
    Arranged::drag(program.dividerAt(games + 59), -340);
    QVERIFY(!program.games.isVisible());
    program.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(program.games.isVisible());
    QVERIFY(program.games.width() >= 172);

    const int line = program.inWindow(program.inspector).left();
    Arranged::drag(program.dividerAt(line), 340);
    QVERIFY(!program.inspector.isVisible());
    QVERIFY(!program.window.actionsOfTable()[ActionId::ShowInspector].isChecked());
    program.clickShelf(u"storage_cost"_s); // it needs the column
    QVERIFY(program.inspector.isVisible());
    QVERIFY(program.inspector.isFront(u"storage_cost"_s));
}

void TestArranging::gamesAreAPanelBelow1440()
{
    Arranged program(QSize(1280, 800));
    QVERIFY(!program.games.isVisible());
    QVERIFY(!program.shelf.buttonRect(u"games"_s).isEmpty());
    program.clickShelf(u"games"_s);
    QVERIFY(program.games.isVisible());
    QCOMPARE(program.inspector.group(Part::Upper).names(),
             QStringList({u"moves"_s, u"events"_s, u"games"_s}));
    QCOMPARE(program.inspector.group(Part::Upper).front(), u"games"_s);
    program.window.resize(1600, 1000);
    QTRY_COMPARE(program.window.width(), 1600);
    QVERIFY(program.games.isVisible());
    QCOMPARE(program.inWindow(program.games).left(), 0);
    QCOMPARE(program.inspector.group(Part::Upper).names(), QStringList({u"moves"_s, u"events"_s}));
    QVERIFY(program.shelf.buttonRect(u"games"_s).isEmpty());
    program.window.resize(1280, 800);
    QTRY_COMPARE(program.window.width(), 1280);
    QVERIFY(program.inspector.group(Part::Upper).has(u"games"_s));
    program.press(Qt::Key_B, Qt::ControlModifier); // behind: to the front
    QVERIFY(program.games.isVisible());
    program.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!program.inspector.group(Part::Upper).has(u"games"_s));
}

void TestArranging::findingGamesShowsThem()
{
    QFETCH(QSize, size);
    Arranged program(size);
    if (program.games.isVisible())
        program.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!program.games.isVisible());
    program.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(program.games.isVisible());
    QVERIFY(program.games.isAncestorOf(QApplication::focusWidget()));
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
}

PLYLINE_REGISTER_TEST(TestArranging, runOnALargeScreen<TestArranging>)
#include "tst_arranging.moc"
