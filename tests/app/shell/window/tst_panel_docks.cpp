#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QTest>
#include <QToolButton>

#include "app/shell/window/panel_docks.h"
#include "tests/support/test.h"

using namespace plyline;
using actions::ActionId;
using window::PanelDocks;
using window::PanelPlace;

namespace {

/// A window with two panels; any two switches of the table do.
struct Docked
{
    QMainWindow main;
    actions::Actions actions{main};
    look::Look look;
    PanelDocks docks{main, actions, look};
    int made = 0;

    explicit Docked(QSize size = QSize(1600, 1000))
    {
        main.setCentralWidget(new QWidget);
        main.resize(size);
        const auto make = [this] {
            ++made;
            return new QLabel(QStringLiteral("panel"));
        };
        docks.add({ActionId::Wheel, QStringLiteral("first"), PanelPlace::Right, {300, 400}, make});
        docks.add(
            {ActionId::Animate, QStringLiteral("second"), PanelPlace::Right, {300, 400}, make});
        main.show();
        if (!QTest::qWaitForWindowActive(&main))
            qFatal("the window does not come");
    }

    QDockWidget& dock(const char* name)
    {
        return *main.findChild<QDockWidget*>(QLatin1String(name));
    }
};

} // namespace

class TestPanelDocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPanelIsMadeWhenItOpens();
    void closingTheDockSwitchesTheActionOff();
    void aSecondPanelStandsBehindATab();
    void withoutRoomAPanelHasAWindowOfItsOwn();
    void windowsOfTheirOwnHideNoOtherAndNotTheMiddle();
    void aWindowOfItsOwnHasOneTitleAndAWayBack();
    void whatIsOpenIsRemembered();
};

void TestPanelDocks::aPanelIsMadeWhenItOpens()
{
    Docked docked;
    QVERIFY(!docked.docks.panel(ActionId::Wheel));
    QVERIFY(docked.dock("first").isHidden());
    docked.actions[ActionId::Wheel].trigger();
    QVERIFY(docked.docks.panel(ActionId::Wheel)->isVisible());
    docked.actions[ActionId::Wheel].trigger();
    QVERIFY(docked.dock("first").isHidden());
    docked.docks.reveal(ActionId::Wheel);
    QVERIFY(docked.dock("first").isVisible());
    QCOMPARE(docked.made, 1);
}

void TestPanelDocks::closingTheDockSwitchesTheActionOff()
{
    Docked docked;
    docked.docks.reveal(ActionId::Wheel);
    QVERIFY(docked.actions[ActionId::Wheel].isChecked());
    docked.dock("first").close();
    QVERIFY(!docked.actions[ActionId::Wheel].isChecked());
}

void TestPanelDocks::aSecondPanelStandsBehindATab()
{
    Docked docked;
    docked.docks.reveal(ActionId::Wheel);
    docked.docks.reveal(ActionId::Animate);
    QCOMPARE(docked.main.tabifiedDockWidgets(&docked.dock("first")),
             QList<QDockWidget*>{&docked.dock("second")});
    QVERIFY(docked.actions[ActionId::Wheel].isChecked());
}

void TestPanelDocks::withoutRoomAPanelHasAWindowOfItsOwn()
{
    Docked docked(QSize(960, 600));
    docked.docks.reveal(ActionId::Wheel);
    QVERIFY(docked.dock("first").isFloating());
    QVERIFY(docked.dock("first").isVisible());
}

void TestPanelDocks::windowsOfTheirOwnHideNoOtherAndNotTheMiddle()
{
    Docked docked(QSize(960, 600));
    docked.docks.reveal(ActionId::Wheel);
    docked.docks.reveal(ActionId::Animate);
    const QRect first = docked.dock("first").geometry();
    const QRect second = docked.dock("second").geometry();
    QVERIFY(docked.dock("second").isFloating());
    QVERIFY(!first.intersects(second));
    QVERIFY(!first.contains(docked.main.geometry().center()));
    QVERIFY(!second.contains(docked.main.geometry().center()));
}

void TestPanelDocks::aWindowOfItsOwnHasOneTitleAndAWayBack()
{
    Docked docked;
    docked.docks.reveal(ActionId::Wheel);
    QDockWidget& dock = docked.dock("first");
    dock.setFloating(true);
    // Either the desktop gives a frame, or the panel keeps its heading.
    QCOMPARE(dock.titleBarWidget() != nullptr,
             dock.windowFlags().testFlag(Qt::FramelessWindowHint));
    auto* button = dock.findChild<QToolButton*>();
    QVERIFY(button);
    QCOMPARE(button->accessibleName(), QStringLiteral("Put back into the main window"));
    button->click();
    QVERIFY(!dock.isFloating());
    QVERIFY(dock.titleBarWidget() && dock.titleBarWidget()->isVisible());
    QCOMPARE(button->accessibleName(), QStringLiteral("Open in a window of its own"));
}

void TestPanelDocks::whatIsOpenIsRemembered()
{
    QByteArray state;
    {
        Docked docked;
        docked.docks.reveal(ActionId::Animate);
        state = docked.docks.state();
    }
    Docked docked;
    docked.docks.restore(state);
    QTRY_VERIFY(docked.docks.panel(ActionId::Animate));
    QVERIFY(docked.docks.panel(ActionId::Animate)->isVisible());
    QVERIFY(docked.dock("first").isHidden());
    QVERIFY(!docked.docks.panel(ActionId::Wheel));
}

PLYLINE_WIDGET_TEST(TestPanelDocks)
#include "tst_panel_docks.moc"
