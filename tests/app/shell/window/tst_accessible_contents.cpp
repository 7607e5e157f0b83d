#include <QAbstractButton>

#include "app/kit/widgets/divider.h"
#include "app/panels/comparison/comparison_view.h"
#include "app/panels/comparison/events_view.h"
#include "app/panels/games/games_panel.h"
#include "app/panels/moves/moves_view.h"
#include "app/panels/snapshot/cost_strip.h"
#include "app/panels/snapshot/plane_view.h"
#include "app/panels/timeline/timeline_panel.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

class TestAccessibleContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void theBoardHasItsSquares();
    void theBoardIsReadAsItIsTurned();
    void thePlaneHasTheRowsOfTheTable();
    void aAndBHaveTheirBoardsAndEvents();
    void theMovesAreItems();
    void variationsAreReadWithTheirNumbers();
    void theGameListHasRowsAndColumns();
    void theTimelineIsASlider();
    void buttonsThatPaintThemselvesCanBePressed();
    void theCardsAndThePlayersAreRead();
    void aDividerCanBeMoved();

private:
    /// The square of a board by its name.
    static QAccessibleInterface* square(QWidget& board, const QString& name);
};

QAccessibleInterface* TestAccessibleContents::square(QWidget& board, const QString& name)
{
    QAccessibleInterface& node = accessibleOf(board);
    for (int i = 0; i < node.childCount(); ++i)
        if (node.child(i)->text(QAccessible::Name).startsWith(name))
            return node.child(i);
    return nullptr;
}

void TestAccessibleContents::theBoardHasItsSquares()
{
    Opened program;
    board::BoardView& board = program.board().view();
    QCOMPARE(accessibleOf(board).childCount(), 64);
    QAccessibleTableInterface* table = accessibleOf(board).tableInterface();
    QCOMPARE(table->rowCount(), 8);
    QCOMPARE(table->columnCount(), 8);
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name), u"a8, black rook"_s);
    QCOMPARE(table->cellAt(7, 4)->text(QAccessible::Name), u"e1, white king"_s);
    QCOMPARE(table->cellAt(4, 4)->text(QAccessible::Name), u"e4, empty"_s);
    program.press(Qt::Key_Right);
    QCOMPARE(table->cellAt(4, 4)->text(QAccessible::Name), u"e4, white pawn"_s);
    QCOMPARE(table->cellAt(6, 4)->text(QAccessible::Name), u"e2, empty"_s);
    QCOMPARE(table->cellAt(4, 4)->text(QAccessible::Description), u"the last move came here"_s);
    QCOMPARE(table->cellAt(6, 4)->text(QAccessible::Description), u"the last move left it"_s);
    QVERIFY(spokenDescription(board).contains(u"Last move 1. e4."_s));
    // Each where it is painted, and a press does what a click does.
    const QPoint middle = table->cellAt(4, 4)->rect().center();
    QCOMPARE(accessibleOf(board).childAt(middle.x(), middle.y()), table->cellAt(4, 4));
    table->cellAt(4, 4)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(program.workspace.study.trace.piece());
}

void TestAccessibleContents::theBoardIsReadAsItIsTurned()
{
    Opened program;
    program.press(Qt::Key_F);
    QAccessibleTableInterface* table = accessibleOf(program.board().view()).tableInterface();
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name), u"h1, white rook"_s);
    QCOMPARE(table->cellAt(7, 7)->text(QAccessible::Name), u"a8, black rook"_s);
    QVERIFY(table->cellAt(0, 0)->rect().top() < table->cellAt(7, 7)->rect().top());
}

void TestAccessibleContents::thePlaneHasTheRowsOfTheTable()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    auto& plane = *program.window.findChild<snapshot::PlaneView*>();
    QAccessibleInterface* f7 = square(plane, u"f7"_s);
    QCOMPARE(f7->text(QAccessible::Name), u"f7, white queen"_s);
    QCOMPARE(f7->text(QAccessible::Description), u"x 6, y 7, written by the last event"_s);
    QCOMPARE(square(plane, u"h5"_s)->text(QAccessible::Name), u"h5, empty"_s);
}

void TestAccessibleContents::aAndBHaveTheirBoardsAndEvents()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    program.press(Qt::Key_A);
    program.press(Qt::Key_Right);
    program.press(Qt::Key_Right);
    program.window.actionsOfTable()[ActionId::ViewComparison].trigger();
    auto* view = program.window.findChild<comparison::ComparisonView*>();
    QTRY_VERIFY(view->hint().isEmpty());
    QCOMPARE(square(*view, u"A: e4"_s)->text(QAccessible::Name), u"A: e4, empty"_s);
    QCOMPARE(square(*view, u"B: e4"_s)->text(QAccessible::Name), u"B: e4, white pawn"_s);
    QCOMPARE(square(*view, u"B: e2"_s)->text(QAccessible::Name), u"B: e2, empty"_s);
    auto& events = *program.window.findChild<comparison::EventsView*>();
    QCOMPARE(spokenChildren(events), QStringList({u"e4, ply 1"_s, u"e5, ply 2"_s}));
    accessibleOf(events).child(0)->actionInterface()->doAction(
        QAccessibleActionInterface::pressAction());
    QCOMPARE(program.ply(), 1);
}

void TestAccessibleContents::theMovesAreItems()
{
    Opened program;
    auto& list = *program.window.findChild<moves::MovesView*>();
    const QStringList names = spokenChildren(list);
    QVERIFY2(names.contains(u"1. e4"_s) && names.contains(u"1… e5"_s) &&
                 names.contains(u"4. Qxf7#"_s),
             qPrintable(names.join(u", ")));
    QAccessibleInterface* move = square(list, u"2. Bc4"_s);
    QCOMPARE(move->role(), QAccessible::ListItem);
    QVERIFY(!move->state().selected);
    move->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(program.ply(), 3);
    QVERIFY(move->state().selected);
    QVERIFY(
        list.viewport()->rect().contains(list.viewport()->mapFromGlobal(move->rect().center())));
}

void TestAccessibleContents::variationsAreReadWithTheirNumbers()
{
    Opened program(u"1. e4 e5 (1... c5 2. Nf3 {open now} d6) 2. Nf3! {The usual.} *\n"_s);
    auto& list = *program.window.findChild<moves::MovesView*>();
    const QStringList names = spokenChildren(list);
    for (const QString& name :
         {u"1… c5"_s, u"2. Nf3"_s, u"open now"_s, u"2… d6"_s, u"2. Nf3!"_s, u"The usual."_s})
        QVERIFY2(names.contains(name), qPrintable(name + u" in "_s + names.join(u" | ")));
    QVERIFY(square(list, u"2. Nf3!"_s)->text(QAccessible::Description).contains(u"good move"_s));
    square(list, u"2… d6"_s)
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(program.session.cursor().line(), game::LineId(1));
    QCOMPARE(program.ply(), 4);
}

void TestAccessibleContents::theGameListHasRowsAndColumns()
{
    Opened program(scholarsMate + u"\n[Event \"Second\"]\n[White \"Ann\"]\n[Black \"Bob\"]\n"
                                  "[Result \"*\"]\n\n1. d4 d5 *\n"_s,
                   QSize(1600, 1000));
    auto& panel = *program.window.findChild<games::GamesPanel*>();
    QTRY_COMPARE(panel.model().rowCount(), 2);
    QAccessibleInterface& list = accessibleOf(panel.view());
    QCOMPARE(list.role(), QAccessible::List);
    QCOMPARE(list.childCount(), 2);
    QTRY_VERIFY(list.child(1)->text(QAccessible::Name).startsWith(u"Ann – Bob, *, Second"_s));
    list.child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(program.session.cursor().place().game, 2);

    panel.view().setForm(games::GamesView::Form::Table);
    QCOMPARE(list.role(), QAccessible::Table);
    QAccessibleTableInterface* table = list.tableInterface();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->columnCount(), static_cast<int>(games::GamesModel::ColumnCount));
    QAccessibleInterface* cell = table->cellAt(1, games::GamesModel::BlackColumn);
    QCOMPARE(cell->text(QAccessible::Name), u"Bob"_s);
    QCOMPARE(cell->tableCellInterface()->columnHeaderCells().value(0)->text(QAccessible::Name),
             games::GamesModel::title(games::GamesModel::BlackColumn));
    QVERIFY(table->cellAt(1, 0)->text(QAccessible::Name).startsWith(u"Ann – Bob"_s));
}

void TestAccessibleContents::theTimelineIsASlider()
{
    Opened program;
    auto& view = program.window.findChild<timeline::TimelinePanel*>()->view();
    QAccessibleInterface& slider = accessibleOf(view);
    QCOMPARE(slider.role(), QAccessible::Slider);
    QCOMPARE(slider.valueInterface()->minimumValue().toInt(), 0);
    QCOMPARE(slider.valueInterface()->maximumValue().toInt(), 7);
    slider.valueInterface()->setCurrentValue(3.0); // AT-SPI sends doubles
    QCOMPARE(program.ply(), 3);
    QCOMPARE(slider.valueInterface()->currentValue().toInt(), 3);
    QCOMPARE(slider.text(QAccessible::Value), u"2. Bc4, ply 3 of 7"_s);
    QVERIFY(slider.text(QAccessible::Description).startsWith(u"2. Bc4, ply 3 of 7"_s));
    slider.actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    QCOMPARE(program.ply(), 4);
    QCOMPARE(spokenChildren(*program.window.findChild<stage::Stage*>()).back(),
             u"2… Nc6, ply 4 of 7"_s);
}

void TestAccessibleContents::buttonsThatPaintThemselvesCanBePressed()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    int tried = 0;
    const auto buttons = program.window.findChildren<QAbstractButton*>();
    for (QAbstractButton* button : buttons) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        QAccessibleInterface& node = accessibleOf(*button);
        QVERIFY2(node.role() != QAccessible::Client, qPrintable(button->accessibleName()));
        QVERIFY2(!node.text(QAccessible::Name).isEmpty(), button->metaObject()->className());
        const QStringList names = node.actionInterface()->actionNames();
        QVERIFY2(names.contains(QAccessibleActionInterface::pressAction()) ||
                     names.contains(QAccessibleActionInterface::toggleAction()) ||
                     names.contains(QAccessibleActionInterface::showMenuAction()),
                 qPrintable(button->accessibleName() + u": "_s + names.join(u", ")));
        ++tried;
    }
    QVERIFY(tried > 25);
    // A segment of the stage and an icon of the shelf.
    auto& stage = *program.window.findChild<stage::Stage*>();
    const auto press = [&](const QString& name) {
        for (QAbstractButton* button : buttons)
            if (button->accessibleName() == name && button->isVisible())
                return accessibleOf(*button).actionInterface()->doAction(
                    QAccessibleActionInterface::pressAction());
    };
    press(u"Snapshot"_s);
    QCOMPARE(stage.view(), stage::View::Snapshot);
}

void TestAccessibleContents::theCardsAndThePlayersAreRead()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    auto& strip = *program.window.findChild<snapshot::CostStrip*>();
    const QStringList cards = spokenChildren(strip);
    QCOMPARE(cards.size(), 4);
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY(cards[static_cast<int>(i)].contains(strip.cards()[i].value));
    program.press(Qt::Key_End);
    const QStringList around = spokenChildren(program.board());
    QVERIFY2(around.contains(u"Scholar, 1"_s) && around.contains(u"Pupil, 0"_s),
             qPrintable(around.join(u" | ")));
}

void TestAccessibleContents::aDividerCanBeMoved()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    auto& stage = *program.window.findChild<stage::Stage*>();
    for (widgets::Divider* divider : program.window.findChildren<widgets::Divider*>()) {
        if (!divider->isVisible() || divider->parentWidget() != stage.parentWidget() ||
            divider->orientation() != Qt::Vertical || divider->x() > stage.x())
            continue;
        const int before = divider->line().x();
        accessibleOf(*divider).actionInterface()->doAction(
            QAccessibleActionInterface::increaseAction());
        QVERIFY(divider->line().x() > before);
        accessibleOf(*divider).actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        QCOMPARE(divider->line().x(), before);
        return;
    }
    QFAIL("no divider beside the stage");
}

PLYLINE_WIDGET_TEST(TestAccessibleContents)
#include "tst_accessible_contents.moc"
