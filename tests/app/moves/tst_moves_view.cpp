#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include "app/moves/moves_panel.h"

using namespace plyline;
using moves::MoveRow;
using moves::MovesPanel;
using moves::MovesView;

namespace {

QString longGame(int moves)
{
    QString text = QStringLiteral("[Event \"Long\"]\n[Result \"*\"]\n\n");
    for (int move = 1; move <= moves; ++move) {
        text += move % 2 ? QStringLiteral("%1. Nf3 Nf6 ").arg(move)
                         : QStringLiteral("%1. Ng1 Ng8\n").arg(move);
    }
    return text + QStringLiteral("*\n");
}

const QString matedGame =
    QStringLiteral("[Event \"Mate\"]\n[Result \"0-1\"]\n\n"
                   "{Before the first move.} 1. f3? {[%clk 0:01:00] Opens a file} e5 {[%clk "
                   "0:02:00]} 2. g4?? Qh4# 0-1\n");
const QString brokenGame =
    QStringLiteral("[Event \"Broken\"]\n[Result \"*\"]\n\n1. e4 e5 2. Ke3 *\n");
const QString branchedGame =
    QStringLiteral("[Result \"*\"]\n\n1. e4 e5 (1... c5! 2. Nf3 (2. Nc3 Nc6?) {quiet} 2... d6) "
                   "2. Nf3 (2. Bc4) 2... Nc6 *\n");
const QString blackBegins =
    QStringLiteral("[Event \"Study\"]\n[SetUp \"1\"]\n[FEN \"4k3/4p3/8/8/8/8/4P3/4K3 b - - 0 8\"]\n"
                   "[Result \"*\"]\n\n8... e5 9. e4 *\n");

} // namespace

class TestMovesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void variationsStandBeneathInOrder();
    void innerVariationsMayStandInBrackets();
    void bracketsMayOpenAndCloseTogether();
    void allVariationsFoldAndUnfoldTogether();
    void aVariationBeforeTheFirstMoveStandsAboveIt();
    void aClickInAVariationShowsItsLine();
    void theShownLineIsToldFromTheOthers();
    void aTriangleFoldsAVariation();
    void atAForkTheListChooses();
    void hoveringAVariationIsNotTheShownLine();
    void manyVariationsAndDeepOnesAreDrawn();

private:
    void open(const QString& text, int lastPly);
    [[nodiscard]] QStringList rowTexts() const; ///< Of moves and variations.
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }
    [[nodiscard]] MovesView& view() const { return m_panel->view(); }
    [[nodiscard]] QPoint at(int number) const
    {
        return view().rectOf(game::Ply(number)).center().toPoint();
    }
    [[nodiscard]] QPoint in(int line, int number) const
    {
        return view().rectOf(game::LineId(line), game::Ply(number)).center().toPoint();
    }
    [[nodiscard]] bool isInView(int number) const
    {
        return QRectF(view().viewport()->rect()).contains(view().rectOf(game::Ply(number)));
    }
    /// The ground of a move, beside its letters.
    [[nodiscard]] QColor groundOf(int number) const
    {
        const QRectF rect = view().rectOf(game::Ply(number));
        return view().viewport()->grab().toImage().pixelColor(static_cast<int>(rect.right()) - 5,
                                                              static_cast<int>(rect.center().y()));
    }
    void wheel(int angle);

    std::unique_ptr<state::Session> m_session;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<MovesPanel> m_panel;
};

void TestMovesView::init()
{
    m_session = std::make_unique<state::Session>();
    m_look = std::make_unique<look::Look>();
    m_look->setChoice(look::ThemeChoice::Dark);
    m_panel = std::make_unique<MovesPanel>(*m_session, *m_look);
    m_panel->resize(300, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestMovesView::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_session.reset();
}

void TestMovesView::open(const QString& text, int lastPly)
{
    m_session->openText(text, QStringLiteral("test"));
    QTRY_COMPARE(m_session->cursor().lastPly().number(), lastPly);
    QTRY_COMPARE(view().list().lastPly().number(), lastPly);
}

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
    QTRY_COMPARE(m_session->cursor().hovered(), std::optional(game::Ply(6)));
    QCOMPARE(ply(), 0);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(view().viewport(), &leave);
    QCOMPARE(m_session->cursor().hovered(), std::nullopt);
}

void TestMovesView::aGhostFromElsewhereIsShown()
{
    open(longGame(30), 60);
    QCOMPARE(groundOf(6), look::Theme::dark().surface);
    m_session->cursor().setHovered(game::Ply(6));
    QCOMPARE(groundOf(6), look::Theme::dark().eventTint);
    m_session->cursor().setHovered({});
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
    const int scrolled = view().verticalScrollBar()->value();
    QVERIFY(scrolled > 500);
    QCOMPARE(ply(), 0); // the wheel over a list scrolls the list
    for (int number = 1; number <= 3; ++number) {
        m_session->cursor().goToPly(game::Ply(number));
        QCOMPARE(view().verticalScrollBar()->value(), scrolled);
    }
    // After a rest the next step is followed again.
    view().setRestMillis(1);
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

QStringList TestMovesView::rowTexts() const
{
    QStringList rows;
    for (const MoveRow& row : view().list().rows) {
        QStringList words;
        for (const auto& token : row.tokens)
            words << token.opening + token.text + token.glyphs + token.closing;
        if (row.kind == MoveRow::Kind::Variation)
            rows << QStringLiteral("%1: ").arg(row.depth) + words.join(QLatin1Char(' '));
        else if (row.kind == MoveRow::Kind::Moves)
            rows << QStringLiteral("%1 %2 %3")
                        .arg(row.number)
                        .arg(row.white ? row.white->number() : 0)
                        .arg(row.black ? row.black->number() : 0);
    }
    return rows;
}

void TestMovesView::variationsStandBeneathInOrder()
{
    open(branchedGame, 4);
    QCOMPARE(rowTexts(),
             (QStringList{u"1 1 2"_qs, u"1: 1… c5! 2. Nf3"_qs, u"2: 2. Nc3 Nc6?"_qs,
                          u"1: quiet 2… d6"_qs, u"2 3 0"_qs, u"1: 2. Bc4"_qs, u"2 0 4"_qs}));
}

void TestMovesView::innerVariationsMayStandInBrackets()
{
    view().setVariationStyle(moves::VariationStyle::Inline);
    open(branchedGame, 4);
    QCOMPARE(rowTexts(), (QStringList{u"1 1 2"_qs, u"1: 1… c5! 2. Nf3 (2. Nc3 Nc6?) quiet 2… d6"_qs,
                                      u"2 3 0"_qs, u"1: 2. Bc4"_qs, u"2 0 4"_qs}));
    // A move within the brackets is clicked, filled and followed as any other.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, in(2, 4));
    QCOMPARE(m_session->cursor().line(), game::LineId(2));
    view().setVariationStyle(moves::VariationStyle::Indented);
    QCOMPARE(rowTexts().size(), 7);
    QCOMPARE(m_session->cursor().line(), game::LineId(2));
}

void TestMovesView::bracketsMayOpenAndCloseTogether()
{
    view().setVariationStyle(moves::VariationStyle::Inline);
    open(u"[White \"A\"]\n\n1. e4 (1. d4 (1. c4 (1. b4))) ((1. a4) 1. h4) 1... e5 *\n"_qs, 2);
    const QStringList rows = rowTexts();
    QVERIFY2(rows.contains(u"1: 1. d4 (1. c4 (1. b4))"_qs), qPrintable(rows.join(u'|')));
    QVERIFY2(rows.contains(u"1: (1. a4) 1. h4"_qs), qPrintable(rows.join(u'|')));
}

void TestMovesView::allVariationsFoldAndUnfoldTogether()
{
    open(branchedGame, 4);
    const auto isShown = [this](int line, int number) {
        return !view().rectOf(game::LineId(line), game::Ply(number)).isEmpty();
    };
    QVERIFY(isShown(1, 2) && isShown(2, 3) && isShown(3, 3));
    view().toggleFolding();
    QVERIFY(!isShown(2, 3)); // a folded variation keeps its first row alone
    view().toggleFolding();
    QVERIFY(isShown(1, 2) && isShown(2, 3) && isShown(3, 3));
}

void TestMovesView::aVariationBeforeTheFirstMoveStandsAboveIt()
{
    open(u"[White \"A\"]\n\n(1. d4 d5) 1. e4 *\n"_qs, 1);
    QCOMPARE(rowTexts(), (QStringList{u"1: 1. d4 d5"_qs, u"1 1 0"_qs}));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, in(1, 2));
    QCOMPARE(m_session->cursor().line(), game::LineId(1));
    QCOMPARE(ply(), 2);
}

void TestMovesView::aClickInAVariationShowsItsLine()
{
    open(branchedGame, 4);
    const auto click = [this](int line, int number) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, in(line, number));
        return m_session->cursor().place() ==
               state::Place{1, game::LineId(line), game::Ply(number)};
    };
    QVERIFY(click(1, 3));
    QVERIFY(click(2, 4));
    QVERIFY(click(1, 2));
    QVERIFY(click(3, 3));
    QVERIFY(click(0, 4));
}

void TestMovesView::theShownLineIsToldFromTheOthers()
{
    open(branchedGame, 4);
    const look::Theme& theme = look::Theme::dark();
    const auto inks = [this](int line, int number) {
        const QRect rect = view().rectOf(game::LineId(line), game::Ply(number)).toRect();
        return view().viewport()->grab(rect).toImage();
    };
    const auto has = [](const QImage& image, const QColor& color) {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    m_session->showLine(game::LineId(2), game::Ply(3));
    QVERIFY(has(inks(2, 3), theme.event)); // the current move
    QVERIFY(!has(inks(1, 3), theme.event));
    QVERIFY(!has(inks(0, 3), theme.event));
    const QImage past = inks(1, 2);
    const QImage other = inks(1, 3);
    const auto brightest = [](const QImage& image) {
        int best = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, image.pixelColor(x, y).lightness());
        return best;
    };
    QVERIFY(brightest(past) > brightest(other) + 20);
}

void TestMovesView::aTriangleFoldsAVariation()
{
    open(branchedGame, 4);
    const auto isShown = [this](int line, int number) {
        return !view().rectOf(game::LineId(line), game::Ply(number)).isEmpty();
    };
    const double whole = view().geometryOfMoves().height();
    const auto fold = [this] {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                          view().triangleOf(game::LineId(1)).center().toPoint());
    };
    QVERIFY(isShown(1, 4) && isShown(2, 3));
    fold();
    QVERIFY(isShown(1, 2) && !isShown(1, 4) && !isShown(2, 3) && isShown(3, 3));
    QVERIFY(view().geometryOfMoves().height() < whole);
    QCOMPARE(ply(), 0);
    fold();
    QCOMPARE(view().geometryOfMoves().height(), whole);
    fold();
    m_session->showLine(game::LineId(2), game::Ply(4)); // what is shown is never hidden
    QVERIFY(isShown(2, 4));
}

void TestMovesView::atAForkTheListChooses()
{
    open(branchedGame, 4);
    m_session->cursor().goToPly(game::Ply(1));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(m_session->cursor().place(), (state::Place{1, game::LineId(1), game::Ply(1)}));
    const QRectF chosen = view().rectOf(game::LineId(1), game::Ply(2));
    QVERIFY(QRectF(view().viewport()->rect()).contains(chosen));
    const QImage shown = view().viewport()->grab().toImage();
    QCOMPARE(
        shown.pixelColor(static_cast<int>(chosen.center().x()), static_cast<int>(chosen.top()) + 1),
        look::Theme::dark().event); // its ring
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(m_session->cursor().place(), (state::Place{1, game::LineId(), game::Ply(1)}));
}

void TestMovesView::hoveringAVariationIsNotTheShownLine()
{
    open(branchedGame, 4);
    QTest::mouseMove(view().viewport(), at(2));
    QTRY_COMPARE(m_session->cursor().hovered(), std::optional(game::Ply(2)));
    QTest::mouseMove(view().viewport(), in(2, 3));
    QTRY_COMPARE(m_session->cursor().hovered(), std::nullopt);
    m_session->showLine(game::LineId(2), game::Ply(4));
    QTest::mouseMove(view().viewport(), in(1, 2));
    QTRY_COMPARE(m_session->cursor().hovered(), std::optional(game::Ply(2)));
}

void TestMovesView::manyVariationsAndDeepOnesAreDrawn()
{
    QString text = QStringLiteral("[Result \"*\"]\n\n");
    for (int move = 1; move <= 3000; ++move)
        text += move % 2 ? QStringLiteral("%1. Nf3 (%1. Nc3) Nf6 (%1... Nc6) ").arg(move)
                         : QStringLiteral("%1. Ng1 (%1. Nc3) Ng8\n").arg(move);
    open(text + QStringLiteral("*\n"), 6000);
    QVERIFY(m_session->forks().size() > 4000);
    m_session->showLine(m_session->forks().back().line, game::Ply(5999));
    QVERIFY(QRectF(view().viewport()->rect())
                .contains(view().rectOf(m_session->cursor().line(), m_session->cursor().ply())));
    QVERIFY(!m_panel->grab().isNull());
    QString deep = QStringLiteral("[Result \"*\"]\n\n1. e4");
    for (int i = 0; i < 500; ++i)
        deep += QStringLiteral(" (1. d4");
    open(deep + QStringLiteral(" )").repeated(500) + QStringLiteral(" *\n"), 1);
    QVERIFY(!m_panel->grab().isNull());
}

QTEST_MAIN(TestMovesView)
#include "tst_moves_view.moc"
