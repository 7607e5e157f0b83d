#include <QSignalSpy>
#include <QTest>

#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Ply;
using session::Place;
using session::Session;

/// From game to game of the open file.
class TestSessionGames : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void gamesAreOpenedWithinTheFile();
    void theOpenGameStaysWhereItIs();
    void aLargeGameIsBuiltInTheBackground();
};

void TestSessionGames::gamesAreOpenedWithinTheFile()
{
    openPgn(twoGames);
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    m_session->openPreviousGame();
    QCOMPARE(gameChanged.size(), 0);
    m_session->openNextGame();
    QCOMPARE(m_session->cursor().place().game, 2);
    m_session->openNextGame();
    QCOMPARE(m_session->cursor().place().game, 2);
    QCOMPARE(gameChanged.size(), 1);
    m_session->openPreviousGame();
    QCOMPARE(m_session->cursor().place().game, 1);
    m_session->openGame(77, 2);
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(2)}));
    m_session->openGame(-3);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(0)}));
}

void TestSessionGames::theOpenGameStaysWhereItIs()
{
    openPgn(twoGames, 4);
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    m_session->openGame(1);
    QCOMPARE(m_session->cursor().ply().number(), 4);
    m_session->openGame(1, 6);
    QCOMPARE(m_session->cursor().ply().number(), 6);
    QCOMPARE(gameChanged.size(), 0);
}

void TestSessionGames::aLargeGameIsBuiltInTheBackground()
{
    const QString path =
        written(QStringLiteral("large.pgn"), QByteArray(foolsMate) + "\n" + largeGame() + twoGames);
    m_session->openFile(path);
    QTRY_VERIFY(m_session->index());
    QCOMPARE(m_session->index()->size(), 4);
    m_session->openNextGame();
    QVERIFY(m_session->isLoading());
    QCOMPARE(m_session->cursor().place().game, 1); // until then
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QVERIFY(!m_session->isLoading());
    QCOMPARE(m_session->eventCount(), 2);

    m_session->openGame(1);
    m_session->openNextGame();
    m_session->openNextGame(); // one further than the one that is being built
    QVERIFY(!m_session->isLoading());
    QCOMPARE(m_session->cursor().place().game, 3);
    m_session->openPreviousGame();
    m_session->openGame(3); // back again: the large one is not wanted any more
    QVERIFY(!m_session->isLoading());
    QSignalSpy gameChanged(m_session.get(), &Session::gameChanged);
    QVERIFY(!gameChanged.wait(100));
    QCOMPARE(m_session->cursor().place().game, 3);
}

PLYLINE_EVENT_TEST(TestSessionGames)
#include "tst_session_games.moc"
