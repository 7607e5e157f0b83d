#include <QTemporaryDir>
#include <QTest>

#include "core/store/followed_stream.h"
#include "core/streams/game_events.h"
#include "tests/core/store/followed_contents.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using store::FollowedStream;
using streams::Arrival;

namespace {

std::vector<streams::Envelope> eventsOf(const char* pgn)
{
    std::vector<streams::Envelope> events;
    streams::GameKeys keys;
    const GamePtr game = gameOf(pgn);
    streams::sendEvents(*game, 1, keys.keyOf(*game), [&](streams::Envelope event) {
        events.push_back(std::move(event));
        return true;
    });
    return events;
}

/// Takes the events in this order, by their indices, and opens the database anew before each if
/// that is wanted. Returns what became of them.
std::vector<Arrival> followed(const QString& path, const std::vector<streams::Envelope>& events,
                              const std::vector<std::size_t>& order, bool isRestarted,
                              const streams::AssemblyLimits& limits = {})
{
    std::vector<Arrival> arrivals;
    std::unique_ptr<FollowedStream> stream;
    std::int64_t place = 0;
    for (const std::size_t index : order) {
        if (isRestarted || !stream) {
            stream.reset();
            stream = std::move(FollowedStream::open(path, "test", limits).value());
        }
        arrivals.push_back(stream->take(0, place++, events[index], {}));
        if (!stream->commit())
            return {};
    }
    return arrivals;
}

} // namespace

/// What a stream leaves in its database is the same with any number of restarts.
class TestFollowedRestarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGivenUpGameStaysGivenUp();
    void aGameThatNeverStartedStaysDropped();
    void aGameThatEndedOutOfOrderIsRememberedWhole();
    void whatWasAppliedIsAppliedAgain();
    void aRunCountsItsOwnEvents();
    void manyPoisonedEventsAreBounded();
};

void TestFollowedRestarts::aGivenUpGameStaysGivenUp()
{
    const QTemporaryDir folder;
    const auto events = eventsOf(variations);
    QVERIFY(events.size() > 8);
    streams::AssemblyLimits limits;
    limits.waitingEvents = 2;
    // The third that waits is too many; then comes what was missing.
    const std::vector<std::size_t> order = {0, 2, 3, 4, 1, 0, 5};
    const QString cut = folder.filePath(QStringLiteral("cut.sqlite"));
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    const auto arrivals = followed(whole, events, order, false, limits);
    QCOMPARE(arrivals[4], Arrival::Late);
    QCOMPARE(arrivals[5], Arrival::Duplicate);
    QVERIFY(followed(cut, events, order, true, limits) == arrivals);
    QCOMPARE(contents(cut), contents(whole));
    const auto stream = FollowedStream::open(cut, "test", limits).value();
    QVERIFY(stream->assembler().games().empty()); // nothing of it is kept in memory
    int games = 0;
    QVERIFY(stream->eachGame([&](const std::string&, bool hasEnded, const std::string&) {
        QVERIFY(!hasEnded);
        ++games;
    }));
    QCOMPARE(games, 1);
}

void TestFollowedRestarts::aGameThatNeverStartedStaysDropped()
{
    const QTemporaryDir folder;
    const auto events = eventsOf(variations);
    streams::AssemblyLimits limits;
    limits.waitingEvents = 2;
    const std::vector<std::size_t> order = {1, 2, 3, 0, 4};
    const QString cut = folder.filePath(QStringLiteral("cut.sqlite"));
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    const auto arrivals = followed(whole, events, order, false, limits);
    QCOMPARE(arrivals[3], Arrival::Late);
    QVERIFY(followed(cut, events, order, true, limits) == arrivals);
    QCOMPARE(contents(cut), contents(whole));
    const auto stream = FollowedStream::open(cut, "test", limits).value();
    QVERIFY(stream->assembler().games().empty());
    QVERIFY(stream->eachGame(
        [](const std::string&, bool, const std::string&) { QFAIL("no game has started"); }));
}

void TestFollowedRestarts::aGameThatEndedOutOfOrderIsRememberedWhole()
{
    const QTemporaryDir folder;
    const auto events = eventsOf(castlings);
    const std::size_t last = events.size() - 1;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i <= last; ++i)
        order.push_back(i == 1 ? last : i == last ? 1 : i); // the end waits for the first move
    order.push_back(last);
    const auto arrivals =
        followed(folder.filePath(QStringLiteral("a.sqlite")), events, order, true);
    QCOMPARE(arrivals.back(), Arrival::Duplicate);
}

/// Of two possible events with one number that both waited, the same one counts after a restart.
void TestFollowedRestarts::whatWasAppliedIsAppliedAgain()
{
    const auto events = eventsOf("1. e4 e5 2. Nf3 *");
    auto one = eventsOf("1. e4 d5 *")[2];
    auto two = eventsOf("1. e4 c5 *")[2];
    one.key = two.key = events[0].key;
    for (const bool isSwapped : {false, true}) {
        const QTemporaryDir folder;
        const std::vector<streams::Envelope> sent = {events[0], isSwapped ? two : one,
                                                     isSwapped ? one : two, events[1], events[3]};
        const QString cut = folder.filePath(QStringLiteral("cut.sqlite"));
        const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
        const std::vector<std::size_t> order = {0, 1, 2, 3, 4};
        QVERIFY(followed(cut, sent, order, true) == followed(whole, sent, order, false));
        QCOMPARE(contents(cut), contents(whole));
    }
}

void TestFollowedRestarts::aRunCountsItsOwnEvents()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    const auto events = eventsOf(castlings);
    followed(path, events, {0, 1, 2, 4}, false);
    const auto stream = FollowedStream::open(path, "test").value();
    QCOMPARE(stream->assembler().count(Arrival::Applied), std::int64_t(0));
    QCOMPARE(stream->assembler().count(Arrival::Waiting), std::int64_t(1));
    stream->take(0, 9, events[3], {});
    QCOMPARE(stream->assembler().count(Arrival::Applied), std::int64_t(2));
}

void TestFollowedRestarts::manyPoisonedEventsAreBounded()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    streams::AssemblyLimits limits;
    limits.poisonedEvents = 5;
    std::int64_t place = 0;
    for (int run = 0; run < 3; ++run) {
        const auto stream = FollowedStream::open(path, "test", limits).value();
        for (int i = 0; i < 4; ++i)
            stream->take(0, place++, streams::parseStructured("rubbish"), "rubbish");
        QVERIFY(stream->commit());
    }
    QCOMPARE(contents(path).count(QStringLiteral("not-json")), 5);
}

PLYLINE_TEST(TestFollowedRestarts)
#include "tst_followed_restarts.moc"
