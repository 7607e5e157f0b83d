#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/study/study.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/test.h"

using namespace plyline;
using game::Ply;
using session::CheckpointInterval;

class TestCheckpointInterval : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSession(); }
    void cleanup() { dropSession(); }
    void theReplayHasAsManyCheckpointsAsAreTried();
    void itStaysForTheNextGameUntilItIsReleased();
    void theStateIsTheSameForEveryInterval();
    void aNumberOutOfRangeIsTheNearestInIt();

private:
    CheckpointInterval& checkpoints() { return m_session->checkpoints(); }
};

void TestCheckpointInterval::theReplayHasAsManyCheckpointsAsAreTried()
{
    openSamples(1, 47);
    QSignalSpy moments(m_session, &session::Session::momentChanged);
    QSignalSpy games(m_session, &session::Session::gameChanged);
    QCOMPARE(m_session->moment().seek, (replay::Seek{Ply(32), 15}));
    checkpoints().tryOut(10);
    QCOMPARE(m_session->moment().seek, (replay::Seek{Ply(40), 7}));
    QCOMPARE(m_session->replay()->interval(), 10);
    checkpoints().tryOut(10);
    QCOMPARE(moments.count(), 1);
    m_session->cursor().goToPly(Ply(50));
    QCOMPARE(m_session->moment().seek, (replay::Seek{Ply(50), 0}));
    QCOMPARE(games.count(), 0);
}

void TestCheckpointInterval::itStaysForTheNextGameUntilItIsReleased()
{
    openSamples(1, 0);
    QVERIFY(!checkpoints().isTried());
    checkpoints().tryOut(4);
    QVERIFY(checkpoints().isTried());
    m_session->openNextGame();
    QCOMPARE(m_session->replay()->interval(), 4);
    checkpoints().release();
    QVERIFY(!checkpoints().isTried());
    QCOMPARE(m_session->replay()->interval(), replay::Replay::defaultInterval);
}

void TestCheckpointInterval::theStateIsTheSameForEveryInterval()
{
    openSamples(1, 47);
    const rules::Setup position = m_session->moment().position;
    for (const int interval : {1, 2, 7, 16, 47, 48, 999}) {
        checkpoints().tryOut(interval);
        QCOMPARE(m_session->moment().position, position);
        QCOMPARE(m_session->moment().seek.eventsFolded, 47 % interval);
        QTRY_COMPARE(m_session->moment().agreement, session::Agreement::Equal);
    }
}

void TestCheckpointInterval::aNumberOutOfRangeIsTheNearestInIt()
{
    checkpoints().tryOut(0); // no game is open
    QCOMPARE(checkpoints().interval(), 1);
    checkpoints().tryOut(100000);
    QCOMPARE(checkpoints().interval(), 999);
}

PLYLINE_WIDGET_TEST(TestCheckpointInterval)
#include "tst_checkpoint_interval.moc"
