#include <QTimer>

#include "app/panels/board/clock_watch.h"
#include "tests/app/panels/board/board_panel_test.h"
#include "tests/support/hand_clock.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using namespace std::chrono_literals;

namespace {

const QString blitz = QStringLiteral(
    "[White \"Ann\"]\n[Black \"Bob\"]\n[TimeControl \"180+2\"]\n[WhiteClock \"0:03:00\"]\n"
    "[BlackClock \"0:03:00\"]\n[Result \"*\"]\n\n"
    "1. e4 {[%clk 0:02:52]} e5 {[%clk 0:00:12]} 2. Nf3 {[%clk 0:01:00]} Nc6 {[%clk 0:00:08]} *\n");

} // namespace

/// The clocks beside the board while the game is played at real pace.
class TestPlayerClock : public BoardPanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theClockRunsBetweenTheEvents();
    void atPliesASecondItDoesNot();
    void aPausedClockStands();
    void whatTheIdleCapSkippedIsSaid();
    void littleTimeIsRedWithTenths();
    void backwardsItRunsBack();
    void clocksOfThinkingTimesAreShown();
    void aHiddenPanelDoesNothing();
    void onlyTheLineOfARunningClockIsPaintedAgain();

private:
    void open(const QString& text, int lastPly);
    void setPace(std::optional<std::chrono::milliseconds> cap);
    [[nodiscard]] QTimer* timer() const
    {
        return m_panel->findChild<ClockWatch*>()->findChild<QTimer*>();
    }
    /// Lets time pass and shows the clocks, as the panel's timer would.
    void pass(std::chrono::milliseconds time)
    {
        m_clock->pass(time);
        Q_EMIT m_panel->findChild<ClockWatch*>()->changed();
    }

    std::unique_ptr<session::Playback> m_playback;
    std::unique_ptr<HandClock> m_clock;
};

void TestPlayerClock::init()
{
    BoardPanelTest::init();
    m_playback = std::make_unique<session::Playback>(*m_session);
    m_clock = std::make_unique<HandClock>(*m_playback);
    m_panel->showClocksOf(*m_playback);
    open(blitz, 4);
    setPace(std::nullopt);
}

void TestPlayerClock::cleanup()
{
    m_panel.reset();
    m_clock.reset();
    m_playback.reset();
    BoardPanelTest::cleanup();
}

void TestPlayerClock::open(const QString& text, int lastPly)
{
    const auto before = m_session->game();
    m_session->file().openText(text, QStringLiteral("test"));
    QTRY_VERIFY(m_session->game() != before);
    QCOMPARE(m_session->cursor().lastPly(), game::Ply(lastPly));
}

void TestPlayerClock::setPace(std::optional<std::chrono::milliseconds> cap)
{
    session::PlaybackOptions options;
    options.isRealPace = true;
    options.pace.idleCap = cap;
    m_playback->setOptions(options);
}

void TestPlayerClock::theClockRunsBetweenTheEvents()
{
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("3:00"));
    m_playback->playForwards();
    pass(1ms);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:59"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("3:00"));
    pass(8'998ms);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:51"));
    pass(1'001ms); // the move, with its increment
    QCOMPARE(m_session->cursor().ply(), game::Ply(1));
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:52"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("3:00"));
    pass(1s);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:52"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("2:59"));
}

void TestPlayerClock::atPliesASecondItDoesNot()
{
    m_playback->setRealPace(false);
    m_playback->playForwards();
    pass(900ms);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("3:00"));
    QVERIFY(!timer()->isActive());
}

void TestPlayerClock::aPausedClockStands()
{
    m_playback->playForwards();
    QVERIFY(timer()->isActive());
    pass(4'500ms);
    m_playback->pause();
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:55"));
    QVERIFY(!timer()->isActive());
    pass(30s);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:55"));
    go(3);
    go(0);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("3:00"));
}

void TestPlayerClock::whatTheIdleCapSkippedIsSaid()
{
    setPace(5s);
    go(2);
    m_playback->playForwards();
    pass(4'999ms);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:47"));
    QCOMPARE(m_panel->frame().white.skipped, QString()); // Black's long think was not played
    pass(1ms);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("1:00"));
    QCOMPARE(m_panel->frame().white.skipped, QStringLiteral("1:49 skipped"));
    QCOMPARE(m_panel->frame().black.skipped, QString());
    m_playback->pause();
    QCOMPARE(m_panel->frame().white.skipped, QString());
}

void TestPlayerClock::littleTimeIsRedWithTenths()
{
    go(3);
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("0:12"));
    QVERIFY(m_panel->frame().black.isClockLow);
    QVERIFY(!m_panel->frame().white.isClockLow);
    m_playback->playForwards();
    pass(2'560ms);
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("0:09.4"));
    const QImage image = m_panel->grab().toImage();
    const QRect place = m_panel->pane().above.toAlignedRect();
    int red = 0;
    for (int x = place.left(); x < place.right(); ++x)
        for (int y = place.top(); y < place.bottom(); ++y)
            red += image.pixelColor(x, y) == m_look->theme().differ ? 1 : 0;
    QVERIFY(red > 60);
    const QStringList spoken = spokenChildren(*m_panel);
    QVERIFY2(spoken.contains(QStringLiteral("Bob, 0:09.4, little time left")),
             qPrintable(spoken.join(u'\n')));
    m_playback->setRealPace(false);
    QVERIFY(!m_panel->frame().black.isClockLow);
}

void TestPlayerClock::backwardsItRunsBack()
{
    go(1);
    m_playback->playBackwards();
    pass(400ms);
    QCOMPARE(m_session->cursor().ply(), game::Ply(0));
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:50"));
    pass(3'500ms);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:53"));
    pass(7s);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("3:00"));
}

void TestPlayerClock::clocksOfThinkingTimesAreShown()
{
    open(QStringLiteral("[TimeControl \"60\"]\n[Result \"*\"]\n\n1. e4 {[%emt 0:00:10]} e5 "
                        "{[%emt 0:00:20]} *\n"),
         2);
    go(2);
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("0:50"));
    QCOMPARE(m_panel->frame().black.clock, QStringLiteral("0:40"));
    open(QStringLiteral("[TimeControl \"60\"]\n[Result \"*\"]\n\n1. e4 e5 2. d4 *\n"), 3);
    QCOMPARE(m_panel->frame().white.clock, QString()); // no time is told
}

void TestPlayerClock::aHiddenPanelDoesNothing()
{
    m_playback->playForwards();
    QVERIFY(timer()->isActive());
    m_panel->hide();
    QVERIFY(!timer()->isActive());
    m_clock->pass(10s);
    QVERIFY(!timer()->isActive());
    m_panel->show();
    QTRY_VERIFY(timer()->isActive());
    QCOMPARE(m_panel->frame().white.clock, QStringLiteral("2:52"));
}

void TestPlayerClock::onlyTheLineOfARunningClockIsPaintedAgain()
{
    struct Watch : QObject
    {
        QRegion painted;
        bool eventFilter(QObject*, QEvent* event) override
        {
            if (event->type() == QEvent::Paint)
                painted += static_cast<QPaintEvent*>(event)->region();
            return false;
        }
    } watch;
    m_playback->playForwards();
    QCoreApplication::processEvents();
    m_panel->installEventFilter(&watch);
    pass(3s);
    QCoreApplication::processEvents();
    QVERIFY(!watch.painted.isEmpty());
    QVERIFY(m_panel->pane().below.toAlignedRect().contains(watch.painted.boundingRect()));
}

PLYLINE_WIDGET_TEST(TestPlayerClock)
#include "tst_player_clock.moc"
