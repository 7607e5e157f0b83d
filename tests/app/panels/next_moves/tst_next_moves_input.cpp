#include <QtTest/QTest>

#include "tests/app/panels/next_moves/next_moves_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using next_moves::MovesModel;

/// What mouse and keys do in the panel.
class TestNextMovesInput : public NextMovesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { NextMovesTest::init(); }
    void cleanup() { NextMovesTest::cleanup(); }
    void aMoveOfTheGameIsPlayed();
    void aMoveOfAVariationIsEntered();
    void anotherMoveOpensTheFirstGameWithIt();
    void theKeyboardGoesOnFromMoveToMove();
    void pointingAtARowPointsOnTheBoard();
    void theRowUnderTheMouseIsPointedAtAfterAStep();
    void theKeyboardPointsOnTheBoardToo();
};

void TestNextMovesInput::aMoveOfTheGameIsPlayed()
{
    click(0);
    QCOMPARE(m_session->cursor().place().game, 1);
    QCOMPARE(m_session->cursor().ply(), game::Ply(1));
    QTRY_COMPARE(shown(), QStringLiteral("e5 1"));
}

void TestNextMovesInput::aMoveOfAVariationIsEntered()
{
    openPgn("1. e4 e5 (1... c5 2. Nf3) *\n\n1. e4 c5 *\n\n1. e4 c5 *\n");
    m_session->cursor().step(1);
    QTRY_COMPARE(shown(), QStringLiteral("c5 2, e5 1"));
    click(0);
    QCOMPARE(m_session->cursor().place(), (game::Place{1, game::LineId(1), game::Ply(2)}));
}

void TestNextMovesInput::anotherMoveOpensTheFirstGameWithIt()
{
    click(1);
    QTRY_COMPARE(m_session->cursor().place(), (game::Place{2, game::LineId::main(), game::Ply(1)}));
    m_session->openGame(1);
    m_session->cursor().goToStart();
    QTRY_COMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
    click(1, MovesModel::Example);
    QTRY_COMPARE(m_session->cursor().place().game, 2);
}

void TestNextMovesInput::theKeyboardGoesOnFromMoveToMove()
{
    table().setFocus();
    table().setCurrentIndex(table().model()->index(0, 0));
    for (const char* const move : {"e5 1", "Nf3 1", "Nc6 1"}) {
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_COMPARE(shown(), QString::fromLatin1(move));
        QCOMPARE(table().currentIndex().row(), 0);
    }
    QCOMPARE(m_session->cursor().ply(), game::Ply(3));
}

void TestNextMovesInput::pointingAtARowPointsOnTheBoard()
{
    session::Pointing& pointing = m_session->pointing();
    QTest::mouseMove(table().viewport(), middleOf(1, MovesModel::Move));
    QTRY_COMPARE(pointing.square(), rules::Square::parse("f3"));
    QCOMPARE(pointing.ply(), std::nullopt);
    QTest::mouseMove(table().viewport(), middleOf(0, MovesModel::Move));
    QTRY_COMPARE(pointing.square(), rules::Square::parse("e4"));
    QCOMPARE(pointing.ply(), std::optional(game::Ply(1)));
    QCOMPARE(pointing.move(), arrow("e2", "e4"));
    m_panel->hide();
    QCOMPARE(pointing.move(), std::nullopt);
    QCOMPARE(pointing.square(), std::nullopt);
    QCOMPARE(pointing.ply(), std::nullopt);
}

void TestNextMovesInput::theRowUnderTheMouseIsPointedAtAfterAStep()
{
    session::Pointing& pointing = m_session->pointing();
    QTest::mouseMove(table().viewport(), middleOf(1, MovesModel::Move));
    QTRY_COMPARE(pointing.move(), arrow("g1", "f3"));
    QTest::mouseMove(table().viewport(), middleOf(0, MovesModel::Move));
    QTRY_COMPARE(pointing.move(), arrow("e2", "e4"));
    m_session->cursor().step(1);
    QCOMPARE(pointing.move(), std::nullopt); // it was a move of the position before
    QTRY_COMPARE(pointing.move(), arrow("e7", "e5"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(table().viewport(), &leave);
    QCOMPARE(pointing.move(), std::nullopt);
}

void TestNextMovesInput::theKeyboardPointsOnTheBoardToo()
{
    session::Pointing& pointing = m_session->pointing();
    m_panel->activateWindow();
    QTRY_VERIFY(m_panel->isActiveWindow());
    table().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTRY_COMPARE(pointing.move(), arrow("g1", "f3"));
    QTest::keyClick(&table(), Qt::Key_Up);
    QTRY_COMPARE(pointing.move(), arrow("e2", "e4"));
    table().clearFocus();
    QTRY_COMPARE(pointing.move(), std::nullopt);
}

PLYLINE_WIDGET_TEST(TestNextMovesInput)
#include "tst_next_moves_input.moc"
