#include <QSignalSpy>
#include <QTest>

#include "app/model/session/playback.h"
#include "tests/app/model/session/session_test.h"
#include "tests/support/hand_clock.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace std::chrono_literals;
using analysis::PaceRefusal;
using game::Ply;
using session::Playback;
using session::PlaybackOptions;
using Direction = session::Playback::Direction;

namespace {

/// Thinking times: 2 s, 3 s, 30 s, 1 s.
const QString fourThoughts = QStringLiteral(
    "[TimeControl \"180\"]\n[Result \"*\"]\n\n"
    "1. e4 {[%emt 0:00:02]} e5 {[%emt 0:00:03]} 2. Nf3 {[%emt 0:00:30]} Nc6 {[%emt 0:00:01]} *\n");
const QString halfClocked =
    QStringLiteral("[Result \"*\"]\n\n"
                   "1. e4 {[%emt 0:00:02]} e5 2. Nf3 {[%emt 0:00:04]} Nc6 {[%emt 0:00:03]} *\n");
const QString correspondenceGame =
    QStringLiteral("[TimeControl \"1/86400\"]\n[Result \"*\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n");

} // namespace

class TestRealPace : public tests::SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eachEventComesWhenItsPlayerHasThought();
    void anIdleCapCutsAndSaysWhatItSkipped();
    void backwardsItIsTheSameFilmInReverse();
    void theFirstThoughtIsPlayedBackwardsToo();
    void anUnknownThinkingTimeTakesTheMedian();
    void askingForMoreDoublesTheFactor();
    void aNewFactorGoesOnInTheSameThought();
    void digitsGoBackToPliesASecond();
    void pausingKeepsTheThoughtAndAMoveDropsIt();
    void turningAroundInAThoughtGoesBackInIt();
    void withoutClocksItIsPlayedByPlies_data();
    void withoutClocksItIsPlayedByPlies();
    void aLoopRestsAtItsEndAndThinksInsideIt();
    void theOptionsAreReadBack();
    void damagedOptionsHaveTheirUsualValues_data();
    void damagedOptionsHaveTheirUsualValues();

private:
    void openText(const QString& text);
    void setPace(std::optional<std::chrono::milliseconds> cap, double factor);
    [[nodiscard]] int ply() const { return m_session->cursor().ply().number(); }

    std::unique_ptr<Playback> m_playback;
    std::unique_ptr<tests::HandClock> m_clock;
};

void TestRealPace::init()
{
    makeSession();
    m_playback = std::make_unique<Playback>(*m_session);
    m_clock = std::make_unique<tests::HandClock>(*m_playback);
    openText(fourThoughts);
    setPace(std::nullopt, 1.0);
}

void TestRealPace::cleanup()
{
    m_clock.reset();
    m_playback.reset();
    m_session = nullptr;
    m_workspace.reset();
}

void TestRealPace::openText(const QString& text)
{
    const auto before = m_session->game();
    m_session->file().openText(text, QStringLiteral("test"));
    QTRY_VERIFY(m_session->game() != before);
    QCOMPARE(m_session->cursor().lastPly(), Ply(4));
}

void TestRealPace::setPace(std::optional<std::chrono::milliseconds> cap, double factor)
{
    PlaybackOptions options = m_playback->options();
    options.isRealPace = true;
    options.pace.idleCap = cap;
    options.pace.factor = factor;
    m_playback->setOptions(options);
}

void TestRealPace::eachEventComesWhenItsPlayerHasThought()
{
    QVERIFY(m_playback->isAtRealPace());
    m_playback->toggle();
    m_clock->pass(1'999ms);
    QCOMPARE(ply(), 0);
    QCOMPARE(m_playback->thought()->ply, Ply(1));
    QCOMPARE(qRound(m_playback->thought()->millis), 1999);
    m_clock->pass(1ms);
    QCOMPARE(ply(), 1);
    QCOMPARE(m_playback->thought()->millis, 0.0);
    m_clock->pass(2'999ms);
    QCOMPARE(ply(), 1);
    m_clock->pass(1ms);
    QCOMPARE(ply(), 2);
    m_clock->pass(29'999ms);
    QCOMPARE(ply(), 2);
    m_clock->pass(2ms); // a millisecond late: the next one comes when it is due nevertheless
    QCOMPARE(ply(), 3);
    m_clock->pass(999ms);
    QCOMPARE(ply(), 4);
    QVERIFY(!m_playback->isPlaying());
    QVERIFY(!m_playback->thought());
}

void TestRealPace::anIdleCapCutsAndSaysWhatItSkipped()
{
    setPace(5s, 2.0);
    m_session->cursor().goToPly(Ply(2));
    m_playback->playForwards();
    m_clock->pass(2s);
    QCOMPARE(qRound(m_playback->thought()->millis), 4000);
    QCOMPARE(m_playback->thought()->share, 0.8);
    QVERIFY(!m_playback->skipped()); // nothing of what comes is told
    m_clock->pass(500ms);
    QCOMPARE(ply(), 3);
    QCOMPARE(m_playback->skipped(), std::optional(25'000ms));
    m_playback->pause();
    QVERIFY(!m_playback->skipped());
}

void TestRealPace::backwardsItIsTheSameFilmInReverse()
{
    const auto film = [this](Direction direction, int frames) {
        QList<double> shown;
        for (int i = 0; i < frames && m_playback->isPlaying(); ++i) {
            const auto thought = m_playback->thought();
            shown << (thought ? thought->ply.number() - 1 + thought->share : ply());
            m_clock->pass(100ms);
        }
        if (direction == Direction::Backwards)
            std::reverse(shown.begin(), shown.end());
        return shown;
    };
    m_playback->playForwards();
    const QList<double> forwards = film(Direction::Forwards, 1000);
    QCOMPARE(forwards.size(), 360);
    QCOMPARE(ply(), 4);
    m_playback->playBackwards();
    m_clock->pass(400ms); // it begins with a rest
    QCOMPARE(ply(), 3);
    const QList<double> backwards = film(Direction::Backwards, 1000);
    QCOMPARE(backwards.size(), 360);
    for (qsizetype i = 1; i < forwards.size(); ++i)
        QVERIFY(std::abs(forwards[i] - backwards[i - 1]) < 1e-6);
    QCOMPARE(ply(), 0);
}

void TestRealPace::theFirstThoughtIsPlayedBackwardsToo()
{
    m_session->cursor().goToPly(Ply(1));
    m_playback->playBackwards();
    m_clock->pass(400ms);
    QCOMPARE(ply(), 0);
    QVERIFY(m_playback->isPlaying());
    QVERIFY(m_playback->thought()->rate < 0.0);
    m_clock->pass(1s);
    QCOMPARE(m_playback->thought()->share, 0.5);
    m_clock->pass(1s);
    QVERIFY(!m_playback->isPlaying());
    QVERIFY(!m_playback->thought());
}

void TestRealPace::anUnknownThinkingTimeTakesTheMedian()
{
    openText(halfClocked);
    m_session->cursor().goToPly(Ply(1));
    m_playback->playForwards();
    m_clock->pass(2'999ms);
    QCOMPARE(ply(), 1);
    QVERIFY(!m_playback->thought()->isRead);
    m_clock->pass(1ms);
    QCOMPARE(ply(), 2);
    QVERIFY(m_playback->thought()->isRead);
}

void TestRealPace::askingForMoreDoublesTheFactor()
{
    for (const double factor : {1.0, 2.0, 4.0, 8.0, 16.0, 16.0}) {
        m_playback->playForwards();
        QCOMPARE(m_playback->options().pace.factor, factor);
    }
    QCOMPARE(m_playback->pliesPerSecond(), 1.0);
    for (const double factor : {8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.25}) {
        m_playback->slowDown();
        QCOMPARE(m_playback->options().pace.factor, factor);
    }
}

void TestRealPace::aNewFactorGoesOnInTheSameThought()
{
    m_playback->playForwards();
    m_clock->pass(1s);
    m_playback->speedUp();
    QCOMPARE(m_playback->thought()->share, 0.5);
    m_clock->pass(499ms);
    QCOMPARE(ply(), 0);
    m_clock->pass(1ms);
    QCOMPARE(ply(), 1);
}

void TestRealPace::digitsGoBackToPliesASecond()
{
    m_playback->playForwards();
    m_clock->pass(1s);
    m_playback->choosePliesPerSecond(4);
    QVERIFY(!m_playback->isAtRealPace());
    QVERIFY(!m_playback->thought());
    m_clock->pass(249ms);
    QCOMPARE(ply(), 0);
    m_clock->pass(1ms);
    QCOMPARE(ply(), 1);
}

void TestRealPace::pausingKeepsTheThoughtAndAMoveDropsIt()
{
    m_playback->playForwards();
    m_clock->pass(1'500ms);
    m_playback->pause();
    m_clock->pass(10s);
    QCOMPARE(ply(), 0);
    QCOMPARE(m_playback->thought()->share, 0.75);
    m_playback->playForwards();
    m_clock->pass(500ms);
    QCOMPARE(ply(), 1);
    m_clock->pass(1s);
    m_playback->pause();
    QVERIFY(m_playback->thought());
    m_session->cursor().goToPly(Ply(3));
    QVERIFY(!m_playback->thought());
    m_session->cursor().goToPly(Ply(1));
    QVERIFY(!m_playback->thought());
}

void TestRealPace::turningAroundInAThoughtGoesBackInIt()
{
    m_session->cursor().goToPly(Ply(1));
    m_playback->playForwards();
    m_clock->pass(2s);
    m_playback->playBackwards();
    QCOMPARE(ply(), 1);
    m_clock->pass(1s);
    QCOMPARE(qRound(m_playback->thought()->millis), 1000);
    m_clock->pass(1s);
    QCOMPARE(ply(), 0);
    QCOMPARE(m_playback->thought()->share, 1.0);
}

void TestRealPace::withoutClocksItIsPlayedByPlies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PaceRefusal>("refusal");
    QTest::newRow("no clocks") << QStringLiteral("1. e4 e5 2. Nf3 Nc6 *\n") << PaceRefusal::NoTimes;
    QTest::newRow("correspondence") << correspondenceGame << PaceRefusal::Correspondence;
}

void TestRealPace::withoutClocksItIsPlayedByPlies()
{
    QFETCH(QString, text);
    QFETCH(PaceRefusal, refusal);
    openText(text);
    QSignalSpy refused(m_playback.get(), &Playback::realPaceRefused);
    QVERIFY(m_playback->options().isRealPace); // kept for the next game
    QVERIFY(!m_playback->isAtRealPace());
    QCOMPARE(m_playback->realPaceRefusal(), std::optional(refusal));
    m_playback->playForwards();
    QCOMPARE(refused.size(), 1);
    m_clock->pass(1s);
    QCOMPARE(ply(), 1);
    QVERIFY(!m_playback->thought());
    m_playback->playForwards();
    QCOMPARE(m_playback->pliesPerSecond(), 2.0);
    m_playback->setRealPace(false);
    m_playback->setRealPace(true);
    QCOMPARE(refused.size(), 2);
}

void TestRealPace::aLoopRestsAtItsEndAndThinksInsideIt()
{
    m_playback->setLoop(Ply(0), Ply(2), true);
    m_playback->playForwards();
    m_clock->pass(2s);
    m_clock->pass(3s);
    QCOMPARE(ply(), 2);
    QVERIFY(!m_playback->thought()); // the event after the loop is not thought about
    m_clock->pass(399ms);
    QCOMPARE(ply(), 2);
    m_clock->pass(1ms);
    QCOMPARE(ply(), 0);
    QCOMPARE(m_playback->thought()->ply, Ply(1));
}

void TestRealPace::theOptionsAreReadBack()
{
    PlaybackOptions options;
    QCOMPARE(options.pace.idleCap, std::optional(5'000ms));
    QVERIFY(PlaybackOptions::fromJson(options.toJson()) == options);
    options = {true, {std::nullopt, 0.25}, true, true};
    QVERIFY(PlaybackOptions::fromJson(options.toJson()) == options);
    options.pace.idleCap = 60s;
    QVERIFY(PlaybackOptions::fromJson(options.toJson()) == options);
}

void TestRealPace::damagedOptionsHaveTheirUsualValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("cap");
    QTest::newRow("empty") << QByteArray() << 1.0 << 5000;
    QTest::newRow("no JSON") << QByteArray("{\"factor\":") << 1.0 << 5000;
    QTest::newRow("another type") << QByteArray("{\"factor\":\"x\",\"idle-cap\":true}") << 1.0
                                  << 5000;
    QTest::newRow("too much") << QByteArray("{\"factor\":1e9,\"idle-cap\":900000}") << 16.0
                              << 60'000;
    QTest::newRow("too little") << QByteArray("{\"factor\":-3,\"idle-cap\":1}") << 0.25 << 1000;
}

void TestRealPace::damagedOptionsHaveTheirUsualValues()
{
    QFETCH(QByteArray, json);
    const PlaybackOptions options = PlaybackOptions::fromJson(json);
    QTEST(options.pace.factor, "factor");
    QTEST(static_cast<int>(options.pace.idleCap->count()), "cap");
}

PLYLINE_EVENT_TEST(TestRealPace)
#include "tst_real_pace.moc"
