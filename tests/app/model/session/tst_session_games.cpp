#include <QSignalSpy>
#include <QTest>

#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using game::LineId;
using game::Place;
using game::Ply;
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
    void aPlaceInALargeGameIsShownWhenItIsReady();
    void aLongLineIsMadeReadyInTheBackground();
};

void TestSessionGames::gamesAreOpenedWithinTheFile()
{
    openPgn(twoGames);
    QSignalSpy gameChanged(m_session, &Session::gameChanged);
    m_session->openPreviousGame();
    QCOMPARE(gameChanged.size(), 0);
    m_session->openNextGame();
    QCOMPARE(m_session->cursor().place().game, 2);
    m_session->openNextGame();
    QCOMPARE(m_session->cursor().place().game, 2);
    QCOMPARE(gameChanged.size(), 1);
    m_session->openPreviousGame();
    QCOMPARE(m_session->cursor().place().game, 1);
    m_session->open({77, game::LineId::main(), game::Ply(2)});
    QVERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(2)}));
    m_session->openGame(-3);
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(0)}));
}

void TestSessionGames::theOpenGameStaysWhereItIs()
{
    openPgn(twoGames, 4);
    QSignalSpy gameChanged(m_session, &Session::gameChanged);
    m_session->openGame(1);
    QCOMPARE(m_session->cursor().ply().number(), 4);
    m_session->open({1, game::LineId::main(), game::Ply(6)});
    QCOMPARE(m_session->cursor().ply().number(), 6);
    QCOMPARE(gameChanged.size(), 0);
}

void TestSessionGames::aLargeGameIsBuiltInTheBackground()
{
    const QString path =
        written(QStringLiteral("large.pgn"),
                QByteArray(foolsMate) + "\n" + largeGame() + twoGames + "\n" + largeGame());
    m_session->file().open(path);
    QTRY_VERIFY(m_session->file().index());
    QCOMPARE(m_session->file().index()->size(), 5);
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
    QCOMPARE(m_session->cursor().place().game, 3);
    // The next large one is built after it, and is the first that comes.
    QSignalSpy gameChanged(m_session, &Session::gameChanged);
    m_session->openGame(5);
    QTRY_COMPARE(gameChanged.size(), 1);
    QCOMPARE(m_session->cursor().place().game, 5);
}

void TestSessionGames::aPlaceInALargeGameIsShownWhenItIsReady()
{
    const QString path =
        written(QStringLiteral("large.pgn"), QByteArray(foolsMate) + "\n" + largeGame());
    m_session->file().open(path, 1, 3);
    QTRY_VERIFY(m_session->file().index());
    m_session->open({2, LineId(), Ply(1)});
    QVERIFY(m_session->isLoading());
    QVERIFY((m_session->cursor().place() == Place{1, LineId(), Ply(3)})); // the old game stays
    QTRY_VERIFY((m_session->cursor().place() == Place{2, LineId(), Ply(1)}));
}

void TestSessionGames::aLongLineIsMadeReadyInTheBackground()
{
    QByteArray text = "[White \"Long\"]\n\n1. e4 (1. Nf3 Nf6 ";
    for (int i = 0; i < 400; ++i)
        text += "Ng1 Ng8 Nf3 Nf6 ";
    const QString path = written(QStringLiteral("long.pgn"), text + ") e5 *\n");
    m_session->file().open(path);
    QTRY_VERIFY(m_session->game());
    m_session->showLine(LineId(1), Ply(1000));
    QVERIFY(m_session->isLoading());
    QCOMPARE(m_session->cursor().line(), LineId());
    QTRY_VERIFY((m_session->cursor().place() == Place{1, LineId(1), Ply(1000)}));
    QVERIFY(!m_session->isLoading());
    QCOMPARE(m_session->plies().size(), std::size_t{1602});
}

PLYLINE_EVENT_TEST(TestSessionGames)
#include "tst_session_games.moc"
