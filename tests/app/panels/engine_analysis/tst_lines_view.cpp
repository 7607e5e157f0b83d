#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QToolTip>

#include "app/panels/engine_analysis/lines_view.h"
#include "core/rules/uci.h"
#include "tests/support/accessible_tree.h"
#include "tests/support/test.h"

#include <array>

using namespace plyline;
using engine_analysis::LineMove;
using engine_analysis::LinesFrame;
using engine_analysis::linesFrame;
using engine_analysis::LinesView;

namespace {

engine::FoundLine lineOf(int number, int centipawns, const std::vector<std::string>& moves,
                         rules::Position position)
{
    engine::FoundLine line;
    line.number = number;
    line.evaluation = game::Evaluation{game::Evaluation::Kind::Centipawns, centipawns};
    for (const std::string& text : moves) {
        line.moves.push_back(*rules::uci::parse(text, position));
        position.play(line.moves.back());
    }
    return line;
}

engine::Finding findingOf(const rules::Position& position)
{
    engine::Finding finding;
    finding.lines = {lineOf(1, 31, {"e2e4", "e7e5", "g1f3"}, position),
                     lineOf(3, -120, {"f2f3", "d7d5"}, position)};
    finding.lines[0].chances = engine::WinDrawLoss{120, 796, 84};
    return finding;
}

QPoint centerOf(const LinesView& view, LineMove move)
{
    return view.geometryOfLines()
        .rows[static_cast<std::size_t>(move.row)]
        .moves[static_cast<std::size_t>(move.move)]
        .center()
        .toPoint();
}

} // namespace

class TestLinesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void frameSaysWhatWasFound();
    void blackBeginsWithANumber();
    void rowsKeepTheirPlaceHoweverLongTheyAre();
    void mouseMarksAndChooses();
    void arrowsMarkAndReturnChooses();
    void toolTipLeavesMovesToTheirBoard();
    void screenReaderHearsTheLines();

private:
    look::Look m_look;
    std::unique_ptr<LinesView> m_view;
};

void TestLinesView::init()
{
    m_view = std::make_unique<LinesView>(m_look);
    m_view->resize(280, 200);
    const rules::Position& start = rules::Position::start();
    const engine::Finding finding = findingOf(start);
    m_view->setFrame(linesFrame(&finding, start, 3));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestLinesView::frameSaysWhatWasFound()
{
    const LinesFrame& frame = m_view->frame();
    QCOMPARE(frame.rows.size(), std::size_t(3));
    QCOMPARE(frame.rows[0].score, QStringLiteral("+0.31"));
    QCOMPARE(frame.rows[0].chances, QStringLiteral("12 · 80 · 8"));
    QCOMPARE(frame.rows[0].moves,
             (std::vector<QString>{QStringLiteral("1. e4"), QStringLiteral("e5"),
                                   QStringLiteral("2. Nf3")}));
    QVERIFY(frame.rows[0].isForWhite);
    QCOMPARE(frame.rows[1], LinesFrame::Row()); // not known yet
    QCOMPARE(frame.rows[2].score, QStringLiteral("−1.20"));
    QVERIFY(frame.rows[2].isForBlack);
    QCOMPARE(linesFrame(nullptr, rules::Position::start(), 2).rows.size(), std::size_t(2));
}

void TestLinesView::blackBeginsWithANumber()
{
    rules::Position position = rules::Position::start();
    position.play(*rules::uci::parse("e2e4", position));
    engine::Finding finding;
    finding.lines = {lineOf(1, 10, {"e7e5", "g1f3"}, position)};
    QCOMPARE(linesFrame(&finding, position, 1).rows[0].moves,
             (std::vector<QString>{QStringLiteral("1… e5"), QStringLiteral("2. Nf3")}));
}

void TestLinesView::rowsKeepTheirPlaceHoweverLongTheyAre()
{
    const QSize before = m_view->sizeHint();
    const QRectF second = m_view->geometryOfLines().rows[1].all;
    const rules::Position& start = rules::Position::start();
    engine::Finding finding;
    std::vector<std::string> longLine;
    for (int i = 0; i < 40; ++i)
        longLine.emplace_back(
            std::array{"g1f3", "g8f6", "f3g1", "f6g8"}[static_cast<std::size_t>(i % 4)]);
    finding.lines = {lineOf(1, 0, longLine, start)};
    m_view->setFrame(linesFrame(&finding, start, 3));
    QCOMPARE(m_view->sizeHint(), before);
    const auto& moves = m_view->geometryOfLines().rows[0].moves;
    QVERIFY(moves.size() > 4 && moves.size() < 40); // as many as fit in two lines
    for (const QRectF& move : moves)
        QVERIFY(m_view->geometryOfLines().rows[0].all.contains(move));
    m_view->setFrame(linesFrame(nullptr, start, 3));
    QCOMPARE(m_view->sizeHint(), before);
    QCOMPARE(m_view->geometryOfLines().rows[1].all, second);
}

void TestLinesView::mouseMarksAndChooses()
{
    const QSignalSpy chosen(m_view.get(), &LinesView::chosen);
    const QPoint at = centerOf(*m_view, {0, 2});
    QTest::mouseMove(m_view.get(), at);
    QTRY_COMPARE(m_view->marked(), std::optional(LineMove{0, 2}));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front(), (QVariantList{0, 2}));
    QTest::mouseMove(m_view.get(), QPoint(2, 2));
    QTRY_VERIFY(!m_view->marked());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(chosen.size(), 1);
}

void TestLinesView::arrowsMarkAndReturnChooses()
{
    const QSignalSpy chosen(m_view.get(), &LinesView::chosen);
    m_view->activateWindow();
    m_view->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(m_view->marked(), std::optional(LineMove{0, 0}));
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left})
        QTest::keyClick(m_view.get(), key);
    QCOMPARE(m_view->marked(), std::optional(LineMove{0, 1}));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(chosen.front(), (QVariantList{0, 1}));
    QTest::keyClick(m_view.get(), Qt::Key_Down); // a row without moves is passed over
    QCOMPARE(m_view->marked(), std::optional(LineMove{2, 1}));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->marked(), std::optional(LineMove{0, 1}));
    m_view->clearFocus();
    QVERIFY(!m_view->marked());
}

void TestLinesView::toolTipLeavesMovesToTheirBoard()
{
    m_view->setToolTip(QStringLiteral("What scores are"));
    const auto ask = [&](QPoint at) {
        QHelpEvent event(QEvent::ToolTip, at, m_view->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view.get(), &event);
    };
    ask(centerOf(*m_view, {0, 1}));
    QVERIFY(!QToolTip::isVisible());
    ask(m_view->geometryOfLines().rows[0].score.center().toPoint());
    QTRY_VERIFY(QToolTip::isVisible());
    QToolTip::hideText();
}

void TestLinesView::screenReaderHearsTheLines()
{
    QCOMPARE(tests::spokenName(*m_view), QStringLiteral("Best lines"));
    QCOMPARE(tests::spokenChildren(*m_view),
             (QStringList{QStringLiteral("Line 1: +0.31, chances of White 12 %, of a draw 80 %, of "
                                         "Black 8 %, 1. e4 e5 2. Nf3"),
                          QStringLiteral("Line 2: not known yet"),
                          QStringLiteral("Line 3: −1.20, 1. f3 d5")}));
    const tests::AccessibleTree tree(*m_view);
    QVERIFY2(tree.faults().isEmpty(), qPrintable(tree.faults().join(u'\n')));
}

PLYLINE_WIDGET_TEST(TestLinesView)
#include "tst_lines_view.moc"
