#include <QSignalSpy>
#include <QTest>

#include "app/model/session/playback_stops.h"
#include "tests/support/test.h"

#include <memory>
#include <set>

using namespace plyline;
using game::LineId;
using game::Place;
using game::Ply;
using session::Cursor;
using session::Playback;
using session::PlaybackStops;

/// Speeds are chosen so that each case takes a few ticks of 31 ms.
class TestPlaybackStops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void playbackPausesAtEachStop();
    void itPausesBackwardsToo();
    void aStepByHandIsNoStop();
    void aLoopThatBeginsAtAStopPausesThere();
    void aJumpOverAStopGoesBackToIt();

private:
    void play(void (Playback::*how)())
    {
        (m_playback.get()->*how)();
        QTRY_VERIFY(!m_playback->isPlaying());
    }
    [[nodiscard]] int ply() const { return m_cursor->ply().number(); }

    std::set<int> m_wanted;
    std::unique_ptr<Cursor> m_cursor;
    std::unique_ptr<Playback> m_playback;
    std::unique_ptr<PlaybackStops> m_stops;
};

void TestPlaybackStops::init()
{
    m_wanted.clear();
    m_cursor = std::make_unique<Cursor>();
    m_cursor->open(Place{1, LineId(), Ply()}, Ply(6));
    m_playback = std::make_unique<Playback>(*m_cursor);
    m_playback->setPliesPerSecond(32);
    m_stops = std::make_unique<PlaybackStops>(
        *m_playback, *m_cursor, [this](Ply ply) { return m_wanted.count(ply.number()) > 0; });
}

void TestPlaybackStops::cleanup()
{
    m_stops.reset();
    m_playback.reset();
    m_cursor.reset();
}

void TestPlaybackStops::playbackPausesAtEachStop()
{
    m_wanted = {0, 2, 5};
    QSignalSpy stopped(m_stops.get(), &PlaybackStops::stopped);
    play(&Playback::playForwards);
    QCOMPARE(ply(), 2);
    play(&Playback::toggle);
    QCOMPARE(ply(), 5);
    QCOMPARE(stopped.size(), 2);
    play(&Playback::toggle);
    QCOMPARE(ply(), 6); // the end
    QCOMPARE(stopped.size(), 2);
}

void TestPlaybackStops::itPausesBackwardsToo()
{
    m_wanted = {2, 5};
    m_cursor->goToEnd();
    play(&Playback::playBackwards);
    QCOMPARE(ply(), 5);
    play(&Playback::playBackwards);
    QCOMPARE(ply(), 2);
    play(&Playback::playBackwards);
    QCOMPARE(ply(), 0);
}

void TestPlaybackStops::aStepByHandIsNoStop()
{
    m_wanted = {1, 2};
    QSignalSpy stopped(m_stops.get(), &PlaybackStops::stopped);
    m_cursor->step(1);
    m_cursor->goToPly(Ply(4));
    QCOMPARE(ply(), 4);
    QCOMPARE(stopped.size(), 0);
}

void TestPlaybackStops::aLoopThatBeginsAtAStopPausesThere()
{
    m_wanted = {2};
    m_playback->setLoopIn(Ply(2));
    m_playback->setLoopOut(Ply(4));
    m_cursor->goToPly(Ply(3));
    play(&Playback::playForwards);
    QCOMPARE(ply(), 2);
}

void TestPlaybackStops::aJumpOverAStopGoesBackToIt()
{
    m_wanted = {3};
    m_playback->playForwards();
    m_stops = std::make_unique<PlaybackStops>(
        *m_playback, *m_cursor, [this](Ply ply) { return m_wanted.count(ply.number()) > 0; });
    // As a clock that runs fast: two plies at once.
    const auto* steps = new QObject(m_cursor.get());
    connect(m_cursor.get(), &Cursor::moved, steps, [this] {
        if (ply() == 1 && m_playback->isPlaying())
            m_cursor->goToPly(Ply(4));
    });
    QTRY_VERIFY(!m_playback->isPlaying());
    QCOMPARE(ply(), 3);
}

PLYLINE_EVENT_TEST(TestPlaybackStops)
#include "tst_playback_stops.moc"
