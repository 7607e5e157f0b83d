#include <QtTest/QTest>

#include "app/panels/event_log/event_log_panel.h"
#include "app/panels/event_log/event_log_view.h"
#include "app/panels/event_log/film_view.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/inspector/shelf.h"
#include "app/shell/inspector/tab_group.h"
#include "app/shell/window/layout.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using inspector::Part;

namespace {

struct WithEvents : Opened
{
    inspector::Inspector& inspector = *window.findChild<inspector::Inspector*>();
    inspector::TabGroup& upper = inspector.group(Part::Upper);
    inspector::Shelf& shelf = *window.findChild<inspector::Shelf*>();
    event_log::EventLogPanel& panel = *window.findChild<event_log::EventLogPanel*>();

    WithEvents() : Opened(scholarsMate, QSize(1600, 1000)) {}

    void clickShelf()
    {
        QTest::mouseClick(shelf.childAt(shelf.buttonRect(u"events"_s).center()), Qt::LeftButton);
    }
};

} // namespace

class TestEventsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void itIsBesideTheMovesAndStays();
    void theShelfBringsItToTheFront();
    void aStepMovesListAndBoardTogether();
    void aLayoutOfBeforeGetsItBehindTheMoves();
    void itsKeysAreTheWindowsAfterAClick();
};

void TestEventsTab::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Plyline"_s);
    QCoreApplication::setApplicationName(u"Plyline"_s);
}

void TestEventsTab::itIsBesideTheMovesAndStays()
{
    WithEvents program;
    QCOMPARE(program.upper.names(), QStringList({u"moves"_s, u"events"_s}));
    QCOMPARE(program.upper.front(), u"moves"_s);
    QVERIFY(!program.upper.tab(u"events"_s).isClosable);
    QCOMPARE(program.upper.tab(u"events"_s).title, u"Events"_s);
    QCOMPARE(program.upper.accessibleName(), u"Moves and events"_s);
    QVERIFY(!program.panel.isVisible());
}

void TestEventsTab::theShelfBringsItToTheFront()
{
    WithEvents program;
    QCOMPARE(program.shelf.state(u"events"_s), inspector::ShelfState::Behind);
    program.clickShelf();
    QCOMPARE(program.upper.front(), u"events"_s);
    QCOMPARE(program.shelf.state(u"events"_s), inspector::ShelfState::Seen);
    QCOMPARE(program.shelf.state(u"moves"_s), inspector::ShelfState::Behind);
    QVERIFY(program.panel.isVisible());
    QCOMPARE(program.panel.view().log().size(), 7);
    program.clickShelf();
    QVERIFY(!program.inspector.isVisible());
}

void TestEventsTab::aStepMovesListAndBoardTogether()
{
    WithEvents program;
    program.clickShelf();
    program.press(Qt::Key_Right);
    program.press(Qt::Key_Right);
    QCOMPARE(program.panel.view().frameOfLog().present, game::Ply(2));
    PLYLINE_SHOWS(program, scholarsFens[2]);
    // Behind another tab it does nothing, and its film is over.
    program.panel.film().start();
    program.inspector.setFront(u"moves"_s);
    QCOMPARE(program.panel.film().state(), event_log::FilmView::State::Closed);
    program.press(Qt::Key_Right);
    QVERIFY(program.panel.isStale());
    QCOMPARE(program.panel.view().frameOfLog().present, game::Ply(2));
    program.inspector.setFront(u"events"_s);
    QCOMPARE(program.panel.view().frameOfLog().present, game::Ply(3));
}

void TestEventsTab::aLayoutOfBeforeGetsItBehindTheMoves()
{
    using window::PanelPlace;
    window::Layout layout;
    layout.panels.open = {{u"moves"_s, PanelPlace::Upper},
                          {u"tamper"_s, PanelPlace::Upper},
                          {u"state"_s, PanelPlace::Lower}};
    layout.panels.frontUpper = u"tamper"_s;
    layout.panels.frontLower = u"state"_s;
    settings::Settings().setWindowLayout(layout.toJson());
    WithEvents program;
    QCOMPARE(program.upper.names(), QStringList({u"moves"_s, u"tamper"_s, u"events"_s}));
    QCOMPARE(program.upper.front(), u"tamper"_s);
}

void TestEventsTab::itsKeysAreTheWindowsAfterAClick()
{
    WithEvents program;
    program.clickShelf();
    auto& view = program.panel.view();
    const QRect words = view.layoutOfLog().cell(game::Ply(3), &event_log::EventLogColumns::words);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, words.center());
    QCOMPARE(program.ply(), 3);
    program.press(Qt::Key_Left);
    QCOMPARE(program.ply(), 2);
    view.clearFocus();
    view.setFocus(Qt::TabFocusReason);
    program.press(Qt::Key_Right); // unfolds
    QCOMPARE(program.ply(), 2);
    QCOMPARE(view.frameOfLog().unfolded, std::optional(game::Ply(2)));
    program.press(Qt::Key_End);
    QCOMPARE(program.ply(), 2);
    program.press(Qt::Key_Return);
    QCOMPARE(program.ply(), 7);
}

PLYLINE_WIDGET_TEST(TestEventsTab)
#include "tst_events_tab.moc"
