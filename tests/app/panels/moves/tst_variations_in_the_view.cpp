#include <QTest>

#include "tests/app/panels/moves/moves_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using moves::MoveRow;

class TestVariationsInTheView : public MovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

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
    void aLongVariationGoesOnInRowsOfItsOwn();

private:
    [[nodiscard]] QStringList rowTexts() const; ///< Of moves and variations.
    [[nodiscard]] bool isShown(int line, int number) const
    {
        return !view().rectOf(game::LineId(line), game::Ply(number)).isEmpty();
    }
};

QStringList TestVariationsInTheView::rowTexts() const
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

void TestVariationsInTheView::variationsStandBeneathInOrder()
{
    open(branchedGame, 4);
    QCOMPARE(rowTexts(),
             (QStringList{u"1 1 2"_qs, u"1: 1… c5! 2. Nf3"_qs, u"2: 2. Nc3 Nc6?"_qs,
                          u"1: quiet 2… d6"_qs, u"2 3 0"_qs, u"1: 2. Bc4"_qs, u"2 0 4"_qs}));
}

void TestVariationsInTheView::innerVariationsMayStandInBrackets()
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

void TestVariationsInTheView::bracketsMayOpenAndCloseTogether()
{
    view().setVariationStyle(moves::VariationStyle::Inline);
    open(u"[White \"A\"]\n\n1. e4 (1. d4 (1. c4 (1. b4))) ((1. a4) 1. h4) 1... e5 *\n"_qs, 2);
    const QStringList rows = rowTexts();
    QVERIFY2(rows.contains(u"1: 1. d4 (1. c4 (1. b4))"_qs), qPrintable(rows.join(u'|')));
    QVERIFY2(rows.contains(u"1: (1. a4) 1. h4"_qs), qPrintable(rows.join(u'|')));
}

void TestVariationsInTheView::allVariationsFoldAndUnfoldTogether()
{
    open(branchedGame, 4);
    QVERIFY(isShown(1, 2) && isShown(2, 3) && isShown(3, 3));
    view().toggleFolding();
    QVERIFY(!isShown(2, 3)); // a folded variation keeps its first row alone
    view().toggleFolding();
    QVERIFY(isShown(1, 2) && isShown(2, 3) && isShown(3, 3));
}

void TestVariationsInTheView::aVariationBeforeTheFirstMoveStandsAboveIt()
{
    open(u"[White \"A\"]\n\n(1. d4 d5) 1. e4 *\n"_qs, 1);
    QCOMPARE(rowTexts(), (QStringList{u"1: 1. d4 d5"_qs, u"1 1 0"_qs}));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, in(1, 2));
    QCOMPARE(m_session->cursor().line(), game::LineId(1));
    QCOMPARE(ply(), 2);
}

void TestVariationsInTheView::aClickInAVariationShowsItsLine()
{
    open(branchedGame, 4);
    const auto click = [this](int line, int number) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, in(line, number));
        return m_session->cursor().place() == game::Place{1, game::LineId(line), game::Ply(number)};
    };
    QVERIFY(click(1, 3));
    QVERIFY(click(2, 4));
    QVERIFY(click(1, 2));
    QVERIFY(click(3, 3));
    QVERIFY(click(0, 4));
}

void TestVariationsInTheView::theShownLineIsToldFromTheOthers()
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

void TestVariationsInTheView::aTriangleFoldsAVariation()
{
    open(branchedGame, 4);
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

void TestVariationsInTheView::atAForkTheListChooses()
{
    open(branchedGame, 4);
    m_session->cursor().goToPly(game::Ply(1));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(m_session->cursor().place(), (game::Place{1, game::LineId(1), game::Ply(1)}));
    const QRectF chosen = view().rectOf(game::LineId(1), game::Ply(2));
    QVERIFY(QRectF(view().viewport()->rect()).contains(chosen));
    const QImage shown = view().viewport()->grab().toImage();
    QCOMPARE(
        shown.pixelColor(static_cast<int>(chosen.center().x()), static_cast<int>(chosen.top()) + 1),
        look::Theme::dark().event); // its ring
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(m_session->cursor().place(), (game::Place{1, game::LineId(), game::Ply(1)}));
}

void TestVariationsInTheView::hoveringAVariationIsNotTheShownLine()
{
    open(branchedGame, 4);
    QTest::mouseMove(view().viewport(), at(2));
    QTRY_COMPARE(m_session->pointing().ply(), std::optional(game::Ply(2)));
    QTest::mouseMove(view().viewport(), in(2, 3));
    QTRY_COMPARE(m_session->pointing().ply(), std::nullopt);
    m_session->showLine(game::LineId(2), game::Ply(4));
    QTest::mouseMove(view().viewport(), in(1, 2));
    QTRY_COMPARE(m_session->pointing().ply(), std::optional(game::Ply(2)));
}

void TestVariationsInTheView::manyVariationsAndDeepOnesAreDrawn()
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

void TestVariationsInTheView::aLongVariationGoesOnInRowsOfItsOwn()
{
    QString text = QStringLiteral("[Result \"*\"]\n\n1. e4 (1. d4 d5");
    for (int move = 2; move <= 1001; ++move)
        text += move % 2 ? QStringLiteral(" %1. Ng1 Ng8").arg(move)
                         : QStringLiteral(" %1. Nf3 Nf6").arg(move);
    open(text + QStringLiteral(") 1... e5 *\n"), 2);
    int rows = 0;
    for (const MoveRow& row : view().list().rows) {
        if (row.kind != MoveRow::Kind::Variation)
            continue;
        ++rows;
        QVERIFY(row.tokens.size() <= 200);
        QCOMPARE(row.isHead, rows == 1);
        QVERIFY(row.tokens.front().text.startsWith(QString::number(
            (row.tokens.front().ply->number() + 1) / 2))); // with its number, as any first move
    }
    QCOMPARE(rows, 11); // 2,002 moves
    for (const int number : {1, 200, 201, 1000, 2002}) {
        const auto place = view().list().tokenOf(game::LineId(1), game::Ply(number));
        const MoveRow& row = view().list().rows[static_cast<std::size_t>(place->row)];
        QCOMPARE(row.tokens[static_cast<std::size_t>(place->token)].ply,
                 std::optional(game::Ply(number)));
    }
    QCOMPARE(view().list().tokenOf(game::LineId(1), game::Ply(2003)), std::nullopt);
    QCOMPARE(view().list().tokenOf(game::LineId(2), game::Ply(1)), std::nullopt);
    m_session->showLine(game::LineId(1), game::Ply(1500));
    QTRY_COMPARE(m_session->cursor().line(), game::LineId(1)); // a long line is made ready in a job
    QVERIFY(QRectF(view().viewport()->rect())
                .contains(view().rectOf(game::LineId(1), game::Ply(1500))));
    m_session->returnToMainLine();
    QCOMPARE(m_session->cursor().line(), game::LineId());
    view().toggleFolding();
    QVERIFY(isShown(1, 1) && !isShown(1, 250) && !isShown(1, 2000));
}

PLYLINE_WIDGET_TEST(TestVariationsInTheView)
#include "tst_variations_in_the_view.moc"
