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
    void commentsStandWhereTheyStandInTheText_data();
    void commentsStandWhereTheyStandInTheText();
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

void TestVariationsInTheList::commentsStandWhereTheyStandInTheText_data()
{
    QTest::addColumn<QString>("moves");
    QTest::addColumn<QString>("rows");
    QTest::newRow("behind two variations")
        << "1. e4 (1. c4) (1. d4) {after both} 1... e5 {good} $1 {and more} 2. Nf3"
        << "1.,(1. c4),(1. d4),after both|1,1.,good and more|2,2.";
    QTest::newRow("between and behind variations")
        << "1. e4 {first} (1. c4) {second} (1. d4) {third} e5"
        << "1.,first|1,(1. c4),second|1,(1. d4),third|1,1.";
    QTest::newRow("before the first move") << "{first} (1. c4) {second} 1. e4"
                                           << "first|0,(1. c4),second|0,1.";
    QTest::newRow("behind the last variation") << "1. e4 e5 (1... c5) {the end}"
                                               << "1.,(1… c5),the end|2";
    QTest::newRow("commands alone are no words")
        << "1. e4 {[%clk 0:01:00]} (1. d4) {[%cal Ga1a2]} e5"
        << "1.,(1. d4),1.";
    QTest::newRow("inside a variation") << "1. e4 (1. d4 {a} (1. c4) {b} 1... d5) e5"
                                        << "1.,(1. d4 a),(1. c4),(b 1… d5),1.";
}

/// A row of moves is its number, a variation is in brackets, a comment is "words|ply".
void TestVariationsInTheList::commentsStandWhereTheyStandInTheText()
{
    QFETCH(QString, moves);
    QFETCH(QString, rows);
    m_session->file().openText(QStringLiteral("[Event \"E\"]\n[Result \"*\"]\n\n%1 *\n").arg(moves),
                        QStringLiteral("comments"));
    QTRY_VERIFY(m_session->game() && m_session->game()->tags().find("Event"));
    QStringList shown;
    for (const MoveRow& row : view().list().rows) {
        if (row.kind == MoveRow::Kind::Moves)
            shown << QStringLiteral("%1.").arg(row.number);
        if (row.kind == MoveRow::Kind::Comment)
            shown << row.text + QStringLiteral("|%1").arg(row.ply.number());
        if (row.kind == MoveRow::Kind::Variation) {
            QStringList words;
            for (const moves::MoveToken& token : row.tokens)
                words << token.text;
            shown << QLatin1Char('(') + words.join(u' ') + QLatin1Char(')');
        }
    }
    QCOMPARE(shown.join(u','), rows);
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
