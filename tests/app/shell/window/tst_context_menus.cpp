#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

#include "app/panels/games/games_panel.h"
#include "app/panels/position_search/search_panel.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/snapshot/rows_view.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/panels/timeline/timeline_view.h"
#include "app/shell/stage/stage.h"
#include "app/shell/window/context_menus.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;
using window::MenuPlace;

class TestContextMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyEndWithActionsOfTheTableAndTheirKeys_data();
    void theyEndWithActionsOfTheTableAndTheirKeys();
    void theShownPositionIsSearchedFromTheBoard();
    void rowsAreCopiedFromTheState();
    void theTimelineLoopsFromThePointedPly();
    void selectedGamesAreOpenedAndCopied();

private:
    /// The menu that a right click at the point opens; null for none.
    static QMenu* menuAt(QWidget& view, const QPoint& at)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.mapToGlobal(at));
        QCoreApplication::sendEvent(&view, &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
    static void choose(QMenu* menu, const QString& text)
    {
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->text().remove(u'&') == text)
                action->trigger();
        menu->close();
    }
    static QWidget& viewOf(Program& program, MenuPlace place)
    {
        auto& stage = *program.window.findChild<stage::Stage*>();
        switch (place) {
        case MenuPlace::Board:
            return program.board().view();
        case MenuPlace::Plane:
            return stage.snapshot().plane();
        case MenuPlace::State:
            return *program.window.findChild<snapshot::RowsPanel*>()->view().viewport();
        case MenuPlace::Timeline:
            return program.window.findChild<timeline::TimelinePanel*>()->view();
        case MenuPlace::Games:
            break;
        }
        return *program.window.findChild<games::GamesPanel*>()->view().viewport();
    }
};

void TestContextMenus::theyEndWithActionsOfTheTableAndTheirKeys_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("board") << static_cast<int>(MenuPlace::Board);
    QTest::newRow("plane") << static_cast<int>(MenuPlace::Plane);
    QTest::newRow("state") << static_cast<int>(MenuPlace::State);
    QTest::newRow("timeline") << static_cast<int>(MenuPlace::Timeline);
    QTest::newRow("games") << static_cast<int>(MenuPlace::Games);
}

void TestContextMenus::theyEndWithActionsOfTheTableAndTheirKeys()
{
    QFETCH(int, place);
    Opened program(scholarsMate, QSize(1600, 1000));
    const auto where = static_cast<MenuPlace>(place);
    QMenu* menu = menuAt(viewOf(program, where), QPoint(30, 30));
    QVERIFY(menu);
    const QList<QAction*> shown = menu->actions();
    const QList<ActionId> wanted = window::contextActionsOf(where);
    QVERIFY(shown.size() >= wanted.size());
    for (int i = 0; i < wanted.size(); ++i) {
        QAction& action = program.window.actionsOfTable()[wanted[i]];
        QCOMPARE(shown[shown.size() - wanted.size() + i], &action);
        QVERIFY(action.isShortcutVisibleInContextMenu());
    }
    menu->close();
}

void TestContextMenus::theShownPositionIsSearchedFromTheBoard()
{
    Opened program;
    program.press(Qt::Key_End);
    choose(menuAt(program.board().view(), QPoint(30, 30)), u"Search for the shown position"_s);
    const auto* panel = program.window.findChild<position_search::SearchPanel*>();
    QVERIFY(panel && panel->isVisible());
    const auto tables = panel->findChildren<QTableView*>();
    const auto found = std::find_if(tables.begin(), tables.end(), [](const QTableView* table) {
        return table->accessibleName() == u"Games found"_s;
    });
    QVERIFY(found != tables.end());
    QTRY_COMPARE((*found)->model()->rowCount(), 1);
    QCOMPARE((*found)->model()->index(0, position_search::ResultsModel::Ply).data().toInt(), 7);
}

void TestContextMenus::rowsAreCopiedFromTheState()
{
    Opened program(u"[FEN \"8/5k2/8/8/3R4/8/2K5/8 w - - 0 1\"]\n\n1. Rd5 *\n"_s);
    program.press(Qt::Key_Right);
    auto& view = program.window.findChild<snapshot::RowsPanel*>()->view();
    QTRY_COMPARE(view.model()->rowCount(), 3);
    const QPoint rook = view.visualRect(view.model()->index(1, 0)).center();
    choose(menuAt(*view.viewport(), rook), u"Copy the row as CSV"_s);
    const QString heading = u"piece_id,color,role,x,y,last_changed_ply\n"_s;
    // Piece ids count the occupied squares from a1: c2, d4, f7.
    QCOMPARE(QGuiApplication::clipboard()->text(), heading + u"1,white,rook,4,5,1\n"_s);
    QCOMPARE(program.window.statusBar()->currentMessage(), u"Copied the row as CSV."_s);
    choose(menuAt(*view.viewport(), rook), u"Copy the rows of the snapshot as CSV"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             heading + u"0,white,king,3,2,0\n1,white,rook,4,5,1\n2,black,king,6,7,0\n"_s);
}

void TestContextMenus::theTimelineLoopsFromThePointedPly()
{
    Opened program;
    auto& timeline = program.window.findChild<timeline::TimelinePanel*>()->view();
    const auto at = [&](int ply) {
        return QPoint(qRound(timeline.axis().xOf(game::Ply(ply))), timeline.height() / 2);
    };
    choose(menuAt(timeline, at(2)), u"Start the loop at 1… e5"_s);
    choose(menuAt(timeline, at(5)), u"End the loop at 3. Qh5"_s);
    QCOMPARE(program.playback.loopIn(), std::optional(game::Ply(2)));
    QCOMPARE(program.playback.loopOut(), std::optional(game::Ply(5)));
    QVERIFY(program.playback.isLooping());
    QCOMPARE(program.ply(), 0);
    choose(menuAt(timeline, at(3)), u"Clear the loop"_s);
    QVERIFY(!program.playback.loopIn() && !program.playback.loopOut());
}

void TestContextMenus::selectedGamesAreOpenedAndCopied()
{
    Opened program(u"[White \"One\"]\n\n1. d4 *\n\n"_s + scholarsMate, QSize(1600, 1000));
    auto& view = program.window.findChild<games::GamesPanel*>()->view();
    QTRY_COMPARE(view.model()->rowCount(), 2);
    const QPoint second = view.visualRect(view.model()->index(1, 0)).center();
    choose(menuAt(*view.viewport(), second), u"Copy the selected games as PGN"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Scholar"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"One"_s));
    QCOMPARE(program.session.cursor().place().game, 1);
    choose(menuAt(*view.viewport(), second), u"Open"_s);
    QTRY_COMPARE(program.session.cursor().place().game, 2);
}

PLYLINE_WIDGET_TEST(TestContextMenus)
#include "tst_context_menus.moc"
