#include <QTest>

#include "app/panels/moves/moves_panel.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using moves::MoveRow;
using moves::MovesPanel;
using moves::MovesView;

namespace {

const QString valuedGame =
    QStringLiteral("[Result \"*\"]\n\n1. e4 {[%eval 0.2] [%clk 0:10:00]} e5 {[%clk 0:09:58]} "
                   "(1... c5 {[%clk 0:09:50]} 2. Nf3 {[%eval -1.35] [%clk 0:09:59] a move with "
                   "more words than fit on one line} d6 (2... e6)) "
                   "(1... c6) 2. Nf3 *\n");

} // namespace

class TestVariationsInTheList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clocksAndEvaluationsStandBehindTheirMoves();
    void theVariationOfTheMoveIsFolded();
    void onTheMainLineTheOnesBeneathAreFolded();
    void inBracketsTheOuterOneIsFolded();

private:
    [[nodiscard]] MovesView& view() const { return m_panel->view(); }
    [[nodiscard]] bool isShown(int line, int ply) const
    {
        return !view().rectOf(LineId(line), Ply(ply)).isEmpty();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    session::Session* m_session = nullptr; ///< The workspace's.
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<MovesPanel> m_panel;
};

void TestVariationsInTheList::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_session = &m_workspace->session;
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<MovesPanel>(*m_workspace, *m_look);
    m_panel->resize(300, 420);
    m_panel->show();
    m_session->file().openText(valuedGame, QStringLiteral("valued"));
    QTRY_COMPARE(m_session->cursor().lastPly(), Ply(3));
}

void TestVariationsInTheList::cleanup()
{
    m_panel.reset();
    m_session = nullptr;
    m_workspace.reset();
    m_look.reset();
}

void TestVariationsInTheList::clocksAndEvaluationsStandBehindTheirMoves()
{
    QStringList words;
    for (const MoveRow& row : view().list().rows) {
        for (const moves::MoveToken& token : row.tokens)
            if (row.line == LineId(1))
                words << token.text + token.glyphs;
    }
    // Black's move needs no number behind a value, but behind words it does.
    QCOMPARE(words.join(u' '),
             QStringLiteral(
                 "1… c5 9:50 2. Nf3 −1.4 9:59 a move with more words than fit on one line 2… d6"));
}

void TestVariationsInTheList::theVariationOfTheMoveIsFolded()
{
    m_session->showLine(LineId(1), Ply(3));
    QVERIFY(isShown(1, 4) && isShown(2, 4));
    view().toggleFoldingHere();
    QVERIFY(!isShown(1, 4) && !isShown(2, 4));
    QVERIFY(isShown(3, 2));
    view().toggleFoldingHere();
    QVERIFY(isShown(1, 4) && isShown(2, 4));
    // The inner one alone.
    m_session->showLine(LineId(2), Ply(4));
    view().toggleFoldingHere();
    QVERIFY(isShown(1, 4));
    // A step to a folded move unfolds it.
    m_session->showLine(LineId(1), Ply(3));
    view().toggleFoldingHere();
    m_session->cursor().step(1);
    QVERIFY(isShown(1, 4));
}

void TestVariationsInTheList::onTheMainLineTheOnesBeneathAreFolded()
{
    m_session->showLine(LineId(), Ply(1)); // nothing stands there
    view().toggleFoldingHere();
    QVERIFY(isShown(1, 4));
    m_session->showLine(LineId(), Ply(2));
    view().toggleFoldingHere();
    QVERIFY(!isShown(1, 4));
    view().toggleFoldingHere();
    QVERIFY(isShown(1, 4));
}

void TestVariationsInTheList::inBracketsTheOuterOneIsFolded()
{
    view().setVariationStyle(moves::VariationStyle::Inline);
    m_session->showLine(LineId(2), Ply(4));
    QVERIFY(isShown(2, 4));
    view().toggleFoldingHere();
    QVERIFY(!isShown(2, 4));
    view().toggleFoldingHere();
    QVERIFY(isShown(2, 4));
}

PLYLINE_WIDGET_TEST(TestVariationsInTheList)
#include "tst_variations_in_the_list.moc"
