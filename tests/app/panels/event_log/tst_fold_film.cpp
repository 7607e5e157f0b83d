#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

#include "app/kit/widgets/mini_board.h"
#include "tests/app/panels/event_log/event_log_test.h"
#include "tests/support/long_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace Qt::StringLiterals;
using namespace plyline::tests;
using namespace plyline::event_log;
using game::Ply;
using State = FilmView::State;

namespace {

/// Castling, capture, en passant, promotion: every kind of event.
const QString richGame =
    QStringLiteral("1. e4 d5 2. exd5 Nf6 3. Bc4 e6 4. dxe6 Bxe6 5. Bxe6 fxe6 6. Nf3 Bd6 7. O-O O-O "
                   "8. b4 Nc6 9. b5 a5 10. bxa6 bxa6 11. d4 e5 12. dxe5 Nxe5 *");

} // namespace

/// The clock of the film is not waited for: what it calls is called by hand.
class TestFoldFilm : public EventLogTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePanel(); }
    void cleanup() { dropPanel(); }
    void theFilmEndsInTheStateOfASeek_data();
    void theFilmEndsInTheStateOfASeek();
    void aStepIsSlowAndAFilmIsNoneTooLong();
    void itBeginsWithTheCheckpointAndLightsEachRow();
    void aCheckpointNeedsNoEvent();
    void itStopsAndStartsAgain();
    void anotherPlyLineOrGameClosesIt();
    void hiddenItIsClosed();
    void aStepPaintsWhatItChanges();
    void withoutAGameThereIsNothingToStart();

private:
    void begin(int ply)
    {
        goTo(ply);
        film().start();
    }
    [[nodiscard]] std::optional<Ply> lit() const { return view().frameOfLog().applied; }
};

void TestFoldFilm::theFilmEndsInTheStateOfASeek_data()
{
    QTest::addColumn<int>("interval");
    for (const int interval : {1, 3, 16, 999})
        QTest::addRow("a checkpoint every %d", interval) << interval;
}

void TestFoldFilm::theFilmEndsInTheStateOfASeek()
{
    QFETCH(int, interval);
    open(richGame, 24);
    const auto game = m_session->game();
    const auto replay =
        std::make_shared<const replay::Replay>(game, game::LineId::main(), interval);
    replay::PieceTable whole = replay::PieceTableProjection::initial(game->start());
    for (Ply ply; ply <= replay->lastPly(); ply = ply.next()) {
        if (ply > Ply())
            replay::PieceTableProjection::apply(whole, replay->event(ply), ply);
        FoldFilm film(replay, ply);
        QCOMPARE(film.checkpoint().number(), ply.number() / interval * interval);
        QCOMPARE(film.lastEvent(), nullptr);
        while (!film.isAtEnd())
            film.applyNext();
        QCOMPARE(film.ply(), ply);
        QVERIFY(film.pieces() == whole);
    }
}

void TestFoldFilm::aStepIsSlowAndAFilmIsNoneTooLong()
{
    QCOMPARE(stepMillis(1), 700);
    QCOMPARE(stepMillis(15), 700);
    for (const int events : {30, 100, 400})
        QVERIFY(stepMillis(events) * events <= 21000);
    QCOMPARE(stepMillis(998), 40);
}

void TestFoldFilm::itBeginsWithTheCheckpointAndLightsEachRow()
{
    open(richGame, 24);
    goTo(19);
    QCOMPARE(film().title(), QStringLiteral("checkpoint 16 + 3 events"));
    QVERIFY(film().geometryOfFilm().board.isEmpty());
    QTest::mouseClick(m_panel->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(film().state(), State::Running);
    QVERIFY(film().clock().isActive());
    QVERIFY(!film().geometryOfFilm().board.isEmpty());
    QCOMPARE(film().title(), QStringLiteral("checkpoint 16"));
    QCOMPARE(view().frameOfLog().checkpoint, std::optional(Ply(16)));
    QCOMPARE(lit(), std::nullopt);
    const QStringList words{u"pawn b4 to b5"_s, u"pawn a7 to a5"_s,
                            u"pawn b5 takes pawn a5 en passant, to a6"_s};
    for (int i = 0; i < 3; ++i) {
        film().advance();
        QCOMPARE(lit(), std::optional(Ply(17 + i)));
        QVERIFY(isInSight(17 + i));
        QCOMPARE(film().title(), u"event %1 of 3"_s.arg(i + 1));
        QCOMPARE(film().words(), words[i]);
    }
    QCOMPARE(film().state(), State::Stopped);
    QVERIFY(!film().clock().isActive());
    QVERIFY(film().film()->pieces() == m_session->moment().pieces);
    QCOMPARE(ply(), 19); // the cursor has not moved
    film().advance();
    QCOMPARE(lit(), std::optional(Ply(19)));
}

void TestFoldFilm::aCheckpointNeedsNoEvent()
{
    open(richGame, 24);
    begin(16);
    QCOMPARE(film().state(), State::Stopped);
    QVERIFY(!film().clock().isActive());
    QVERIFY(film().words().contains(QStringLiteral("no event is applied")));
    QCOMPARE(lit(), std::nullopt);
}

void TestFoldFilm::itStopsAndStartsAgain()
{
    open(richGame, 24);
    begin(10);
    film().advance();
    film().advance();
    auto* button = m_panel->findChild<QPushButton*>();
    QCOMPARE(button->accessibleName(), QStringLiteral("Stop"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(film().state(), State::Stopped);
    QVERIFY(!film().clock().isActive());
    film().advance(); // a late tick
    QCOMPARE(lit(), std::optional(Ply(2)));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(film().state(), State::Running);
    QCOMPARE(lit(), std::nullopt);
    film().close();
    QCOMPARE(film().state(), State::Closed);
    QCOMPARE(view().frameOfLog().checkpoint, std::nullopt);
    QVERIFY(!film().clock().isActive());
}

void TestFoldFilm::anotherPlyLineOrGameClosesIt()
{
    open(forkedGame, 6);
    begin(3);
    film().advance();
    goTo(4);
    QCOMPARE(film().state(), State::Closed);
    QCOMPARE(lit(), std::nullopt);
    begin(2);
    m_session->showLine(game::LineId(1), Ply(2));
    QTRY_COMPARE(view().log().size(), 5);
    QCOMPARE(film().state(), State::Closed);
    begin(2);
    open(richGame, 24);
    QCOMPARE(film().state(), State::Closed);
    QVERIFY(!film().clock().isActive());
}

void TestFoldFilm::hiddenItIsClosed()
{
    open(richGame, 24);
    begin(10);
    film().advance();
    m_panel->hide();
    QCOMPARE(film().state(), State::Closed);
    QVERIFY(!film().clock().isActive());
    m_panel->show();
    QCOMPARE(lit(), std::nullopt);
    QCOMPARE(film().title(), QStringLiteral("checkpoint 0 + 10 events"));
}

void TestFoldFilm::aStepPaintsWhatItChanges()
{
    open(richGame, 24);
    begin(14); // castles at the end
    while (film().state() == State::Running) {
        film().advance();
        // What stands there after the step is what painting all of it gives.
        QCoreApplication::processEvents();
        const QImage shown = m_panel->screen()->grabWindow(m_panel->winId()).toImage();
        film().update();
        view().viewport()->update();
        QCoreApplication::processEvents();
        const QImage whole = m_panel->screen()->grabWindow(m_panel->winId()).toImage();
        QVERIFY(!whole.isNull());
        QCOMPARE(shown, whole);
    }
}

void TestFoldFilm::withoutAGameThereIsNothingToStart()
{
    film().start();
    QCOMPARE(film().state(), State::Closed);
    QCOMPARE(film().title(), QString());
}

PLYLINE_WIDGET_TEST(TestFoldFilm)
#include "tst_fold_film.moc"
