#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QTest>
#include <QToolButton>

#include "app/shell/window/panel_docks.h"
#include "tests/support/test.h"

using namespace plyline;
using panels::PanelDescription;
using panels::PanelPlace;
using window::PanelDocks;

namespace {

int made = 0; ///< Panels since the window was.

class EmptyPanel : public widgets::Panel
{
protected:
    void refresh() override {}
};

widgets::Panel* makePanel(const panels::PanelContext&)
{
    ++made;
    return new EmptyPanel;
}

constexpr PanelDescription first{"first",         [] { return QStringLiteral("First"); },
                                 "Ctrl+1",        PanelPlace::Right,
                                 QSize(300, 400), makePanel};
constexpr PanelDescription second{"second",        [] { return QStringLiteral("Second"); },
                                  "Ctrl+2",        PanelPlace::Right,
                                  QSize(300, 400), makePanel};

const QString firstName = QStringLiteral("first");
const QString secondName = QStringLiteral("second");

/// A window with two panels.
struct Docked
{
    QMainWindow main;
    const panels::PanelList list{&first, &second};
    actions::Actions actions{main, list};
    look::Look look;
    workspace::Workspace workspace;
    PanelDocks docks{main, actions, {workspace, look}};

    explicit Docked(QSize size = QSize(1600, 1000))
    {
        made = 0;
        main.setCentralWidget(new QWidget);
        main.resize(size);
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
    QVERIFY(!docked.docks.panel(firstName));
    QVERIFY(docked.dock("first").isHidden());
    docked.actions.ofPanel(firstName).trigger();
    QVERIFY(docked.docks.panel(firstName)->isVisible());
    docked.actions.ofPanel(firstName).trigger();
    QVERIFY(docked.dock("first").isHidden());
    docked.docks.reveal(firstName);
    QVERIFY(docked.dock("first").isVisible());
    QCOMPARE(made, 1);
}

void TestPanelDocks::closingTheDockSwitchesTheActionOff()
{
    Docked docked;
    docked.docks.reveal(firstName);
    QVERIFY(docked.actions.ofPanel(firstName).isChecked());
    docked.dock("first").close();
    QVERIFY(!docked.actions.ofPanel(firstName).isChecked());
}

void TestPanelDocks::aSecondPanelStandsBehindATab()
{
    Docked docked;
    docked.docks.reveal(firstName);
    docked.docks.reveal(secondName);
    QCOMPARE(docked.main.tabifiedDockWidgets(&docked.dock("first")),
             QList<QDockWidget*>{&docked.dock("second")});
    QVERIFY(docked.actions.ofPanel(firstName).isChecked());
}

void TestPanelDocks::withoutRoomAPanelHasAWindowOfItsOwn()
{
    Docked docked(QSize(960, 600));
    docked.docks.reveal(firstName);
    QVERIFY(docked.dock("first").isFloating());
    QVERIFY(docked.dock("first").isVisible());
}

void TestPanelDocks::windowsOfTheirOwnHideNoOtherAndNotTheMiddle()
{
    Docked docked(QSize(960, 600));
    docked.docks.reveal(firstName);
    docked.docks.reveal(secondName);
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
    docked.docks.reveal(firstName);
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
        docked.docks.reveal(secondName);
        state = docked.docks.state();
    }
    Docked docked;
    docked.docks.restore(state);
    QTRY_VERIFY(docked.docks.panel(secondName));
    QVERIFY(docked.docks.panel(secondName)->isVisible());
    QVERIFY(docked.dock("first").isHidden());
    QVERIFY(!docked.docks.panel(firstName));
}

PLYLINE_WIDGET_TEST(TestPanelDocks)
#include "tst_panel_docks.moc"
