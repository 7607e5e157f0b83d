#include <QApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include "tests/app/panels/moves/moves_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace plyline::tests;
using moves::MoveRow;

namespace {

const QString matedGame =
    QStringLiteral("[Event \"Mate\"]\n[Result \"0-1\"]\n\n"
                   "{Before the first move.} 1. f3? {[%clk 0:01:00] Opens a file} e5 {[%clk "
                   "0:02:00]} 2. g4?? Qh4# 0-1\n");
const QString brokenGame =
    QStringLiteral("[Event \"Broken\"]\n[Result \"*\"]\n\n1. e4 e5 2. Ke3 *\n");
const QString blackBegins =
    QStringLiteral("[Event \"Study\"]\n[SetUp \"1\"]\n[FEN \"4k3/4p3/8/8/8/8/4P3/4K3 b - - 0 8\"]\n"
                   "[Result \"*\"]\n\n8... e5 9. e4 *\n");

} // namespace

class TestMovesView : public MovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void aClickGoesToThePly();
    void theCurrentMoveIsFilled();
    void hoveringMovesTheGhost();
    void aGhostFromElsewhereIsShown();
    void theCurrentMoveStaysInView();
    void theReaderScrollsInPeace();
    void theListKeepsUpAndDown();
    void commentsClocksAndTheEndAreRows();
    void aBrokenGameSaysWhy();
    void blackMayBegin();
    void withoutAGameItIsEmpty();
    void theLookIsSwitchedLive();
    void rowsGrowWithTheText();
    void aGlyphSaysWhatItMeans();

private:
    /// The ground of a move, beside its letters.
    [[nodiscard]] QColor groundOf(int number) const
    {
        const QRectF rect = view().rectOf(game::Ply(number));
        return view().viewport()->grab().toImage().pixelColor(static_cast<int>(rect.right()) - 5,
                                                              static_cast<int>(rect.center().y()));
    }
    void wheel(int angle);
};

void TestMovesView::wheel(int angle)
{
    const QPoint point = view().viewport()->rect().center();
    QWheelEvent event(point, view().viewport()->mapToGlobal(point), QPoint(), QPoint(0, angle),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view().viewport(), &event);
}

void TestMovesView::aClickGoesToThePly()
{
    open(longGame(30), 60);
    for (const int number : {1, 2, 7, 8, 3}) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(number));
        QCOMPARE(ply(), number);
    }
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(0));
    QCOMPARE(ply(), 0);
    QTest::mouseClick(view().viewport(), Qt::RightButton, {}, at(5));
    QCOMPARE(ply(), 0);
}

void TestMovesView::theCurrentMoveIsFilled()
{
    open(longGame(30), 60);
    const look::Theme& theme = look::Theme::dark();
    for (const int number : {1, 4, 9}) {
        m_session->cursor().goToPly(game::Ply(number));
        QCOMPARE(groundOf(number), theme.event);
        QCOMPARE(groundOf(number + 1), theme.surface);
        QCOMPARE(groundOf(number == 1 ? 3 : number - 1), theme.surface);
    }
}

void TestMovesView::hoveringMovesTheGhost()
{
    open(longGame(30), 60);
    QTest::mouseMove(view().viewport(), at(6));
    QTRY_COMPARE(m_session->pointing().ply(), std::optional(game::Ply(6)));
    QCOMPARE(ply(), 0);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(view().viewport(), &leave);
    QCOMPARE(m_session->pointing().ply(), std::nullopt);
}

void TestMovesView::aGhostFromElsewhereIsShown()
{
    open(longGame(30), 60);
    QCOMPARE(groundOf(6), look::Theme::dark().surface);
    m_session->pointing().setPly(game::Ply(6));
    QCOMPARE(groundOf(6), look::Theme::dark().eventTint);
    m_session->pointing().setPly({});
    QCOMPARE(groundOf(6), look::Theme::dark().surface);
}

void TestMovesView::theCurrentMoveStaysInView()
{
    open(longGame(600), 1200);
    for (int number = 0; number <= 120; ++number) {
        m_session->cursor().goToPly(game::Ply(number));
        QVERIFY(isInView(number));
    }
    for (const int number : {1200, 3, 777, 776, 0}) {
        m_session->cursor().goToPly(game::Ply(number));
        QVERIFY(isInView(number));
    }
}

void TestMovesView::theReaderScrollsInPeace()
{
    open(longGame(600), 1200);
    for (int i = 0; i < 12; ++i)
        wheel(-120);
    view().following().setStepsUnasked(true);
    const int scrolled = view().verticalScrollBar()->value();
    QVERIFY(scrolled > 500);
    QCOMPARE(ply(), 0); // the wheel over a list scrolls the list
    for (int number = 1; number <= 3; ++number) {
        m_session->cursor().goToPly(game::Ply(number));
        QCOMPARE(view().verticalScrollBar()->value(), scrolled);
    }
    // After a rest the next step is followed again.
    view().following().setRestMillis(1);
    wheel(-120);
    int number = 3;
    QTRY_VERIFY((m_session->cursor().goToPly(game::Ply(++number)), isInView(number)));
}

void TestMovesView::theListKeepsUpAndDown()
{
    const auto keeps = [&](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QApplication::sendEvent(&view(), &event);
        return event.isAccepted();
    };
    QVERIFY(keeps(Qt::Key_Up));
    QVERIFY(keeps(Qt::Key_Down));
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Space, Qt::Key_Home, Qt::Key_PageUp})
        QVERIFY(!keeps(key));
    open(longGame(30), 60);
    m_session->cursor().goToPly(game::Ply(8));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(ply(), 10);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(ply(), 6);
}

void TestMovesView::commentsClocksAndTheEndAreRows()
{
    open(matedGame, 4);
    QStringList comments;
    for (const MoveRow& row : view().list().rows) {
        if (row.kind == MoveRow::Kind::Comment)
            comments << row.text;
    }
    QCOMPARE(comments, (QStringList{u"Before the first move."_qs, u"Opens a file"_qs}));
    QVERIFY(view().list().hasClocks);
    QVERIFY(!view().list().hasEvaluations);
    QCOMPARE(view().list().text(game::Ply(1)).clock, QStringLiteral("1:00"));
    QCOMPARE(view().list().text(game::Ply(3)).glyphs, QStringLiteral("??"));
    const MoveRow& end = view().list().rows.back();
    QVERIFY(end.kind == MoveRow::Kind::End);
    QVERIFY(end.text.contains(QStringLiteral("checkmate")));
    QCOMPARE(end.detail, QStringLiteral("0-1"));
}

void TestMovesView::aBrokenGameSaysWhy()
{
    open(brokenGame, 2);
    const auto& rows = view().list().rows;
    const auto fault = std::find_if(rows.begin(), rows.end(), [](const MoveRow& row) {
        return row.kind == MoveRow::Kind::Fault;
    });
    QVERIFY(fault != rows.end());
    QVERIFY(fault->text.contains(QStringLiteral("Ke3")));
    QVERIFY(fault->detail.contains(QStringLiteral("line 4")));
    QVERIFY(rows.back().kind == MoveRow::Kind::End);
    QVERIFY(view().list().text(game::Ply(2)).san == QStringLiteral("e5")); // what is good is kept
}

void TestMovesView::blackMayBegin()
{
    open(blackBegins, 2);
    const auto& rows = view().list().rows;
    QVERIFY(rows[1].kind == MoveRow::Kind::Moves);
    QCOMPARE(rows[1].number, 8);
    QCOMPARE(rows[1].white, std::nullopt);
    QCOMPARE(rows[1].black, std::optional(game::Ply(1)));
    QCOMPARE(rows[2].number, 9);
    QCOMPARE(rows[2].white, std::optional(game::Ply(2)));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(1));
    QCOMPARE(ply(), 1);
}

void TestMovesView::withoutAGameItIsEmpty()
{
    QVERIFY(view().list().rows.empty());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, {50, 50});
    QTest::mouseMove(view().viewport(), {60, 60});
    QVERIFY(!view().grab().isNull());
    QCOMPARE(ply(), 0);
}

void TestMovesView::theLookIsSwitchedLive()
{
    open(longGame(10), 20);
    m_session->cursor().goToPly(game::Ply(3));
    m_look->setChoice(look::ThemeChoice::Light);
    QCOMPARE(groundOf(3), look::Theme::light().event);
    QCOMPARE(groundOf(4), look::Theme::light().surface);
    QCOMPARE(m_panel->grab().toImage().pixelColor(1, 1), look::Theme::light().surface);
}

void TestMovesView::rowsGrowWithTheText()
{
    open(longGame(30), 60);
    const double before = view().rectOf(game::Ply(4)).top() - view().rectOf(game::Ply(2)).top();
    m_look->setTextSize(150);
    const double after = view().rectOf(game::Ply(4)).top() - view().rectOf(game::Ply(2)).top();
    QCOMPARE(before, 28.0);
    QCOMPARE(after, 42.0);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(3));
    QCOMPARE(ply(), 3);
    m_look->setTextSize(100);
    QCOMPARE(view().rectOf(game::Ply(4)).top() - view().rectOf(game::Ply(2)).top(), before);
}

void TestMovesView::aGlyphSaysWhatItMeans()
{
    open(matedGame, 4);
    const auto tipAt = [this](QPoint point) {
        QHelpEvent help(QEvent::ToolTip, point, view().viewport()->mapToGlobal(point));
        QApplication::sendEvent(view().viewport(), &help);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(tipAt(at(1)), QStringLiteral("?  a mistake"));
    QCOMPARE(tipAt(at(3)), QStringLiteral("??  a blunder"));
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    QCOMPARE(tipAt(at(2)), QString());
    open(branchedGame, 4);
    QTRY_VERIFY(!view().rectOf(game::LineId(1), game::Ply(2)).isEmpty());
    QCOMPARE(tipAt(in(1, 2)), QStringLiteral("!  a good move"));
}

PLYLINE_WIDGET_TEST(TestMovesView)
#include "tst_moves_view.moc"
