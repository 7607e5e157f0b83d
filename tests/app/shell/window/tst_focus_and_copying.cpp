#include <QClipboard>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStatusBar>
#include <QTableView>
#include <QWheelEvent>

#include "app/panels/games/games_panel.h"
#include "app/panels/moves/moves_view.h"
#include "app/shell/stage/stage.h"
#include "tests/app/shell/window/program.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace Qt::StringLiterals;
using actions::ActionId;

class TestFocusAndCopying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void tabLeavesEveryTableListAndText();
    void selectedTextIsCopiedAndElseTheGame();
    void copyingSaysWhatWasCopied();
    void theKeysAreTheTimelinesOnceAGameIsOpenedByClick();
    void aStepShowsItsMoveInAListThatWasScrolled();

private:
    /// Calls `visit` for each visible widget of the type, at first and with each panel open in
    /// turn.
    template <typename Widget, typename Visit>
    static void inEveryPanel(Program& program, const Visit& visit)
    {
        const auto visitAll = [&] {
            const auto widgets = program.window.findChildren<Widget*>();
            for (Widget* widget : widgets)
                if (widget->isVisible() && !widget->isWindow())
                    visit(*widget);
        };
        visitAll();
        auto& actions = program.window.actionsOfTable();
        for (std::size_t i = 0; i < actions.panels().size(); ++i) {
            actions.ofPanel(i).trigger();
            visitAll();
            actions.ofPanel(i).trigger();
        }
    }
};

void TestFocusAndCopying::tabLeavesEveryTableListAndText()
{
    Opened program(scholarsMate, QSize(1600, 1000));
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    QStringList tried;
    const auto leaves = [&](QWidget& widget) {
        if (!(widget.focusPolicy() & Qt::TabFocus))
            return;
        tried << widget.accessibleName();
        for (const int key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            widget.setFocus(Qt::TabFocusReason);
            QCOMPARE(QApplication::focusWidget(), &widget);
            program.press(key);
            QVERIFY2(QApplication::focusWidget() != &widget, qPrintable(widget.accessibleName()));
        }
    };
    inEveryPanel<QAbstractItemView>(program, leaves);
    inEveryPanel<QPlainTextEdit>(program, leaves);
    for (const QString& name : {u"Games"_s, u"Rows of the snapshot"_s})
        QVERIFY2(tried.contains(name), qPrintable(tried.join(u", ")));
    const auto tables = program.window.findChildren<QTableView*>();
    for (const QTableView* table : tables)
        QVERIFY2(!table->tabKeyNavigation(), qPrintable(table->accessibleName()));
}

void TestFocusAndCopying::selectedTextIsCopiedAndElseTheGame()
{
    Opened program;
    program.press(Qt::Key_End);
    QTRY_COMPARE(program.session.moment().agreement, session::Agreement::Equal);
    program.window.findChild<snapshot::SnapshotPanel*>()->setPage(snapshot::SnapshotPanel::Sql);
    QStringList tried;
    inEveryPanel<QPlainTextEdit>(program, [&](QPlainTextEdit& text) {
        if (text.toPlainText().isEmpty())
            return;
        tried << text.accessibleName();
        text.moveCursor(QTextCursor::Start);
        const QPoint at = text.cursorRect().center() + QPoint(4, 0);
        QTest::mouseDClick(text.viewport(), Qt::LeftButton, {}, at);
        const QString selected = text.textCursor().selectedText();
        QVERIFY2(!selected.isEmpty(), qPrintable(text.accessibleName()));
        QVERIFY2(text.hasFocus(), qPrintable(text.accessibleName()));
        program.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), selected);
        if (!text.isReadOnly())
            return;
        text.moveCursor(QTextCursor::Start);
        program.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), scholarsMate.trimmed());
    });
    // The query of the snapshot, the text of the game, four shapes, the own query.
    tried.removeDuplicates();
    QVERIFY2(tried.size() >= 7, qPrintable(tried.join(u", ")));
}

void TestFocusAndCopying::copyingSaysWhatWasCopied()
{
    Opened program;
    program.press(Qt::Key_End);
    const auto said = [&] { return program.window.statusBar()->currentMessage(); };
    program.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(said(), u"Copied the game as PGN."_s);
    program.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(said(), u"Copied the position as FEN."_s);
    program.window.actionsOfTable()[ActionId::CopyLine].trigger();
    QCOMPARE(said(), u"Copied the line as PGN."_s);
}

void TestFocusAndCopying::theKeysAreTheTimelinesOnceAGameIsOpenedByClick()
{
    Opened program(scholarsMate + u"\n[Event \"Second\"]\n\n1. d4 (1. c4 c5) d5 *\n"_s,
                   QSize(1600, 1000));
    games::GamesView& list = program.window.findChild<games::GamesPanel*>()->view();
    QVERIFY(list.isVisible());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(1, 0)).center());
    QTRY_COMPARE(program.session.cursor().place().game, 2);
    QTRY_COMPARE(program.lastPly(), 2);
    QVERIFY(!list.hasFocus());
    QCOMPARE(QApplication::focusWidget(), program.window.findChild<stage::Stage*>());
    // At the fork the other move is chosen, and Space plays it.
    program.press(Qt::Key_Down);
    program.press(Qt::Key_Right);
    QCOMPARE(program.session.cursor().place(), (game::Place{2, game::LineId(1), game::Ply(1)}));
    program.press(Qt::Key_Space);
    QVERIFY(program.playback.isPlaying());
    program.press(Qt::Key_K);
    QCOMPARE(program.session.cursor().place().game, 2);
    // Who came by key stays in the list.
    list.setFocus(Qt::TabFocusReason);
    program.press(Qt::Key_Up);
    program.press(Qt::Key_Return);
    QTRY_COMPARE(program.session.cursor().place().game, 1);
    QVERIFY(list.hasFocus());
}

void TestFocusAndCopying::aStepShowsItsMoveInAListThatWasScrolled()
{
    QString moves;
    for (int i = 0; i < 60; ++i)
        moves += u"Nf3 Nf6 Ng1 Ng8 "_s;
    Opened program(moves + u"*"_s);
    auto& list = *program.window.findChild<moves::MovesView*>();
    const auto isInSight = [&] {
        return QRectF(list.viewport()->rect())
            .contains(list.rectOf(program.session.cursor().ply()));
    };
    const auto scroll = [&] {
        const QPointF at = list.viewport()->rect().center();
        for (int i = 0; i < 20; ++i) {
            QWheelEvent event(at, list.viewport()->mapToGlobal(at), QPoint(), QPoint(0, -120),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(list.viewport(), &event);
        }
    };
    program.press(Qt::Key_Right);
    QVERIFY(isInSight());
    scroll();
    QVERIFY(!isInSight());
    program.press(Qt::Key_Right);
    QVERIFY(isInSight());
    // What plays by itself lets the reader be.
    program.playback.playForwards();
    scroll();
    const int ply = program.ply();
    const int scrolled = list.verticalScrollBar()->value();
    QTRY_VERIFY(program.ply() > ply);
    QCOMPARE(list.verticalScrollBar()->value(), scrolled);
    program.press(Qt::Key_Right);
    QVERIFY(!program.playback.isPlaying());
    QVERIFY(isInSight());
}

PLYLINE_WIDGET_TEST(TestFocusAndCopying)
#include "tst_focus_and_copying.moc"
