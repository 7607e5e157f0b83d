#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "app/panels/next_moves/moves_delegate.h"
#include "app/panels/next_moves/next_moves_panel.h"
#include "core/files/cache_folder.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using next_moves::MovesModel;
using next_moves::NextMovesPanel;

namespace {

constexpr char file[] = R"([White "One"]
[Black "Eins"]
[Date "1999.01.02"]
[WhiteElo "2700"]
[Result "1-0"]

1. e4 e5 (1... c5 2. Nf3) 2. Nf3 Nc6 3. Bb5 1-0

[White "Two"]
[Black "Zwei"]
[Date "2004.01.02"]
[WhiteElo "2601"]
[Result "0-1"]

1. Nf3 Nc6 2. e4 e5 3. Bc4 0-1

[White "Three"]
[Result "*"]

1. e4 *
)";

} // namespace

class TestNextMovesPanel : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theMovesOfTheShownPositionAreThere();
    void stepsAreFollowed();
    void theRowsStayUntilTheAnswerIsThere();
    void aMoveOfTheGameIsPlayed();
    void aMoveOfAVariationIsEntered();
    void anotherMoveOpensTheFirstGameWithIt();
    void theKeyboardGoesOnFromMoveToMove();
    void theOwnMoveIsMarked();
    void pointingAtARowPointsOnTheBoard();
    void theRowUnderTheMouseIsPointedAtAfterAStep();
    void theKeyboardPointsOnTheBoardToo();
    void aPositionOfThisGameAloneSaysSo();
    void aPositionOfAVariationMaySayThatNobodyReachedIt();
    void aHiddenFutureHidesTheMoves();
    void aClosedPanelAsksNothing();
    void aGrownFileIsCounted();
    void anotherFileHasItsOwnMoves();
    void theTreeOfALargeFileIsKeptUnlessForbidden();
    void narrowPanelsLeaveColumnsOut();
    void resultBarsAreWhole_data();
    void resultBarsAreWhole();

private:
    [[nodiscard]] QTableView& table() { return m_panel->table(); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    /// The moves with the number of games, "e4 2, Nf3 1".
    [[nodiscard]] QString shown()
    {
        QStringList rows;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            rows += cell(row, MovesModel::Move) + u' ' + cell(row, MovesModel::Games);
        return rows.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString status() const
    {
        return m_panel->findChild<QLabel*>(QStringLiteral("status"))->text();
    }
    [[nodiscard]] static std::optional<session::PointedMove> arrow(const char* from, const char* to)
    {
        return session::PointedMove{*rules::Square::parse(from), *rules::Square::parse(to)};
    }
    void click(int row, int column = MovesModel::Move)
    {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, middleOf(row, column));
    }
    [[nodiscard]] QPoint middleOf(int row, int column)
    {
        return table().visualRect(table().model()->index(row, column)).center();
    }

    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<NextMovesPanel> m_panel;
};

void TestNextMovesPanel::init()
{
    makeSession();
    openPgn(file);
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<NextMovesPanel>(*m_workspace, *m_look);
    new QAbstractItemModelTester(
        table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_panel.get());
    m_panel->resize(700, 400);
    m_panel->show();
    QTRY_COMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
}

void TestNextMovesPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
}

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

void TestNextMovesPanel::aMoveOfTheGameIsPlayed()
{
    click(0);
    QCOMPARE(m_session->cursor().place().game, 1);
    QCOMPARE(m_session->cursor().ply(), game::Ply(1));
    QTRY_COMPARE(shown(), QStringLiteral("e5 1"));
}

void TestNextMovesPanel::aMoveOfAVariationIsEntered()
{
    openPgn("1. e4 e5 (1... c5 2. Nf3) *\n\n1. e4 c5 *\n\n1. e4 c5 *\n");
    m_session->cursor().step(1);
    QTRY_COMPARE(shown(), QStringLiteral("c5 2, e5 1"));
    click(0);
    QCOMPARE(m_session->cursor().place(), (game::Place{1, game::LineId(1), game::Ply(2)}));
}

void TestNextMovesPanel::anotherMoveOpensTheFirstGameWithIt()
{
    click(1);
    QTRY_COMPARE(m_session->cursor().place(), (game::Place{2, game::LineId::main(), game::Ply(1)}));
    m_session->openGame(1);
    m_session->cursor().goToStart();
    QTRY_COMPARE(shown(), QStringLiteral("e4 2, Nf3 1"));
    click(1, MovesModel::Example);
    QTRY_COMPARE(m_session->cursor().place().game, 2);
}

void TestNextMovesPanel::theKeyboardGoesOnFromMoveToMove()
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

void TestNextMovesPanel::pointingAtARowPointsOnTheBoard()
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

void TestNextMovesPanel::theRowUnderTheMouseIsPointedAtAfterAStep()
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

void TestNextMovesPanel::theKeyboardPointsOnTheBoardToo()
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

void TestNextMovesPanel::aGrownFileIsCounted()
{
    const QString path = written(QStringLiteral("live.pgn"), "1. e4 e5 *\n\n1. d4 *\n\n");
    m_session->file().open(path);
    QTRY_COMPARE(shown(), QStringLiteral("d4 1, e4 1"));
    static_cast<void>(
        written(QStringLiteral("live.pgn"), "1. e4 e5 *\n\n1. d4 *\n\n1. d4 d5 *\n\n1. c4 *\n\n"));
    QVERIFY(m_session->file().readOn(true));
    QTRY_COMPARE(shown(), QStringLiteral("d4 2, c4 1, e4 1"));
    QCOMPARE(status(), QStringLiteral("4 of 4 games reached this position."));
}

void TestNextMovesPanel::anotherFileHasItsOwnMoves()
{
    openPgn("1. c4 *\n");
    QTRY_COMPARE(shown(), QStringLiteral("c4 1"));
}

void TestNextMovesPanel::theTreeOfALargeFileIsKeptUnlessForbidden()
{
    const auto kept = [] {
        return QDir(QString::fromStdString(files::cacheFolder() + "/index"))
            .entryList({QStringLiteral("*.moves")}, QDir::Files);
    };
    const QByteArray game = "1. e4 {" + QByteArray("many words ").repeated(1300) + "} *\n\n";
    const QString path = written(QStringLiteral("large.pgn"), game.repeated(400));
    QVERIFY(QFileInfo(path).size() > 4 << 20);
    QFile rested(path); // which nobody has touched for a minute
    QVERIFY(rested.open(QIODevice::ReadWrite) &&
            rested.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                               QFileDevice::FileModificationTime));
    m_session->file().open(path);
    QTRY_COMPARE(shown(), QStringLiteral("e4 400"));
    QTRY_COMPARE(kept().size(), 1);
    open_file::OpenFile::forgetLists();
    QCOMPARE(kept(), QStringList());
    m_session->file().setListsKept(false);
    const QSignalSpy changed(&m_session->file(), &open_file::OpenFile::indexChanged);
    m_session->reload();
    QTRY_COMPARE(changed.size(), 1);
    QTRY_COMPARE(shown(), QStringLiteral("e4 400"));
    m_panel.reset(); // with its work
    QCOMPARE(kept(), QStringList());
}

void TestNextMovesPanel::narrowPanelsLeaveColumnsOut()
{
    QVERIFY(!table().isColumnHidden(MovesModel::Example));
    m_panel->resize(308, 400);
    QVERIFY(table().isColumnHidden(MovesModel::Example));
    QVERIFY(!table().isColumnHidden(MovesModel::Results));
    QVERIFY(table().columnWidth(MovesModel::Results) >= 40);
}

void TestNextMovesPanel::resultBarsAreWhole_data()
{
    QTest::addColumn<QList<int>>("games"); // White's wins, draws, Black's wins
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("equal") << QList<int>{10, 10, 10} << QList<int>{34, 33, 33};
    QTest::newRow("one of many") << QList<int>{1, 0, 999} << QList<int>{1, 0, 99};
    QTest::newRow("draws") << QList<int>{0, 5, 0} << QList<int>{0, 100, 0};
    QTest::newRow("none") << QList<int>{0, 0, 0} << QList<int>{0, 0, 0};
}

void TestNextMovesPanel::resultBarsAreWhole()
{
    QFETCH(QList<int>, games);
    QFETCH(QList<int>, widths);
    search::GameCounts counts;
    constexpr game::Outcome outcomes[] = {game::Outcome::WhiteWins, game::Outcome::Draw,
                                          game::Outcome::BlackWins};
    for (int i = 0; i < 3; ++i) {
        for (int game = 0; game < games[i]; ++game)
            counts.add(outcomes[i], 0, 0);
    }
    const auto parts = next_moves::resultParts(QRectF(7, 3, 100, 12), counts);
    QCOMPARE(
        (QList<int>{int(parts.white.width()), int(parts.draw.width()), int(parts.black.width())}),
        widths);
    if (counts.games > 0) {
        QCOMPARE(parts.white.left(), 7.0);
        QCOMPARE(parts.white.right(), parts.draw.left());
        QCOMPARE(parts.draw.right(), parts.black.left());
        QCOMPARE(parts.black.right(), 107.0);
    }
}

PLYLINE_WIDGET_TEST(TestNextMovesPanel)
#include "tst_next_moves_panel.moc"
