#include "app/panels/games/games_panel.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/listening.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

namespace {

const QString variations =
    u"[Event \"Lines\"]\n[White \"Ann\"]\n[Black \"Bob\"]\n[Result \"*\"]\n\n"
    "{Before.} 1. e4 {[%eval 0.3] [%clk 0:10:00] A comment.} e5 (1... c5 2. Nf3 d6 (2... Nc6 "
    "{words here} 3. d4) 3. d4) (1... e6) 2. Nf3?! Nc6 $14 3. Bb5 a6 4. Qxq9 *\n"_s;

QString manyGames(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text +=
            u"[Event \"E%1\"]\n[White \"W%1\"]\n[Black \"B%1\"]\n[Result \"1-0\"]\n\n1. e4 e5 1-0\n\n"_s
                .arg(i);
    return text;
}

} // namespace

class TestAccessibleTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void itIsSoundInAnEmptyWindow();
    void itIsSoundWithEachPanelOpen();
    void itIsSoundInEachViewOfTheStage();
    void itIsSoundWithVariationsAndFaults();
    void itIsSoundWithManyGamesAndAfterFewerAreLeft();
    void theApplicationHasTheWindow();

private:
    static void check(Program& program, const char* when);
};

#define PLYLINE_SOUND(program)                                                                     \
    do {                                                                                           \
        const AccessibleTree tree((program).window);                                               \
        QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().mid(0, 40).join(u'\n')));       \
        QVERIFY(tree.size() > 30);                                                                 \
    } while (false)

void TestAccessibleTree::itIsSoundInAnEmptyWindow()
{
    Program program(QSize(1600, 1000));
    PLYLINE_SOUND(program);
}

void TestAccessibleTree::itIsSoundWithEachPanelOpen()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    PLYLINE_SOUND(program);
    auto& actions = program.window.actionsOfTable();
    for (std::size_t i = 0; i < actions.panels().size(); ++i) {
        actions.ofPanel(i).trigger();
        PLYLINE_SOUND(program);
    }
    program.press(Qt::Key_Home);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    PLYLINE_SOUND(program);
}

void TestAccessibleTree::itIsSoundInEachViewOfTheStage()
{
    Opened program(scholarsMate, QSize(1280, 800));
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    program.press(Qt::Key_A);
    program.press(Qt::Key_Home);
    auto& actions = program.window.actionsOfTable();
    for (const ActionId view : {ActionId::ViewReplay, ActionId::ViewSnapshot,
                                ActionId::ViewComparison, ActionId::ViewBoth}) {
        actions[view].trigger();
        QCoreApplication::processEvents();
        PLYLINE_SOUND(program);
    }
}

void TestAccessibleTree::itIsSoundWithVariationsAndFaults()
{
    Opened program(variations, QSize(1600, 1000));
    PLYLINE_SOUND(program);
    program.press(Qt::Key_Right);
    program.press(Qt::Key_Down);
    program.press(Qt::Key_Right);
    PLYLINE_SOUND(program);
    program.window.actionsOfTable()[ActionId::FoldVariations].trigger();
    PLYLINE_SOUND(program);
}

void TestAccessibleTree::itIsSoundWithManyGamesAndAfterFewerAreLeft()
{
    HeardEvents heard; // so that the views say what becomes of their rows
    Opened program(manyGames(3000), QSize(1600, 1000));
    auto& panel = *program.window.findChild<games::GamesPanel*>();
    QTRY_COMPARE(panel.model().rowCount(), 3000);
    for (const auto form : {games::GamesView::Form::Rows, games::GamesView::Form::Table}) {
        panel.view().setForm(form);
        PLYLINE_SOUND(program);
    }
    QAccessibleTableInterface* table = accessibleOf(panel.view()).tableInterface();
    QVERIFY(table->cellAt(2999, 0)->isValid());
    program.workspace.list.setFilterText(u"W29"_s);
    QTRY_VERIFY(panel.model().rowCount() < 200);
    QVERIFY(!table->cellAt(2999, 0)->isValid());
    PLYLINE_SOUND(program);
}

void TestAccessibleTree::theApplicationHasTheWindow()
{
    Opened program;
    QAccessibleInterface* application = QAccessible::queryAccessibleInterface(qApp);
    QVERIFY(application->indexOfChild(&accessibleOf(program.window)) >= 0);
    QCOMPARE(accessibleOf(program.window).parent(), application);
}

PLYLINE_WIDGET_TEST(TestAccessibleTree)
#include "tst_accessible_tree.moc"
