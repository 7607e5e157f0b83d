#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include "tests/app/panels/moves/moves_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using moves::MoveRow;

namespace {

QString manyWords(int count)
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words << QStringLiteral("word%1").arg(i);
    return words.join(u' ');
}

} // namespace

/// What the list shows beside and below the moves.
class TestWordsAndValues : public MovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }

    void aClockStandsBesideEveryMove();
    void valuesOfAnEngineAreNoWords();
    void aLongCommentUnfoldsAndFolds();
    void aCommentInAVariationIsWhole();
    void whileHiddenTheListIsStale();

private:
    [[nodiscard]] QImage valuesOf(int row) const
    {
        const QRectF rect = view().geometryOfMoves().values(row, rules::Color::White);
        return view().viewport()->grab(rect.toAlignedRect()).toImage();
    }
    [[nodiscard]] QString tipAt(QPoint point) const
    {
        QHelpEvent help(QEvent::ToolTip, point, view().viewport()->mapToGlobal(point));
        QApplication::sendEvent(view().viewport(), &help);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    }
    [[nodiscard]] int commentRow() const
    {
        for (std::size_t i = 0; i < view().list().rows.size(); ++i)
            if (view().list().rows[i].kind == MoveRow::Kind::Comment)
                return static_cast<int>(i);
        return -1;
    }
};

void TestWordsAndValues::aClockStandsBesideEveryMove()
{
    // The longest move and a short one, with the same time left.
    open(QStringLiteral("[SetUp \"1\"]\n[FEN \"r2k4/1P6/8/8/8/8/8/4K3 w - - 0 1\"]\n\n"
                        "1. bxa8=Q+?! {[%clk 0:10:00]} Kd7 {[%clk 0:10:00]} 2. Kd2 "
                        "{[%clk 0:10:00]} *\n"),
         3);
    QVERIFY(!view().geometryOfMoves().values(1, rules::Color::White).isEmpty());
    QCOMPARE(valuesOf(1), valuesOf(2));
    QImage empty = valuesOf(2);
    empty.fill(m_look->theme().surface);
    QVERIFY(valuesOf(2) != empty);
}

void TestWordsAndValues::valuesOfAnEngineAreNoWords()
{
    open(QStringLiteral(
             "1. e4 {+1.55/16 0.70s} e5 {-1.20/15 0.65s} 2. Nf3 {+1.40/17 1s, a sentence} "
             "(2. f4 {+0.20/9 0.1s}) *\n"),
         3);
    QStringList words;
    for (const MoveRow& row : view().list().rows) {
        if (row.kind == MoveRow::Kind::Comment)
            words << row.text;
        for (const moves::MoveToken& token : row.tokens)
            words << token.text;
    }
    QCOMPARE(words, (QStringList{u"a sentence"_qs, u"2. f4"_qs, u"+0.2"_qs}));
    QCOMPARE(view().list().text(game::Ply(2)).evaluation, QStringLiteral("+1.2"));
    QVERIFY(tipAt(at(1)).contains(u"+1.55/16 0.70s"_qs));
    QVERIFY(tipAt(in(1, 3)).contains(u"+0.20/9 0.1s"_qs));
}

void TestWordsAndValues::aLongCommentUnfoldsAndFolds()
{
    const QString text = manyWords(120);
    open(QStringLiteral("1. e4 {%1} e5 {short} *\n").arg(text), 2);
    const int row = commentRow();
    const auto shown = [&] {
        return view().geometryOfMoves().commentLines(view().list(), row, look::Fonts::standard());
    };
    const auto word = [&] {
        return view().geometryOfMoves().unfoldingWord(view().list(), row).center().toPoint();
    };
    QCOMPARE(shown().size(), 4);
    QVERIFY(shown().back().endsWith(u'…'));
    const QImage folded = view().viewport()->grab().toImage();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, word());
    QCOMPARE(ply(), 0); // the word only unfolds
    QCOMPARE(shown().join(u' ').trimmed(), text);
    QVERIFY(view().viewport()->grab().toImage() != folded);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, word());
    QCOMPARE(view().viewport()->grab().toImage(), folded);
    // Elsewhere a click shows the move of the comment.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      view().geometryOfMoves().row(row).center().toPoint());
    QCOMPARE(ply(), 1);
    QVERIFY(view().geometryOfMoves().unfoldingWord(view().list(), row + 2).isEmpty());
}

void TestWordsAndValues::aCommentInAVariationIsWhole()
{
    open(QStringLiteral("1. e4 (1. d4 {%1}) e5 *\n").arg(manyWords(600)), 2);
    QStringList words;
    for (const MoveRow& row : view().list().rows)
        for (const moves::MoveToken& token : row.tokens)
            words << token.text;
    QCOMPARE(words.join(u' '), u"1. d4 "_qs + manyWords(600));
}

void TestWordsAndValues::whileHiddenTheListIsStale()
{
    open(branchedGame, 4);
    const QImage before = view().viewport()->grab().toImage();
    m_panel->hide();
    m_session->cursor().goToPly(game::Ply(3));
    m_session->file().openText(QStringLiteral("1. d4 *\n"), QStringLiteral("other"));
    QTRY_COMPARE(m_session->cursor().lastPly(), game::Ply(1));
    QVERIFY(m_panel->isStale());
    QCOMPARE(view().list().lastPly(), game::Ply(4));
    m_panel->show();
    QVERIFY(!m_panel->isStale());
    QCOMPARE(view().list().lastPly(), game::Ply(1));
    QVERIFY(view().viewport()->grab().toImage() != before);
}

PLYLINE_WIDGET_TEST(TestWordsAndValues)
#include "tst_words_and_values.moc"
