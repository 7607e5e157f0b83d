#include <QtTest/QTest>
#include <QtWidgets/QProgressBar>

#include "tests/app/panels/next_moves/next_moves_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using next_moves::MovesModel;

/// What the panel shows.
class TestNextMovesPanel : public NextMovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { NextMovesTest::init(); }
    void cleanup() { NextMovesTest::cleanup(); }
    void theMovesOfTheShownPositionAreThere();
    void stepsAreFollowed();
    void theRowsStayUntilTheAnswerIsThere();
    void theOwnMoveIsMarked();
    void aPositionOfThisGameAloneSaysSo();
    void aPositionOfAVariationMaySayThatNobodyReachedIt();
    void aHiddenFutureHidesTheMoves();
    void aClosedPanelAsksNothing();
    void narrowPanelsLeaveColumnsOut();
    void ratingAndYearAreShownInTheInspector();
};

void TestNextMovesPanel::theMovesOfTheShownPositionAreThere()
{
    QVERIFY(table().isVisible());
    QCOMPARE(status(), QStringLiteral("3 of 3 games reached this position."));
    QCOMPARE(cell(0, MovesModel::Score), QStringLiteral("100 %"));
    QCOMPARE(cell(0, MovesModel::Results), QStringLiteral("1 / 0 / 0"));
    QCOMPARE(cell(0, MovesModel::Rating), QStringLiteral("2700"));
    QCOMPARE(cell(0, MovesModel::LastYear), QStringLiteral("1999"));
    QCOMPARE(cell(0, MovesModel::Example), QStringLiteral("One – Eins"));
    QCOMPARE(cell(1, MovesModel::Score), QStringLiteral("0 %"));
    QCOMPARE(cell(1, MovesModel::Example), QStringLiteral("Two – Zwei"));
    QVERIFY(!m_panel->findChild<QProgressBar*>()->isVisible());
}

void TestNextMovesPanel::stepsAreFollowed()
{
    m_session->cursor().step(1);
    QTRY_COMPARE(shown(), QStringLiteral("e5 1"));
    QCOMPARE(status(), QStringLiteral("2 of 3 games reached this position; 1 ended here."));
    m_session->cursor().goToPly(game::Ply(4)); // which the second game reached in another order
    QTRY_COMPARE(shown(), QStringLiteral("Bb5 1, Bc4 1"));
    m_session->cursor().goToStart();
    QTRY_COMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
}

void TestNextMovesPanel::theRowsStayUntilTheAnswerIsThere()
{
    m_session->cursor().step(1);
    QCOMPARE(shown(), QStringLiteral("e4 2, Nf3 1")); // the answer comes through the event loop
    QVERIFY(table().isVisible());
    QTRY_COMPARE(shown(), QStringLiteral("e5 1"));
}

void TestNextMovesPanel::theOwnMoveIsMarked()
{
    const auto colorOf = [&](int row) {
        return table()
            .model()
            ->index(row, MovesModel::Move)
            .data(Qt::ForegroundRole)
            .value<QColor>();
    };
    QCOMPARE(colorOf(0), m_look->theme().eventText);
    QCOMPARE(colorOf(1), m_look->theme().text);
    QVERIFY(table().model()->index(0, MovesModel::Move).data(Qt::ToolTipRole).isValid());
}

void TestNextMovesPanel::aPositionOfThisGameAloneSaysSo()
{
    m_session->cursor().goToPly(game::Ply(2));
    QTRY_COMPARE(shown(), QStringLiteral("Nf3 1"));
    QCOMPARE(status(), QStringLiteral("No other game of this file reached this position."));
}

void TestNextMovesPanel::aPositionOfAVariationMaySayThatNobodyReachedIt()
{
    m_session->showLine(game::LineId(1), game::Ply(2)); // 1. e4 c5
    QTRY_COMPARE(status(),
                 QStringLiteral("No game of this file reached this position in its main line."));
    QVERIFY(!table().isVisible());
}

void TestNextMovesPanel::aHiddenFutureHidesTheMoves()
{
    m_session->setFutureHidden(true);
    QCOMPARE(table().model()->rowCount(), 0);
    QVERIFY(status().contains(QStringLiteral("Hidden")));
    QCoreApplication::processEvents();
    QCOMPARE(table().model()->rowCount(), 0);
    m_session->setFutureHidden(false);
    QTRY_COMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
}

void TestNextMovesPanel::aClosedPanelAsksNothing()
{
    m_panel->hide();
    m_session->cursor().step(1);
    QVERIFY(m_panel->isStale());
    QCOMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
    m_panel->show();
    QTRY_COMPARE(shown(), QStringLiteral("e5 1"));
}

void TestNextMovesPanel::narrowPanelsLeaveColumnsOut()
{
    QVERIFY(!table().isColumnHidden(MovesModel::Example));
    m_panel->resize(308, 400);
    QVERIFY(table().isColumnHidden(MovesModel::Example));
    QVERIFY(!table().isColumnHidden(MovesModel::Results));
    QVERIFY(table().columnWidth(MovesModel::Results) >= 40);
}

/// 380 and 340 are what the inspector has in the window of 1920 and of 1280 pixels.
void TestNextMovesPanel::ratingAndYearAreShownInTheInspector()
{
    m_panel->resize(380, 400);
    QVERIFY(table().isColumnHidden(MovesModel::Example));
    QVERIFY(!table().isColumnHidden(MovesModel::LastYear));
    QVERIFY(!table().isColumnHidden(MovesModel::Rating));
    QVERIFY(table().columnWidth(MovesModel::Results) >= 40);
    m_panel->resize(340, 400);
    QVERIFY(table().isColumnHidden(MovesModel::LastYear));
    QVERIFY(!table().isColumnHidden(MovesModel::Rating));
    QVERIFY(table().columnWidth(MovesModel::Results) >= 40);
}

PLYLINE_WIDGET_TEST(TestNextMovesPanel)
#include "tst_next_moves_panel.moc"
