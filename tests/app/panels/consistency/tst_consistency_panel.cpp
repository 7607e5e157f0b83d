#include <QtTest/QTest>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "app/model/study/study.h"
#include "app/panels/consistency/consistency_panel.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using consistency::ConsistencyPanel;
using game::Ply;
using rules::Square;

class TestConsistencyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theMoveAtTheCursorIsExplained();
    void aCaptureEnPassantIsDecidedByItsDoubleStep();
    void twoClickedSquaresAreAMove();
    void squaresTracedInOtherPanelsAreTaken();
    void typedSquaresAreAMove();
    void aQuestionStaysWhileItsEventsAreVisited();
    void whatIsNotPossibleIsExplained();
    void nothingIsLitWhenHidden();
    void whatDecidesIsLitAgainWhenShownAgain();
    void theBoardShowsWhatItIsAskedFor();
    void aHiddenFutureIsNotTold();
    void boardAndEventsAreInSightTogether();

private:
    void open(const char* text, int ply)
    {
        auto& session = m_workspace->session;
        session.file().openText(QString::fromLatin1(text), QStringLiteral("test"), 1, ply);
        QTRY_VERIFY(!session.isLoading() && session.game());
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < m_panel->events().model()->rowCount(); ++row)
            cells << m_panel->events().model()->index(row, column).data().toString();
        return cells;
    }
    [[nodiscard]] std::vector<Ply> lit() const { return m_workspace->session.pointing().plies(); }
    static Square square(const char* name) { return *Square::parse(name); }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<ConsistencyPanel> m_panel;
};

void TestConsistencyPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<ConsistencyPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 560);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestConsistencyPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestConsistencyPanel::theMoveAtTheCursorIsExplained()
{
    open("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O *", 7);
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("4. O-O can be played.")));
    // The knight and the bishop have left the squares between king and rook.
    QVERIFY(column(1).contains(QStringLiteral("2. Nf3")));
    QVERIFY(column(1).contains(QStringLiteral("3. Bc4")));
    QVERIFY(!column(1).contains(QStringLiteral("2… Nc6")));
    std::set<int> plies;
    for (const QString& cell : column(0))
        plies.insert(cell.toInt());
    QCOMPARE(lit().size(), plies.size());
    for (const Ply ply : lit())
        QVERIFY(plies.count(ply.number()) > 0);
}

void TestConsistencyPanel::aCaptureEnPassantIsDecidedByItsDoubleStep()
{
    open("1. e4 a6 2. e5 d5 3. exd6 *", 5);
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("3. exd6 can be played.")));
    QVERIFY(column(1).contains(QStringLiteral("2… d5")));
    QVERIFY(!column(1).contains(QStringLiteral("1… a6")));
    QVERIFY(column(2).contains(QStringLiteral("was the double step to capture")));
}

void TestConsistencyPanel::twoClickedSquaresAreAMove()
{
    open("1. e4 e5 *", 2);
    Q_EMIT m_panel->board().squareClicked(square("g1"));
    QVERIFY(m_panel->sentence().contains(QStringLiteral("g1")));
    QCOMPARE(column(0), QStringList());
    Q_EMIT m_panel->board().squareClicked(square("f3"));
    // The board showed the position before 1… e5, so that it is Black's turn.
    QCOMPARE(m_panel->sentence().section(u'.', 0, 1),
             QStringLiteral("g1 to f3 after 1. e4 cannot be played: it is the other side’s turn"));
    QCOMPARE(m_panel->fromField().text(), QStringLiteral("g1"));
    QCOMPARE(m_panel->toField().text(), QStringLiteral("f3"));
    m_panel->eventButton().click();
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("1… e5 can be played.")));
}

void TestConsistencyPanel::squaresTracedInOtherPanelsAreTaken()
{
    open("1. e4 e5 *", 2);
    auto& trace = m_workspace->study.trace;
    trace.toggle(square("g1")); // the knight is traced
    trace.toggle(square("f3")); // an empty square
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("g1 to f3 after 1… e5 can be played.")));
    trace.toggle(square("f3")); // stops the trace, and asks nothing
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("g1 to f3 after")));
    m_workspace->session.cursor().goToPly(Ply(1));
    QVERIFY(
        m_panel->sentence().startsWith(QStringLiteral("g1 to f3 after 1. e4 cannot be played")));
}

void TestConsistencyPanel::typedSquaresAreAMove()
{
    open("1. e4 e5 *", 2);
    m_panel->fromField().clear();
    m_panel->toField().clear();
    QTest::keyClicks(&m_panel->fromField(), QStringLiteral("d1"));
    QTest::keyClicks(&m_panel->toField(), QStringLiteral("h5"));
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("d1 to h5 after 1… e5 can be played.")));
    QVERIFY(column(1).contains(QStringLiteral("1. e4"))); // it opened the way
    QTest::keyClick(&m_panel->toField(), Qt::Key_Backspace);
    QTest::keyClicks(&m_panel->toField(), QStringLiteral("8"));
    QVERIFY(m_panel->sentence().contains(QStringLiteral("does not move like that")));
}

void TestConsistencyPanel::aQuestionStaysWhileItsEventsAreVisited()
{
    open("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O *", 7);
    const QStringList before = column(1);
    const int row = static_cast<int>(before.indexOf(QStringLiteral("2. Nf3")));
    Q_EMIT m_panel->events().rowChosen(row);
    QCOMPARE(m_workspace->session.cursor().ply(), Ply(3));
    QCOMPARE(column(1), before);
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("4. O-O")));
    m_panel->eventButton().click();
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("2. Nf3")));
}

void TestConsistencyPanel::whatIsNotPossibleIsExplained()
{
    open("1. e4 e5 2. Ke2 Nc6 3. Ke1 Nf6 4. Nf3 d6 5. Be2 h6 *", 10);
    auto& trace = m_workspace->study.trace;
    trace.toggle(square("e1"));
    trace.toggle(square("h1"));
    QVERIFY(m_panel->sentence().contains(QStringLiteral("the right to castle is lost")));
    QVERIFY(column(1).contains(QStringLiteral("2. Ke2")));
}

void TestConsistencyPanel::nothingIsLitWhenHidden()
{
    open("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O *", 7);
    QVERIFY(!lit().empty());
    m_panel->hide();
    QVERIFY(lit().empty());
    // Clicks elsewhere ask nothing while it is hidden.
    m_workspace->study.trace.toggle(square("e1"));
    m_panel->show();
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("4. O-O")));
}

void TestConsistencyPanel::whatDecidesIsLitAgainWhenShownAgain()
{
    open("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O *", 7);
    Q_EMIT m_panel->board().squareClicked(square("f3"));
    Q_EMIT m_panel->board().squareClicked(square("e5"));
    const std::vector<Ply> before = lit();
    QVERIFY(!before.empty());
    m_panel->hide();
    m_panel->show();
    QCOMPARE(lit(), before);
    QVERIFY(m_panel->sentence().startsWith(QStringLiteral("f3 to e5")));
}

void TestConsistencyPanel::theBoardShowsWhatItIsAskedFor()
{
    open("1. e4 e5 2. Nf3 *", 3);
    const auto& frame = m_panel->board().frame();
    // Before the move: the knight is still on g1.
    QVERIFY(widgets::pieceOn(frame, square("g1")));
    QVERIFY(!widgets::pieceOn(frame, square("f3")));
    QCOMPARE(frame.arrows.size(), 1U);
    QCOMPARE(frame.arrows.front().from, square("g1"));
    QCOMPARE(frame.arrows.front().to, square("f3"));
}

void TestConsistencyPanel::aHiddenFutureIsNotTold()
{
    open("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O *", 7);
    Q_EMIT m_panel->events().rowChosen(0); // holds the question about 4. O-O
    m_workspace->session.setFutureHidden(true);
    QVERIFY(!m_panel->sentence().contains(QStringLiteral("O-O")));
    for (const Ply ply : lit())
        QVERIFY(ply <= m_workspace->session.cursor().ply());
}

void TestConsistencyPanel::boardAndEventsAreInSightTogether()
{
    // What a window of 1280 x 800 leaves below the moves.
    const QSize room(326, 311);
    m_panel->resize(room);
    open("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 4. O-O *", 7);
    QCoreApplication::processEvents();
    QVERIFY(m_panel->layout()->totalHeightForWidth(room.width()) <= room.height());
    QVERIFY(m_panel->events().height() >= 3 * m_panel->events().rowHeight(0));
    QVERIFY(m_panel->board().height() >= 120);
}

PLYLINE_WIDGET_TEST(TestConsistencyPanel)
#include "tst_consistency_panel.moc"
