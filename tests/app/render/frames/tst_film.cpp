#include <QtTest/QTest>

#include "app/render/frames/film.h"
#include "tests/support/film_game.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::frames;
using namespace plyline::tests;
using std::chrono::milliseconds;

class TestFilm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntervalGivesEachPlyOneFrame();
    void singleMomentsAreShownAlike();
    void theRealPaceIsTheTimeOfThePlayers();
    void clocksRunBySecondsAtTheRealPace();
    void aGameWithoutTimesHasNoPace();
    void roundingNeverDrifts();
};

void TestFilm::anIntervalGivesEachPlyOneFrame()
{
    FilmTiming timing;
    timing.pace = milliseconds(300);
    timing.lastShown = milliseconds(2'000);
    const auto steps = stepsOf(sourceOf(filmGame), {game::Ply(1), game::Ply(3)}, timing);
    QVERIFY(steps);
    const std::vector<FilmStep> expected = {{game::Ply(1), {}, milliseconds(300)},
                                            {game::Ply(2), {}, milliseconds(300)},
                                            {game::Ply(3), {}, milliseconds(2'000)}};
    QVERIFY(*steps == expected);
}

void TestFilm::singleMomentsAreShownAlike()
{
    const std::vector<FilmStep> expected = {{game::Ply(1), {}, milliseconds(700)},
                                            {game::Ply(4), {}, milliseconds(700)},
                                            {game::Ply(9), {}, milliseconds(5'000)}};
    const auto steps =
        stepsOf({game::Ply(1), game::Ply(4), game::Ply(9)}, milliseconds(700), milliseconds(5'000));
    QVERIFY(steps == expected);
    QCOMPARE(lengthOf(steps), milliseconds(6'400));
}

void TestFilm::theRealPaceIsTheTimeOfThePlayers()
{
    // From ply 2 White thinks 28 seconds, then Black 13.
    FilmTiming timing;
    timing.pace = analysis::PaceOptions{std::nullopt, 1.0};
    const auto full = stepsOf(sourceOf(filmGame), {game::Ply(2), game::Ply(4)}, timing);
    QCOMPARE(lengthOf(*full), milliseconds(28'000 + 13'000 + 5'000));
    timing.pace = analysis::PaceOptions{milliseconds(5'000), 2.0};
    const auto capped = stepsOf(sourceOf(filmGame), {game::Ply(2), game::Ply(4)}, timing);
    QCOMPARE(lengthOf(*capped), milliseconds(2'500 + 2'500 + 5'000));
}

void TestFilm::clocksRunBySecondsAtTheRealPace()
{
    FilmTiming timing;
    timing.pace = analysis::PaceOptions{std::nullopt, 1.0};
    const FrameSource source = sourceOf(filmGame);
    const auto steps = stepsOf(source, {game::Ply(2), game::Ply(3)}, timing);
    QStringList clocks;
    for (const FilmStep& step : *steps)
        if (step.ply == game::Ply(2))
            clocks << source.frameAt(step.ply, step.elapsed)->panel.white.clock;
    QCOMPARE(clocks.size(), 28);
    QCOMPARE(clocks.removeDuplicates(), 0);
    QCOMPARE(clocks.first(), QStringLiteral("9:58"));
    QCOMPARE(clocks.last(), QStringLiteral("9:31"));
    PictureContents silent;
    silent.hasClocks = false;
    const auto still = stepsOf(sourceOf(filmGame, silent), {game::Ply(2), game::Ply(3)}, timing);
    QCOMPARE(still->size(), std::size_t(2));
}

void TestFilm::aGameWithoutTimesHasNoPace()
{
    FilmTiming timing;
    timing.pace = analysis::PaceOptions();
    const auto steps =
        stepsOf(sourceOf("[Result \"*\"]\n\n1. e4 e5 *\n"), {game::Ply(0), game::Ply(2)}, timing);
    QVERIFY(!steps);
    QCOMPARE(steps.error(), analysis::PaceRefusal::NoTimes);
}

void TestFilm::roundingNeverDrifts()
{
    const std::vector<FilmStep> steps(1'000, FilmStep{game::Ply(), {}, milliseconds(333)});
    const std::vector<int> times = roundedTimes(steps, milliseconds(10));
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        sum += times[i];
        QVERIFY(std::abs(sum * 10 - static_cast<std::int64_t>(i + 1) * 333) <= 5);
    }
}

PLYLINE_WIDGET_TEST(TestFilm)
#include "tst_film.moc"
