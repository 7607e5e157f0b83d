#include <QSignalSpy>
#include <QTest>

#include "app/model/session/playback.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::LineId;
using game::Ply;
using session::Session;

namespace {

constexpr char forked[] = R"([White "Ann"]
[Result "1-0"]

1. e4 e5 (1... c5 2. Nf3 d6) 2. Bc4 Nc6 3. Qh5 Nf6 4. Qxf7# 1-0

[White "Bob"]
[Result "0-1"]

1. d4 d5 2. c4 e6 0-1
)";

} // namespace

class TestHiddenFuture : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeSession();
        openPgn(forked, 3);
    }
    void cleanup() { dropSession(); }
    void theGameEndsAtTheCursor();
    void eachStepTellsOnce();
    void theEndShowsAll();
    void forksBehindAreNotOffered();
    void anotherGameIsHiddenToo();
    void pinsInTheFutureComeBack();
    void bothPinsStepIntoTheFuture();
    void markersInTheFutureComeBack();
    void theFutureCannotBePointedAt();
    void theTableStaysThat();
    void playingGoesOn();
    void anAxisDoesNotTellTheLength();
    void aGrownGameStaysHidden();

private:
    [[nodiscard]] QStringList sans() const
    {
        QStringList sans;
        for (const analysis::PlyFacts& facts : m_session->plies())
            sans << QString::fromStdString(facts.san);
        return sans;
    }
};

void TestHiddenFuture::theGameEndsAtTheCursor()
{
    QSignalSpy hidden(m_session, &Session::futureHiddenChanged);
    QCOMPARE(m_session->plies().size(), std::size_t(7));
    m_session->setFutureHidden(true);
    QCOMPARE(hidden.count(), 1);
    QCOMPARE(sans().join(u' '), QStringLiteral("e4 e5 Bc4"));
    QCOMPARE(m_session->game()->outcome(), game::Outcome::Unfinished);
    QCOMPARE(m_session->replay()->lastPly(), Ply(3));
    QCOMPARE(m_session->whole().plies().size(), std::size_t(7));
    QCOMPARE(m_session->cursor().lastPly(), Ply(7));
    m_session->cursor().step(1);
    QCOMPARE(sans().join(u' '), QStringLiteral("e4 e5 Bc4 Nc6"));
    m_session->cursor().goToStart();
    QVERIFY(sans().isEmpty());
    m_session->setFutureHidden(false);
    QCOMPARE(hidden.count(), 2);
    QCOMPARE(m_session->game(), m_session->wholeGame());
    QCOMPARE(m_session->plies().size(), std::size_t(7));
}

void TestHiddenFuture::eachStepTellsOnce()
{
    m_session->setFutureHidden(true);
    QSignalSpy games(m_session, &Session::gameChanged);
    QSignalSpy moments(m_session, &Session::momentChanged);
    QSignalSpy opened(&m_session->cursor(), &session::Cursor::opened);
    m_session->cursor().step(1);
    QCOMPARE(games.count(), 1);
    QCOMPARE(moments.count(), 1);
    QCOMPARE(opened.count(), 0);
}

void TestHiddenFuture::theEndShowsAll()
{
    m_session->setFutureHidden(true);
    m_session->cursor().goToEnd();
    QCOMPARE(m_session->game(), m_session->wholeGame());
    QCOMPARE(m_session->ending().kind, game::Ending::Kind::Checkmate);
    m_session->cursor().step(-1);
    QCOMPARE(m_session->ending().kind, game::Ending::Kind::ToCome);
}

void TestHiddenFuture::forksBehindAreNotOffered()
{
    m_session->cursor().goToPly(Ply(1));
    QCOMPARE(m_session->continuations().size(), std::size_t(2));
    m_session->setFutureHidden(true);
    QVERIFY(m_session->continuations().empty());
    QVERIFY(m_session->forks().empty());
    m_session->cursor().step(1);
    QCOMPARE(m_session->forks().size(), std::size_t(1));
    QCOMPARE(m_session->forks().front().lastPly, Ply(2));
    m_session->showLine(LineId(1), Ply(2));
    QCOMPARE(sans().join(u' '), QStringLiteral("e4 c5"));
    m_session->cursor().step(1);
    QCOMPARE(sans().join(u' '), QStringLiteral("e4 c5 Nf3"));
    QCOMPARE(m_session->game()->mainLine().lastPly(), Ply(2));
    m_session->returnToMainLine();
    QCOMPARE(sans().join(u' '), QStringLiteral("e4"));
}

void TestHiddenFuture::anotherGameIsHiddenToo()
{
    m_session->setFutureHidden(true);
    m_session->openNextGame();
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QVERIFY(sans().isEmpty());
    QVERIFY(m_session->isFutureHidden());
    m_session->cursor().step(1);
    QCOMPARE(sans().join(u' '), QStringLiteral("d4"));
}

void TestHiddenFuture::pinsInTheFutureComeBack()
{
    study::Pins& pins = m_workspace->study.pins;
    pins.pinAAt(Ply(2));
    pins.pinBAt(Ply(5));
    m_session->setFutureHidden(true);
    QVERIFY(pins.a());
    QVERIFY(!pins.pinnedB());
    QCOMPARE(pins.comparison()->b.place.ply, Ply(3));
    QCOMPARE(pins.comparison()->b.replay->lastPly(), Ply(3));
    m_session->cursor().goToPly(Ply(1));
    QVERIFY(!pins.a());
    QVERIFY(!pins.comparison());
    m_session->cursor().goToPly(Ply(5));
    QCOMPARE(pins.shownPly(pins.a()), Ply(2));
    QCOMPARE(pins.shownPly(pins.pinnedB()), Ply(5));
    QCOMPARE(pins.comparison()->path->events(), 3);
    m_session->cursor().goToStart();
    m_session->setFutureHidden(false);
    QCOMPARE(pins.shownPly(pins.pinnedB()), Ply(5));
    m_session->setFutureHidden(true);
    pins.clear();
    m_session->setFutureHidden(false);
    QVERIFY(pins.isEmpty());
}

void TestHiddenFuture::bothPinsStepIntoTheFuture()
{
    study::Pins& pins = m_workspace->study.pins;
    pins.pinAAt(Ply(1));
    m_session->setFutureHidden(true);
    pins.stepBoth(1);
    QCOMPARE(m_session->cursor().ply(), Ply(4));
    QCOMPARE(pins.comparison()->a.place.ply, Ply(2));
    QCOMPARE(pins.comparison()->b.place.ply, Ply(4));
    pins.swap();
    QCOMPARE(pins.comparison()->a.place.ply, Ply(4));
    QCOMPARE(pins.comparison()->b.place.ply, Ply(2));
}

void TestHiddenFuture::markersInTheFutureComeBack()
{
    study::OwnMarkers& markers = m_workspace->study.markers;
    markers.put({LineId::main(), Ply(2), Ply(2), QStringLiteral("early"), {}});
    markers.put({LineId::main(), Ply(3), Ply(6), QStringLiteral("range"), {}});
    QSignalSpy changed(&markers, &study::OwnMarkers::changed);
    m_session->setFutureHidden(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(markers.all().size(), std::size_t(1));
    QCOMPARE(markers.onLine(LineId::main()).size(), std::size_t(1));
    m_session->cursor().goToStart();
    QVERIFY(markers.all().empty());
    m_session->cursor().goToPly(Ply(6));
    QCOMPARE(markers.all().size(), std::size_t(2));
    // They are those of the whole game, whatever is seen of it.
    m_session->cursor().goToPly(Ply(4));
    markers.remove(LineId::main(), Ply(2));
    m_session->setFutureHidden(false);
    QCOMPARE(markers.all().size(), std::size_t(1));
    QCOMPARE(markers.all().front().name, QStringLiteral("range"));
    markers.remove(LineId::main(), Ply(3));
}

void TestHiddenFuture::theFutureCannotBePointedAt()
{
    session::Pointing& pointing = m_session->pointing();
    pointing.setPly(Ply(6));
    m_session->setFutureHidden(true);
    QVERIFY(!pointing.ply());
    pointing.setPly(Ply(4));
    QVERIFY(!pointing.ply());
    pointing.setPly(Ply(3));
    QCOMPARE(pointing.ply(), Ply(3));
    pointing.setPlies({Ply(1), Ply(3), Ply(4)});
    QVERIFY((pointing.plies() == std::vector<Ply>{Ply(1), Ply(3)}));
    m_session->cursor().step(-1);
    QVERIFY(!pointing.ply());
    QVERIFY((pointing.plies() == std::vector<Ply>{Ply(1)}));
}

void TestHiddenFuture::theTableStaysThat()
{
    m_session->setFutureHidden(true);
    for (int ply = 0; ply <= 7; ++ply) {
        m_session->cursor().goToPly(Ply(ply));
        QTRY_COMPARE(m_session->moment().agreement, session::Agreement::Equal);
        QVERIFY(m_session->storeProgress() <= 1.0);
    }
}

void TestHiddenFuture::playingGoesOn()
{
    session::Playback playback(m_session->cursor());
    m_session->setFutureHidden(true);
    playback.setPliesPerSecond(32);
    playback.toggle();
    QTRY_COMPARE(m_session->cursor().ply(), Ply(7));
    QTRY_VERIFY(!playback.isPlaying());
}

void TestHiddenFuture::anAxisDoesNotTellTheLength()
{
    QCOMPARE(m_session->cursor().axisEnd(), Ply(7));
    m_session->setFutureHidden(true);
    const Ply ofFirst = m_session->cursor().axisEnd();
    m_session->openNextGame();
    m_session->cursor().goToPly(Ply(3));
    QCOMPARE(m_session->cursor().axisEnd(), ofFirst);
    QVERIFY(ofFirst > Ply(7));
}

void TestHiddenFuture::aGrownGameStaysHidden()
{
    const QString path = written(QStringLiteral("live.pgn"), "[White \"A\"]\n\n1. e4 e5 2. Nf3 ");
    m_session->file().open(path, 1, 2);
    QTRY_COMPARE(m_session->file().path(), path);
    QTRY_VERIFY(!m_session->isLoading());
    m_session->setFutureHidden(true);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("Nc6 3. Bb5 ") > 0);
    file.close();
    m_session->file().readOn();
    QTRY_COMPARE(m_session->whole().plies().size(), std::size_t(5));
    QCOMPARE(sans().join(u' '), QStringLiteral("e4 e5"));
}

PLYLINE_EVENT_TEST(TestHiddenFuture)
#include "tst_hidden_future.moc"
