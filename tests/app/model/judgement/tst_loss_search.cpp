#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "app/model/judgement/loss_search.h"
#include "tests/core/analysis/scored.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using analysis::Bisect;
using game::Ply;
using judgement::KnownScores;
using judgement::LossSearch;
using judgement::ScoreProvider;
using rules::Color;

namespace {

const analysis::ScoredLine lostAtFive = tests::scored({0, 0, 0, 0, -500, -500, -500, -500});

/// Answers when it is told to, as an engine does.
class SlowProvider : public ScoreProvider
{
    Q_OBJECT

public:
    void ask(Ply ply) override { asked.push_back(ply); }
    void answer(Ply ply) { Q_EMIT answered(ply, *lostAtFive.at(ply)); }

    std::vector<Ply> asked;
};

} // namespace

class TestLossSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownScoresAnswerAtOnce();
    void aLongLineWithoutScoresIsSearched();
    void scoresMayComeLater();
    void answersToOtherQuestionsAreDropped();
    void aSearchCanBeClearedByItsListener();
    void aSearchCanBeStartedByItsListener();
    void theEndTellsWhoLostIt();
    void nobodyMayHaveLostIt();
    void cancelKeepsWhatWasAnswered();
};

void TestLossSearch::knownScoresAnswerAtOnce()
{
    LossSearch search;
    QVERIFY(!search.search());
    QSignalSpy changes(&search, &LossSearch::changed);
    search.start(Color::White, lostAtFive.lastPly(), std::make_unique<KnownScores>(lostAtFive));
    QVERIFY(search.search()->state() == Bisect::State::Found);
    QCOMPARE(search.search()->bad().number(), 5);
    QCOMPARE(changes.count(), 1);
    search.clear();
    QVERIFY(!search.search());
}

void TestLossSearch::aLongLineWithoutScoresIsSearched()
{
    constexpr int plies = 200'000;
    const auto line = tests::scored(std::vector<std::optional<int>>(plies));
    LossSearch search;
    search.start(Color::White, line.lastPly(), std::make_unique<KnownScores>(line));
    QVERIFY(search.search()->state() == Bisect::State::StandsAtEnd);
    QCOMPARE(search.search()->steps().size(), static_cast<std::size_t>(plies) + 1);
}

void TestLossSearch::scoresMayComeLater()
{
    LossSearch search;
    auto made = std::make_unique<SlowProvider>();
    SlowProvider& engine = *made;
    search.start(Color::White, lostAtFive.lastPly(), std::move(made));
    std::size_t answered = 0;
    for (; answered < engine.asked.size(); ++answered) {
        QVERIFY(search.search()->state() == Bisect::State::Searching);
        QVERIFY(search.search()->wanted() == engine.asked[answered]);
        engine.answer(engine.asked[answered]);
        QCOMPARE(search.search()->steps().size(), answered + 1);
    }
    QVERIFY(search.search()->state() == Bisect::State::Found);
    QCOMPARE(search.search()->bad().number(), 5);
}

void TestLossSearch::answersToOtherQuestionsAreDropped()
{
    LossSearch search;
    auto made = std::make_unique<SlowProvider>();
    const QPointer<SlowProvider> first = made.get();
    search.start(Color::White, lostAtFive.lastPly(), std::move(made));
    first->answer(Ply(3)); // nobody asked for it
    QVERIFY(search.search()->steps().empty());
    made = std::make_unique<SlowProvider>();
    SlowProvider& second = *made;
    search.start(Color::Black, lostAtFive.lastPly(), std::move(made));
    first->answer(Ply(8)); // of the search before, and the ply that is wanted now
    QVERIFY(search.search()->steps().empty());
    second.answer(Ply(8));
    QVERIFY(search.search()->state() == Bisect::State::StandsAtEnd);
}

void TestLossSearch::aSearchCanBeClearedByItsListener()
{
    LossSearch search;
    connect(&search, &LossSearch::changed, &search, [&search] {
        if (search.search() && search.search()->steps().size() == 2)
            search.clear();
    });
    auto made = std::make_unique<SlowProvider>();
    SlowProvider& engine = *made;
    search.start(Color::White, lostAtFive.lastPly(), std::move(made));
    engine.answer(Ply(8));
    QVERIFY(search.search());
    engine.answer(Ply(0));
    QVERIFY(!search.search());
}

void TestLossSearch::aSearchCanBeStartedByItsListener()
{
    LossSearch search;
    connect(&search, &LossSearch::changed, &search, [&search] {
        if (search.search()->side() == Color::White)
            search.start(Color::Black, lostAtFive.lastPly(),
                         std::make_unique<KnownScores>(lostAtFive));
    });
    search.start(Color::White, lostAtFive.lastPly(), std::make_unique<KnownScores>(lostAtFive));
    QVERIFY(search.search()->side() == Color::Black);
    QVERIFY(search.search()->state() == Bisect::State::StandsAtEnd);
    QCOMPARE(search.search()->steps().size(), std::size_t(1));
}

void TestLossSearch::theEndTellsWhoLostIt()
{
    LossSearch search;
    search.start(std::nullopt, lostAtFive.lastPly(), std::make_unique<KnownScores>(lostAtFive));
    QVERIFY(search.search()->side() == Color::White);
    QCOMPARE(search.search()->bad().number(), 5);
    const auto wonAtFive = tests::scored({0, 0, 0, 0, 500, 500, 500, std::nullopt});
    search.start(std::nullopt, wonAtFive.lastPly(), std::make_unique<KnownScores>(wonAtFive));
    QVERIFY(search.isForAnySide());
    QVERIFY(search.search()->side() == Color::Black);
    QVERIFY(search.search()->state() == Bisect::State::Found);
    QCOMPARE(search.search()->bad().number(), 5);
    std::set<int> asked; // each position once, the ends among them
    for (const analysis::BisectStep& step : search.search()->steps())
        QVERIFY(asked.insert(step.ply.number()).second);
}

void TestLossSearch::nobodyMayHaveLostIt()
{
    LossSearch search;
    const auto even = tests::scored({0, 10, -20, 30});
    search.start(std::nullopt, even.lastPly(), std::make_unique<KnownScores>(even));
    QVERIFY(search.search()->state() == Bisect::State::StandsAtEnd);
    QCOMPARE(search.search()->steps().size(), std::size_t(1));
}

void TestLossSearch::cancelKeepsWhatWasAnswered()
{
    LossSearch search;
    auto made = std::make_unique<SlowProvider>();
    const QPointer<SlowProvider> engine = made.get();
    search.start(Color::White, lostAtFive.lastPly(), std::move(made));
    engine->answer(Ply(8));
    QVERIFY(search.isRunning());
    QSignalSpy changes(&search, &LossSearch::changed);
    search.cancel();
    search.cancel();
    QCOMPARE(changes.size(), 1);
    QVERIFY(!search.isRunning());
    QCOMPARE(search.search()->steps().size(), std::size_t(1));
    if (engine)
        engine->answer(Ply(0)); // too late
    QCOMPARE(search.search()->steps().size(), std::size_t(1));
}

PLYLINE_EVENT_TEST(TestLossSearch)
#include "tst_loss_search.moc"
