#include <QSignalSpy>
#include <QTest>

#include "app/model/session/playback.h"
#include "tests/support/test.h"

#include <limits>
#include <memory>

using plyline::game::LineId;
using plyline::game::Place;
using plyline::game::Ply;
using plyline::session::Cursor;
using plyline::session::Playback;

/// Speeds are chosen so that each case takes a few ticks of 31 ms.
class TestPlayback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void playingMovesOnePlyATick();
    void playingStopsAtTheEnd();
    void playingFromTheEndStartsAgainAtTheBeginning();
    void playingBackwardsStopsAtTheStart();
    void anyOtherMovePauses();
    void openingPausesAndForgetsTheLoop();
    void askingAgainDoublesTheSpeedUpToItsLimit();
    void changingDirectionKeepsTheSpeed();
    void aSpeedIsClamped();
    void toggleStopsWhatPlays();
    void aLineWithoutMovesDoesNotPlay();
    void aLoopKeepsTheCursorInside();
    void aLoopPlaysBackwardsToo();
    void endsOfALoopInTheWrongOrderChangePlaces();
    void atTheSamePlyTheOtherEndOfALoopIsCleared();
    void scrubbingPauses();
    void whatPlayedGoesOnAfterScrubbingIfThatWasChosen();
    void scrubbingToTheEndStaysThere();
    void noChangeGivesNoSignal();

private:
    void makeLoop(int in, int out);

    std::unique_ptr<Cursor> m_cursor;
    std::unique_ptr<Playback> m_playback;
    QList<int> m_plies; ///< Where the cursor came, in order.
};

void TestPlayback::init()
{
    m_playback.reset();
    m_cursor = std::make_unique<Cursor>();
    m_cursor->open(Place{1, LineId(), Ply()}, Ply(6));
    m_playback = std::make_unique<Playback>(*m_cursor);
    m_playback->setPliesPerSecond(32);
    m_plies.clear();
    connect(m_cursor.get(), &Cursor::moved, this, [this] { m_plies << m_cursor->ply().number(); });
}

void TestPlayback::makeLoop(int in, int out)
{
    m_cursor->goToPly(Ply(in));
    m_playback->setLoopInHere();
    m_cursor->goToPly(Ply(out));
    m_playback->setLoopOutHere();
    m_plies.clear();
}

void TestPlayback::playingMovesOnePlyATick()
{
    m_playback->playForwards();
    QVERIFY(m_playback->isPlaying());
    QCOMPARE(m_cursor->ply().number(), 0); // a tick passes first
    QTRY_COMPARE(m_plies, (QList<int>{1, 2, 3, 4, 5, 6}));
}

void TestPlayback::playingStopsAtTheEnd()
{
    m_cursor->goToPly(Ply(4));
    m_playback->playForwards();
    QSignalSpy changed(m_playback.get(), &Playback::changed);
    QTRY_VERIFY(!m_playback->isPlaying());
    QCOMPARE(m_cursor->ply().number(), 6);
    QCOMPARE(changed.size(), 1);
}

void TestPlayback::playingFromTheEndStartsAgainAtTheBeginning()
{
    m_cursor->goToEnd();
    m_plies.clear();
    m_playback->toggle();
    QVERIFY(m_playback->isPlaying());
    QTRY_COMPARE(m_plies, (QList<int>{0, 1, 2, 3, 4, 5, 6}));
    QVERIFY(!m_playback->isPlaying());
}

void TestPlayback::playingBackwardsStopsAtTheStart()
{
    m_cursor->goToPly(Ply(3));
    m_plies.clear();
    m_playback->playBackwards();
    QTRY_VERIFY(!m_playback->isPlaying());
    QCOMPARE(m_plies, (QList<int>{2, 1, 0}));
    m_playback->playBackwards(); // nothing is before the start
    QVERIFY(!m_playback->isPlaying());
}

void TestPlayback::anyOtherMovePauses()
{
    m_playback->playForwards();
    QTRY_VERIFY(!m_plies.isEmpty());
    m_cursor->goToPly(Ply(5));
    QVERIFY(!m_playback->isPlaying());
    m_playback->playForwards();
    m_cursor->goToPly(Ply(5)); // no move
    QVERIFY(m_playback->isPlaying());
}

void TestPlayback::openingPausesAndForgetsTheLoop()
{
    makeLoop(1, 4);
    m_playback->playForwards();
    m_cursor->open(m_cursor->place(), m_cursor->lastPly()); // another file, the same numbers
    QVERIFY(!m_playback->isPlaying());
    QVERIFY(!m_playback->isLooping());
    QVERIFY(!m_playback->loopIn());
    QVERIFY(!m_playback->loopOut());
}

void TestPlayback::askingAgainDoublesTheSpeedUpToItsLimit()
{
    m_cursor->open(Place{1, LineId(), Ply(50)}, Ply(100));
    m_playback->setPliesPerSecond(3);
    for (const double speed : {3.0, 6.0, 12.0, 24.0, 32.0, 32.0}) {
        m_playback->playForwards();
        QCOMPARE(m_playback->pliesPerSecond(), speed);
    }
    m_playback->pause();
    m_playback->setPliesPerSecond(2);
    for (const double speed : {2.0, 4.0, 8.0}) {
        m_playback->playBackwards();
        QCOMPARE(m_playback->pliesPerSecond(), speed);
    }
    QVERIFY(m_playback->isPlaying());
}

void TestPlayback::changingDirectionKeepsTheSpeed()
{
    m_cursor->goToPly(Ply(3));
    m_playback->setPliesPerSecond(5);
    m_playback->playForwards();
    m_playback->playBackwards();
    QCOMPARE(m_playback->pliesPerSecond(), 5.0);
    QCOMPARE(m_playback->direction(), Playback::Direction::Backwards);
    QVERIFY(m_playback->isPlaying());
}

void TestPlayback::aSpeedIsClamped()
{
    m_playback->setPliesPerSecond(0);
    QCOMPARE(m_playback->pliesPerSecond(), 0.2);
    m_playback->setPliesPerSecond(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(m_playback->pliesPerSecond(), 0.2);
    m_playback->setPliesPerSecond(33);
    QCOMPARE(m_playback->pliesPerSecond(), 32.0);
}

void TestPlayback::toggleStopsWhatPlays()
{
    m_playback->toggle();
    QVERIFY(m_playback->isPlaying());
    m_playback->toggle();
    QVERIFY(!m_playback->isPlaying());
    // Another one plays to its end at the same speed: no tick is left over.
    Cursor otherCursor;
    otherCursor.open(Place{1, LineId(), Ply()}, Ply(4));
    Playback other(otherCursor);
    other.setPliesPerSecond(32);
    other.playForwards();
    QTRY_VERIFY(!other.isPlaying());
    QCOMPARE(otherCursor.ply(), Ply(4));
    QCOMPARE(m_plies, QList<int>());
}

void TestPlayback::aLineWithoutMovesDoesNotPlay()
{
    m_cursor->open(Place{2, LineId(), Ply()}, Ply());
    QSignalSpy changed(m_playback.get(), &Playback::changed);
    m_playback->playForwards();
    m_playback->playBackwards();
    QVERIFY(!m_playback->isPlaying());
    QCOMPARE(changed.size(), 0);
}

void TestPlayback::aLoopKeepsTheCursorInside()
{
    makeLoop(2, 4);
    QVERIFY(m_playback->isLooping());
    m_cursor->goToPly(Ply(6));
    m_plies.clear();
    m_playback->playForwards(); // from outside it goes in
    QTRY_VERIFY(m_plies.size() >= 8);
    QCOMPARE(m_plies.first(8), (QList<int>{2, 3, 4, 2, 3, 4, 2, 3}));
    QVERIFY(m_playback->isPlaying());
}

void TestPlayback::aLoopPlaysBackwardsToo()
{
    makeLoop(2, 4);
    m_playback->playBackwards();
    QTRY_VERIFY(m_plies.size() >= 5);
    QCOMPARE(m_plies.first(5), (QList<int>{3, 2, 4, 3, 2}));
}

void TestPlayback::endsOfALoopInTheWrongOrderChangePlaces()
{
    makeLoop(4, 2);
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(2)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(4)));
    QVERIFY(m_playback->isLooping());
    m_playback->setLoopIn(Ply(6));
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(4)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(6)));
    m_playback->setLoop(Ply(5), Ply(1), false);
    QCOMPARE(m_playback->loopIn(), std::optional(Ply(1)));
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(5)));
    QVERIFY(!m_playback->isLooping());
}

void TestPlayback::atTheSamePlyTheOtherEndOfALoopIsCleared()
{
    makeLoop(2, 4);
    m_playback->setLoopOut(Ply(2));
    QVERIFY(!m_playback->loopIn());
    QCOMPARE(m_playback->loopOut(), std::optional(Ply(2)));
    QVERIFY(!m_playback->isLooping());
}

void TestPlayback::scrubbingPauses()
{
    m_playback->playForwards();
    m_playback->beginScrub();
    QVERIFY(!m_playback->isPlaying());
    m_cursor->goToPly(Ply(4));
    m_playback->endScrub();
    QVERIFY(!m_playback->isPlaying());
}

void TestPlayback::whatPlayedGoesOnAfterScrubbingIfThatWasChosen()
{
    plyline::session::PlaybackOptions options;
    options.isResumedAfterScrubbing = true;
    m_playback->setOptions(options);
    m_playback->beginScrub();
    m_cursor->goToPly(Ply(3));
    m_playback->endScrub();
    QVERIFY(!m_playback->isPlaying()); // nothing played
    m_playback->playBackwards();
    m_playback->beginScrub();
    m_cursor->goToPly(Ply(5));
    QVERIFY(!m_playback->isPlaying());
    m_playback->endScrub();
    QVERIFY(m_playback->isPlaying());
    QCOMPARE(m_playback->direction(), Playback::Direction::Backwards);
    QCOMPARE(m_cursor->ply(), Ply(5));
    // Another game comes while the button is down.
    m_playback->beginScrub();
    m_cursor->open(m_cursor->place(), m_cursor->lastPly());
    m_playback->endScrub();
    QVERIFY(!m_playback->isPlaying());
}

void TestPlayback::scrubbingToTheEndStaysThere()
{
    plyline::session::PlaybackOptions options;
    options.isResumedAfterScrubbing = true;
    m_playback->setOptions(options);
    m_playback->playForwards();
    m_playback->beginScrub();
    m_cursor->goToEnd();
    m_playback->endScrub();
    QVERIFY(!m_playback->isPlaying());
    QVERIFY(m_cursor->isAtEnd());
}

void TestPlayback::noChangeGivesNoSignal()
{
    makeLoop(2, 4);
    QSignalSpy changed(m_playback.get(), &Playback::changed);
    m_playback->setLoopOutHere();
    m_playback->setLooping(true);
    m_playback->setPliesPerSecond(32);
    m_playback->pause();
    QCOMPARE(changed.size(), 0);
    m_playback->clearLoop();
    m_playback->clearLoop();
    QCOMPARE(changed.size(), 1);
}

PLYLINE_EVENT_TEST(TestPlayback)
#include "tst_playback.moc"
