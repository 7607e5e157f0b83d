#include <QTest>

#include "core/streams/delivery.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <algorithm>
#include <set>

using namespace plyline;
using namespace plyline::tests;
using streams::Arriving;
using streams::Consumption;
using streams::FirstFault;
using streams::LinkFaults;
using streams::Taking;

namespace {

using Log = std::vector<const game::MoveEvent*>;

streams::Consumed consumed(Consumption consumption, const game::Game& game,
                           const std::vector<Arriving>& arrivals)
{
    return streams::consume(consumption, game.start(), game.path(game::LineId::main()), arrivals);
}

/// Arrivals in this order, as a link would mark them.
std::vector<Arriving> inOrder(const std::vector<int>& events)
{
    std::vector<Arriving> arrivals;
    for (const int event : events)
        arrivals.push_back({event, false, false, 0});
    return arrivals;
}

} // namespace

class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodLinkDeliversTheLog();
    void theSameSeedDeliversTheSame();
    void overtakingIsBounded();
    void faultsHappenAsOftenAsTheyShould();
    void whatIsAppliedTwiceIsNamed();
    void whatIsAppliedOutOfOrderIsNamed();
    void aLostEventStopsTheReaderThatKeepsTheOrder();
    void theThirdReaderEqualsTheLogForAnySeed();
};

void TestDelivery::aGoodLinkDeliversTheLog()
{
    const auto arrivals = streams::arrivalsOf(40, {});
    QCOMPARE(arrivals.size(), std::size_t(40));
    for (int i = 0; i < 40; ++i)
        QVERIFY(arrivals[static_cast<std::size_t>(i)] == (Arriving{i + 1, false, false, i * 1000}));
    QVERIFY(streams::arrivalsOf(0, {}).empty());
}

void TestDelivery::theSameSeedDeliversTheSame()
{
    const LinkFaults faults{0.2, 0.1, 5, 400, 19};
    QVERIFY(streams::arrivalsOf(100, faults) == streams::arrivalsOf(100, faults));
    LinkFaults other = faults;
    other.seed = 20;
    QVERIFY(streams::arrivalsOf(100, faults) != streams::arrivalsOf(100, other));
    // The generator is fixed by the language, so this is the same on every machine.
    std::vector<int> events;
    for (const Arriving& arriving : streams::arrivalsOf(8, {0.3, 0.1, 4, 0, 7}))
        events.push_back(arriving.event);
    const std::vector<int> expected = {2, 3, 4, 5, 4, 6, 7, 5, 8};
    QVERIFY(events == expected);
}

void TestDelivery::overtakingIsBounded()
{
    for (std::uint32_t seed = 1; seed < 50; ++seed) {
        LinkFaults faults;
        faults.reorderWindow = 4;
        faults.seed = seed;
        const auto arrivals = streams::arrivalsOf(200, faults);
        for (std::size_t i = 0; i < arrivals.size(); ++i) {
            std::set<int> overtaking;
            for (std::size_t j = 0; j < i; ++j) {
                if (arrivals[j].event > arrivals[i].event)
                    overtaking.insert(arrivals[j].event);
            }
            QVERIFY(overtaking.size() < 4);
            QCOMPARE(arrivals[i].isLate, !overtaking.empty());
        }
    }
}

void TestDelivery::faultsHappenAsOftenAsTheyShould()
{
    const auto arrivals = streams::arrivalsOf(20000, {0.12, 0.05, 4, 0, 3});
    const auto again = std::count_if(arrivals.begin(), arrivals.end(),
                                     [](const Arriving& one) { return one.isAgain; });
    const auto first = static_cast<int>(arrivals.size()) - static_cast<int>(again);
    QVERIFY(std::abs(first - 19000) < 200);
    QVERIFY(std::abs(again - 2280) < 200); // 12 % of those that arrive
}

void TestDelivery::whatIsAppliedTwiceIsNamed()
{
    const auto game = readGame("1. e4 e5 2. Nf3 *");
    const auto arrivals = inOrder({1, 2, 2, 3});
    const auto naive = consumed(Consumption::AsItComes, *game, arrivals);
    QVERIFY(naive.firstFault == (FirstFault{2, 2, FirstFault::Why::AppliedTwice, 0}));
    QCOMPARE(naive.appliedTwice, 1);
    const auto once = consumed(Consumption::OnceEach, *game, arrivals);
    QVERIFY(!once.firstFault);
    QVERIFY(once.takings ==
            (std::vector{Taking::Applied, Taking::Applied, Taking::LeftOut, Taking::Applied}));
}

void TestDelivery::whatIsAppliedOutOfOrderIsNamed()
{
    // The knight is taken by an event that arrives before the knight has come to its square.
    const auto game = readGame("1. e4 d5 2. Nc3 d4 3. Nd5 Qxd5 *");
    const auto arrivals = inOrder({1, 2, 3, 4, 6, 5});
    for (const Consumption consumption : {Consumption::AsItComes, Consumption::OnceEach}) {
        const auto wrong = consumed(consumption, *game, arrivals);
        QVERIFY(wrong.firstFault == (FirstFault{4, 6, FirstFault::Why::AppliedEarly, 5}));
        QCOMPARE(wrong.appliedLate, 1);
        const auto right = consumed(Consumption::OnceEachInOrder, *game, arrivals);
        QVERIFY(!streams::differingSquares(wrong.position.board, right.position.board).empty());
    }
    const auto ordered = consumed(Consumption::OnceEachInOrder, *game, arrivals);
    QVERIFY(!ordered.firstFault);
    QVERIFY(!ordered.stoppedBefore);
    QCOMPARE(ordered.mostHeldBack, 1);
    QCOMPARE(ordered.takings[4], Taking::HeldBack);
}

void TestDelivery::aLostEventStopsTheReaderThatKeepsTheOrder()
{
    const auto game = readGame("1. e4 e5 2. Nf3 Nc6 *");
    const auto ordered = consumed(Consumption::OnceEachInOrder, *game, inOrder({1, 3, 4}));
    QCOMPARE(ordered.stoppedBefore.value_or(0), 2);
    QCOMPARE(ordered.waiting, 2);
    QVERIFY(!ordered.firstFault); // it stands at a state that the log had
    QVERIFY(consumed(Consumption::OnceEach, *game, inOrder({1, 3, 4})).firstFault.has_value());
}

void TestDelivery::theThirdReaderEqualsTheLogForAnySeed()
{
    PLYLINE_NEEDS_CORPUS();
    const auto games = gamesOf(*files::Source::open(corpusPath("small/Morphy.pgn").string()));
    int wrong = 0;
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const GamePtr& game = games[seed % games.size()];
        const Log log = game->path(game::LineId::main());
        const auto count = static_cast<int>(log.size());
        const LinkFaults faults{0.3, 0, 2 + static_cast<int>(seed % 9), 100, seed};
        const auto arrivals = streams::arrivalsOf(count, faults);
        const auto truth = consumed(Consumption::AsItComes, *game, streams::arrivalsOf(count, {}));
        QVERIFY(!truth.firstFault);
        const auto ordered = consumed(Consumption::OnceEachInOrder, *game, arrivals);
        QVERIFY(ordered.position == truth.position);
        QVERIFY(ordered.pieces == truth.pieces);
        QVERIFY(!ordered.firstFault);
        QVERIFY(ordered.mostHeldBack < faults.reorderWindow);
        // A fault that a means claims to catch is never one that it shows.
        const auto once = consumed(Consumption::OnceEach, *game, arrivals);
        QCOMPARE(once.appliedTwice, 0);
        if (once.firstFault)
            QVERIFY(once.firstFault->why != FirstFault::Why::AppliedTwice);
        const auto naive = consumed(Consumption::AsItComes, *game, arrivals);
        wrong += naive.firstFault && naive.position != truth.position ? 1 : 0;
    }
    QVERIFY(wrong > 100); // the link does harm
}

PLYLINE_TEST(TestDelivery)
#include "tst_delivery.moc"
