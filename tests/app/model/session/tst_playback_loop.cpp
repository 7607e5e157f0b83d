#include <QTest>

#include "app/model/session/playback.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/hand_clock.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using namespace std::chrono_literals;
using game::Ply;
using session::Playback;

namespace {

constexpr int lastPly = 40;

/// Forty plies with thinking times from nothing to 20 s.
QString clockedGame()
{
    QString text = QStringLiteral("[Result \"*\"]\n\n");
    const QStringList moves{QStringLiteral("Nf3"), QStringLiteral("Nf6"), QStringLiteral("Ng1"),
                            QStringLiteral("Ng8")};
    for (int i = 0; i < lastPly; ++i)
        text += QStringLiteral("%1 {[%emt 0:00:%2]} ")
                    .arg(moves[i % 4])
                    .arg(i * 7 % 21, 2, 10, QLatin1Char('0'));
    return text + QStringLiteral("*\n");
}

} // namespace

/// A loop is played at 60 Hz by a clock that is turned by hand.
class TestPlaybackLoop : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void afterTheEndComesTheBeginning_data() { addWays(); }
    void afterTheEndComesTheBeginning();
    void noFrameIsOutsideWhileTheHandlesAreDragged_data() { addWays(); }
    void noFrameIsOutsideWhileTheHandlesAreDragged();
    void aLoopThatIsSwitchedOnTakesThePlayheadIn();
    void aLoopOfNoPliesPauses();

private:
    static void addWays();
    void play(bool isBackwards);
    /// The place of the playhead, maybe between two plies.
    [[nodiscard]] double shown() const;

    std::unique_ptr<Playback> m_playback;
    std::unique_ptr<tests::HandClock> m_clock;
};

void TestPlaybackLoop::init()
{
    makeSession();
    m_playback = std::make_unique<Playback>(*m_session);
    m_clock = std::make_unique<tests::HandClock>(*m_playback);
    m_session->file().openText(clockedGame(), QStringLiteral("test"));
    QTRY_COMPARE(m_session->cursor().lastPly(), Ply(lastPly));
}

void TestPlaybackLoop::cleanup()
{
    m_clock.reset();
    m_playback.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestPlaybackLoop::addWays()
{
    QTest::addColumn<bool>("isBackwards");
    QTest::addColumn<bool>("isReal");
    QTest::newRow("forwards") << false << false;
    QTest::newRow("backwards") << true << false;
    QTest::newRow("forwards at real pace") << false << true;
    QTest::newRow("backwards at real pace") << true << true;
}

void TestPlaybackLoop::play(bool isBackwards)
{
    if (isBackwards)
        m_playback->playBackwards();
    else
        m_playback->playForwards();
    QVERIFY(m_playback->isPlaying());
}

double TestPlaybackLoop::shown() const
{
    const auto thought = m_playback->thought();
    return m_session->cursor().ply().number() + (thought ? thought->share : 0.0);
}

void TestPlaybackLoop::afterTheEndComesTheBeginning()
{
    QFETCH(bool, isBackwards);
    QFETCH(bool, isReal);
    session::PlaybackOptions options;
    options.isRealPace = isReal;
    options.pace.factor = 16.0;
    options.pace.idleCap = 1s;
    m_playback->setOptions(options);
    m_playback->setPliesPerSecond(32);
    m_playback->setLoop(Ply(5), Ply(8), true);
    QList<int> plies;
    connect(&m_session->cursor(), &session::Cursor::moved, this,
            [&] { plies << m_session->cursor().ply().number(); });
    play(isBackwards);
    constexpr int rounds = 1000;
    for (int frames = 0; plies.size() < rounds * 4; ++frames) {
        m_clock->pass(tests::HandClock::frame);
        QVERIFY2(shown() >= 5.0 && shown() <= 8.0, qPrintable(QString::number(shown())));
        QVERIFY(frames < rounds * 200);
    }
    QVERIFY(m_playback->isPlaying());
    for (qsizetype i = 1; i < plies.size(); ++i) {
        const int before = plies[i - 1];
        const int next =
            isBackwards ? (before == 5 ? 8 : before - 1) : (before == 8 ? 5 : before + 1);
        QCOMPARE(plies[i], next);
    }
}

void TestPlaybackLoop::noFrameIsOutsideWhileTheHandlesAreDragged()
{
    QFETCH(bool, isBackwards);
    QFETCH(bool, isReal);
    session::PlaybackOptions options;
    options.isRealPace = isReal;
    options.pace.factor = 16.0;
    m_playback->setOptions(options);
    m_playback->setPliesPerSecond(32);
    m_playback->setLoop(Ply(10), Ply(20), true);
    play(isBackwards);
    tests::Random random(20'240'117);
    int fixed = 20;
    int moving = 10;
    QList<int> outside;
    const auto look = [&] {
        const double place = shown();
        if (place < std::min(fixed, moving) || place > std::max(fixed, moving))
            outside << m_session->cursor().ply().number();
    };
    connect(&m_session->cursor(), &session::Cursor::moved, this, look);
    connect(m_playback.get(), &Playback::changed, this, look);
    constexpr int drags = 5000;
    for (int i = 0; i < drags; ++i) {
        m_clock->pass(tests::HandClock::frame);
        look();
        if (random.below(3) == 0)
            continue;
        if (random.below(10) == 0)
            std::swap(fixed, moving);
        const int to = std::clamp(moving + static_cast<int>(random.below(9)) - 4, 0, lastPly);
        if (to == fixed)
            continue;
        moving = to;
        m_playback->setLoop(Ply(fixed), Ply(moving), true);
        look();
    }
    QCOMPARE(outside, QList<int>());
    QVERIFY(m_playback->isPlaying());
}

void TestPlaybackLoop::aLoopThatIsSwitchedOnTakesThePlayheadIn()
{
    m_playback->setLoop(Ply(10), Ply(20), false);
    m_playback->playForwards();
    m_clock->pass(1s);
    QCOMPARE(m_session->cursor().ply(), Ply(1));
    m_playback->setLooping(true);
    QCOMPARE(m_session->cursor().ply(), Ply(10));
    QVERIFY(m_playback->isPlaying());
    m_playback->setLooping(false);
    m_session->cursor().goToPly(Ply(30));
    m_playback->playBackwards();
    m_playback->setLooping(true);
    QCOMPARE(m_session->cursor().ply(), Ply(20));
}

void TestPlaybackLoop::aLoopOfNoPliesPauses()
{
    m_playback->setLoop(Ply(10), Ply(20), true);
    m_playback->playForwards();
    m_playback->setLoop(Ply(20), Ply(20), true);
    QVERIFY(!m_playback->isPlaying());
}

PLYLINE_EVENT_TEST(TestPlaybackLoop)
#include "tst_playback_loop.moc"
