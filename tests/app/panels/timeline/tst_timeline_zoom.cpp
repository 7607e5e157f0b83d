#include <QSignalSpy>
#include <QTest>

#include "app/panels/timeline/timeline_zoom.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <array>
#include <cmath>

using namespace plyline;
using game::Ply;
using timeline::AxisKind;
using timeline::TimelineZoom;

namespace {

/// Thinking times of one to twenty seconds, and one of ten minutes at ply 40.
analysis::LineTimes timesOf(int plies)
{
    std::vector<analysis::MoveTimes> moves;
    std::vector<rules::Color> movers;
    for (int i = 0; i < plies; ++i) {
        analysis::MoveTimes move;
        move.think = {i == 39 ? 600'000 : 1'000 + i * 7'919 % 19'000, analysis::ValueSource::Read};
        moves.push_back(move);
        movers.push_back(i % 2 == 0 ? rules::Color::White : rules::Color::Black);
    }
    return {{}, std::move(moves), movers};
}

} // namespace

class TestTimelineZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aGameIsShownWhole();
    void thePositionUnderThePointerStays();
    void aRangeIsShownFromEndToEnd_data();
    void aRangeIsShownFromEndToEnd();
    void aPageIsTurnedOnlyWhenThePlyIsOutside();
    void reachingAPlyPansNoFurtherThanItNeeds();
    void theOtherAxisKeepsTheMovesInView();
    void withoutTimesTheAxisIsThatOfPlies();
    void theWindowStaysForTheSameGameOnly();
    void aRememberedZoomIsTakenByTheFirstGame();
    void anEmptyGameIsTotal();
    void goingOutShowsTheWindowsOneCameThrough();
    void theTrailHoldsWhatTheWindowIsAPartOf();
    void theTrailIsShort();
    void theTrailStaysOnTheOtherAxisAndForTheSameGame();

private:
    [[nodiscard]] double first() const { return m_zoom->axis().scale().firstPosition(); }
    [[nodiscard]] double last() const { return m_zoom->axis().scale().lastPosition(); }

    analysis::LineTimes m_times = timesOf(200);
    std::unique_ptr<TimelineZoom> m_zoom;
};

void TestTimelineZoom::init()
{
    m_zoom = std::make_unique<TimelineZoom>();
    m_zoom->setWidth(1020.0);
    m_zoom->setLine(Ply(200), &m_times, false);
}

void TestTimelineZoom::aGameIsShownWhole()
{
    QVERIFY(!m_zoom->isZoomed());
    QCOMPARE(m_zoom->axis().firstShown(), Ply());
    QCOMPARE(m_zoom->axis().lastShown(), Ply(200));
    m_zoom->zoomBy(4.0, 500.0);
    QVERIFY(m_zoom->isZoomed());
    QVERIFY(m_zoom->axis().firstShown() > Ply());
    m_zoom->showAll();
    QCOMPARE(m_zoom->axis().firstShown(), Ply());
    QCOMPARE(m_zoom->axis().lastShown(), Ply(200));
}

void TestTimelineZoom::thePositionUnderThePointerStays()
{
    tests::Random random(7);
    for (const AxisKind kind : {AxisKind::Plies, AxisKind::Clock}) {
        m_zoom->setKind(kind);
        m_zoom->showAll();
        for (int step = 0; step < 60; ++step) {
            const double x = 10.0 + random.below(1001);
            const double position = m_zoom->axis().scale().positionAt(x);
            m_zoom->zoomBy(TimelineZoom::stepFactor, x);
            QVERIFY(std::abs(m_zoom->axis().scale().xOf(position) - x) < 0.5);
            if (step % 12 == 11)
                m_zoom->showAll();
        }
    }
}

void TestTimelineZoom::aRangeIsShownFromEndToEnd_data()
{
    QTest::addColumn<bool>("isClock");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    for (const bool isClock : {false, true}) {
        QTest::addRow("in the middle, clock %d", isClock) << isClock << 60.0 << 90.0;
        QTest::addRow("with a fold, clock %d", isClock) << isClock << 30.0 << 70.0;
        QTest::addRow("backwards, clock %d", isClock) << isClock << 90.0 << 60.0;
        QTest::addRow("at the start, clock %d", isClock) << isClock << 0.0 << 40.0;
    }
}

void TestTimelineZoom::aRangeIsShownFromEndToEnd()
{
    QFETCH(bool, isClock);
    QFETCH(double, from);
    QFETCH(double, to);
    m_zoom->setKind(isClock ? AxisKind::Clock : AxisKind::Plies);
    m_zoom->showRange(from, to);
    QVERIFY(std::abs(first() - std::min(from, to)) < 0.5);
    QVERIFY(std::abs(last() - std::max(from, to)) < 0.5);
    m_zoom->showRange(100.0, 101.0); // too little
    QVERIFY(last() - first() >= 7.99);
    QVERIFY(first() <= 100.0 && last() >= 101.0);
}

void TestTimelineZoom::aPageIsTurnedOnlyWhenThePlyIsOutside()
{
    m_zoom->showRange(20.0, 40.0);
    QSignalSpy changes(m_zoom.get(), &TimelineZoom::changed);
    for (int ply = 20; ply <= 40; ++ply)
        m_zoom->turnTo(Ply(ply));
    QCOMPARE(changes.size(), 0);
    m_zoom->turnTo(Ply(41));
    QCOMPARE(changes.size(), 1);
    QVERIFY(first() > 38.0 && first() < 41.0);
    // Playing on turns a page about every twenty plies.
    for (int ply = 42; ply <= 200; ++ply) {
        m_zoom->turnTo(Ply(ply));
        QVERIFY(m_zoom->axis().shows(Ply(ply)));
    }
    QVERIFY(changes.size() >= 8 && changes.size() <= 11);
    m_zoom->turnTo(Ply(179));
    QVERIFY(m_zoom->axis().shows(Ply(179)));
    QVERIFY(last() < 182.0);
    m_zoom->turnTo(Ply(20)); // far away
    QVERIFY(first() < 12.0 && last() > 28.0);
}

void TestTimelineZoom::reachingAPlyPansNoFurtherThanItNeeds()
{
    m_zoom->showRange(20.0, 40.0);
    m_zoom->reach(Ply(43));
    QVERIFY(std::abs(last() - 43.0) < 1e-6);
    m_zoom->reach(Ply(10));
    QVERIFY(std::abs(first() - 10.0) < 1e-6);
}

void TestTimelineZoom::theOtherAxisKeepsTheMovesInView()
{
    m_zoom->showRange(60.0, 90.0);
    m_zoom->setKind(AxisKind::Clock);
    QCOMPARE(m_zoom->axis().kind(), AxisKind::Clock);
    QVERIFY(std::abs(first() - 60.0) < 0.5 && std::abs(last() - 90.0) < 0.5);
    m_zoom->setWidth(700.0);
    QVERIFY(std::abs(first() - 60.0) < 0.5);
    m_zoom->setKind(AxisKind::Plies);
    QVERIFY(std::abs(first() - 60.0) < 1.0);
}

void TestTimelineZoom::withoutTimesTheAxisIsThatOfPlies()
{
    m_zoom->setKind(AxisKind::Clock);
    m_zoom->setLine(Ply(80), nullptr, false);
    QVERIFY(!m_zoom->hasClock());
    QCOMPARE(m_zoom->axis().kind(), AxisKind::Plies);
    QCOMPARE(m_zoom->axis().xOf(Ply(40)), 510.0);
    m_zoom->setLine(Ply(200), &m_times, false);
    QCOMPARE(m_zoom->axis().kind(), AxisKind::Clock);
}

void TestTimelineZoom::theWindowStaysForTheSameGameOnly()
{
    m_zoom->showRange(60.0, 90.0);
    m_zoom->setLine(Ply(210), &m_times, true); // has grown
    QVERIFY(std::abs(first() - 60.0) < 1e-6 && std::abs(last() - 90.0) < 1e-6);
    m_zoom->setLine(Ply(150), nullptr, false);
    QVERIFY(!m_zoom->isZoomed());
}

void TestTimelineZoom::aRememberedZoomIsTakenByTheFirstGame()
{
    TimelineZoom zoom;
    zoom.setWidth(1020.0);
    zoom.restore(AxisKind::Clock, 5.0);
    zoom.setLine(Ply(), nullptr, false); // no game yet
    QVERIFY(!zoom.isZoomed());
    zoom.setLine(Ply(200), &m_times, false);
    QCOMPARE(zoom.axis().kind(), AxisKind::Clock);
    QCOMPARE(zoom.axis().scale().zoom(), 5.0);
    zoom.setLine(Ply(199), &m_times, false);
    QVERIFY(!zoom.isZoomed());
}

void TestTimelineZoom::anEmptyGameIsTotal()
{
    TimelineZoom zoom;
    for (const double width : {0.0, 5.0, 900.0}) {
        zoom.setWidth(width);
        zoom.setLine(Ply(), nullptr, false);
        zoom.zoomBy(3.0, 100.0);
        zoom.panBy(50.0);
        zoom.showRange(0.0, 4.0);
        zoom.turnTo(Ply());
        zoom.showAll();
        QVERIFY(std::isfinite(zoom.axis().xOf(Ply())));
    }
}

void TestTimelineZoom::goingOutShowsTheWindowsOneCameThrough()
{
    QCOMPARE(m_zoom->trail().size(), std::size_t{1});
    m_zoom->showRange(40.0, 100.0);
    m_zoom->showRange(60.0, 75.0);
    const auto trail = m_zoom->trail();
    QCOMPARE(trail.size(), std::size_t{3});
    const std::array<std::pair<double, double>, 3> expected{
        {{0.0, 200.0}, {40.0, 100.0}, {60.0, 75.0}}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QVERIFY(std::abs(trail[i].first - expected[i].first) < 0.1);
        QVERIFY(std::abs(trail[i].last - expected[i].second) < 0.1);
    }
    m_zoom->goOut();
    QVERIFY(std::abs(first() - 40.0) < 0.1 && std::abs(last() - 100.0) < 0.1);
    m_zoom->goOut();
    QVERIFY(!m_zoom->isZoomed());
    QCOMPARE(m_zoom->trail().size(), std::size_t{1});
    m_zoom->goOut();
    QVERIFY(!m_zoom->isZoomed());
}

/// Steps of the wheel are levels only where they are far apart, and one that the window has left is
/// none.
void TestTimelineZoom::theTrailHoldsWhatTheWindowIsAPartOf()
{
    tests::Random random(7);
    for (int i = 0; i < 2'000; ++i) {
        switch (random.below(5)) {
        case 0:
        case 1:
            m_zoom->zoomBy(random.below(2) == 0 ? 1.25 : 1 / 1.25, 10.0 + random.below(1000));
            break;
        case 2:
            m_zoom->panBy(random.below(400) - 200.0);
            break;
        case 3:
            m_zoom->showRange(random.below(200), random.below(200));
            break;
        case 4:
            m_zoom->goOut();
            break;
        }
        const auto trail = m_zoom->trail();
        QVERIFY(!trail.empty() && trail.size() <= TimelineZoom::mostLevels);
        QCOMPARE(trail.front().length(), 200.0);
        QVERIFY(std::abs(trail.back().first - first()) < 0.011);
        QVERIFY(std::abs(trail.back().last - last()) < 0.011);
        QCOMPARE(trail.size() > 1, m_zoom->isZoomed());
        for (std::size_t k = 1; k < trail.size(); ++k) {
            QVERIFY(trail[k].first >= trail[k - 1].first - 0.011);
            QVERIFY(trail[k].last <= trail[k - 1].last + 0.011);
            QVERIFY(k + 1 == trail.size() ||
                    trail[k].length() * 3.0 <= trail[k - 1].length() + 0.1);
        }
        // One always comes out.
        if (i % 100 == 99) {
            for (std::size_t k = 0; k < TimelineZoom::mostLevels && m_zoom->isZoomed(); ++k)
                m_zoom->goOut();
            QVERIFY(!m_zoom->isZoomed());
        }
    }
}

void TestTimelineZoom::theTrailIsShort()
{
    m_zoom->setLine(Ply(100'000), nullptr, false);
    for (const double length : {30'000.0, 9'500.0, 3'000.0, 1'600.0})
        m_zoom->showRange(20'000.0, 20'000.0 + length);
    for (int i = 0; i < 60; ++i)
        m_zoom->zoomBy(1.25, 400.0);
    QVERIFY(m_zoom->trail().size() <= TimelineZoom::mostLevels);
    QCOMPARE(m_zoom->trail().front().length(), 100'000.0);
}

void TestTimelineZoom::theTrailStaysOnTheOtherAxisAndForTheSameGame()
{
    m_zoom->showRange(40.0, 100.0);
    m_zoom->showRange(60.0, 75.0);
    m_zoom->setLine(Ply(200), &m_times, true);
    QCOMPARE(m_zoom->trail().size(), std::size_t{3});
    m_zoom->setKind(AxisKind::Clock);
    QCOMPARE(m_zoom->trail().size(), std::size_t{3});
    m_zoom->setLine(Ply(150), &m_times, false);
    QCOMPARE(m_zoom->trail().size(), std::size_t{1});
}

PLYLINE_EVENT_TEST(TestTimelineZoom)
#include "tst_timeline_zoom.moc"
