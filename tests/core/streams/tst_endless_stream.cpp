#include <QTest>

#include "core/streams/envelope_content.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#include <limits>

using namespace plyline;
using namespace plyline::tests;
using streams::Arrival;
using streams::Assembler;
using streams::Envelope;

namespace {

/// The events of a game under another key, as its own publisher would send them.
std::vector<Envelope> gameUnder(const GamePtr& game, const std::string& key)
{
    std::vector<Envelope> events;
    streams::sendEvents(*game, 1, key, [&](Envelope envelope) {
        events.push_back(std::move(envelope));
        return true;
    });
    return events;
}

/// What a test has fed and what was kept at most.
struct Watched
{
    explicit Watched(streams::AssemblyLimits bounds) : limits(bounds)
    {
        Assembler::Options options;
        options.limits = bounds;
        options.ended = [this](const std::string&, const streams::ArrivedGame& game) {
            ++(game.hasEnded() ? ended : givenUp);
        };
        options.dropped = [this](const std::string&) { ++givenUp; };
        assembler = Assembler(std::move(options));
    }

    Arrival take(Envelope envelope)
    {
        const Arrival arrival = assembler.take(std::move(envelope), fed++);
        const Assembler::Kept kept = assembler.kept();
        isBounded = isBounded && kept.growingGames <= limits.growingGames &&
                    kept.growingBytes <= limits.growingBytes &&
                    kept.waitingBytes <= limits.waitingBytes &&
                    kept.endedKeys <= limits.endedKeys &&
                    assembler.poisoned().size() <= limits.poisonedEvents;
        return arrival;
    }
    [[nodiscard]] std::int64_t counted() const
    {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < streams::arrivalCount; ++i)
            sum += assembler.count(static_cast<Arrival>(i));
        return sum;
    }

    streams::AssemblyLimits limits;
    Assembler assembler;
    std::int64_t fed = 0;
    std::int64_t ended = 0;
    std::int64_t givenUp = 0;
    bool isBounded = true;
};

} // namespace

/// Topics that never end, of good and of hostile events: what is kept stays within the limits, and
/// each event is counted as something.
class TestEndlessStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gamesThatEndAreForgotten();
    void gamesThatNeverEndAreGivenUp();
    void gamesThatWaitAreGivenUp();
    void oneGameIsBounded();
    void anythingIsBounded();
};

void TestEndlessStream::gamesThatEndAreForgotten()
{
    constexpr int games = 20'000;
    streams::AssemblyLimits limits;
    limits.endedKeys = 1000;
    Watched watched(limits);
    const auto events = gameUnder(readGame("1. e4 e5 2. Nf3 Nc6 *"), "k");
    for (int game = 0; game < games; ++game) {
        for (Envelope event : events) {
            event.key = "k" + std::to_string(game);
            watched.take(event);
        }
    }
    QVERIFY(watched.isBounded);
    QCOMPARE(watched.ended, std::int64_t(games));
    QCOMPARE(watched.assembler.kept().growingGames, std::size_t(0));
    QCOMPARE(watched.assembler.kept().growingBytes, std::size_t(0));
    QCOMPARE(watched.assembler.kept().endedKeys, std::size_t(1000));
    QCOMPARE(watched.assembler.count(Arrival::Applied), watched.fed);
}

void TestEndlessStream::gamesThatNeverEndAreGivenUp()
{
    constexpr int games = 20'000;
    streams::AssemblyLimits limits;
    limits.growingGames = 500;
    Watched watched(limits);
    const auto events = gameUnder(readGame("1. e4 e5 2. Nf3 Nc6 *"), "k");
    for (int game = 0; game < games; ++game) {
        for (int i = 0; i < 3; ++i) {
            Envelope event = events[static_cast<std::size_t>(i)];
            event.key = "k" + std::to_string(game);
            watched.take(event);
        }
    }
    QVERIFY(watched.isBounded);
    QCOMPARE(watched.givenUp, std::int64_t(games - 500));
    QCOMPARE(watched.assembler.count(Arrival::Applied), watched.fed);
}

/// A million events of as many games, of each of which the beginning is missing.
void TestEndlessStream::gamesThatWaitAreGivenUp()
{
    constexpr int games = 1'000'000;
    const Envelope move = gameUnder(readGame("1. e4 *"), "k")[1];
    streams::AssemblyLimits limits;
    limits.waitingBytes = 1000 * streams::memoryOf(move);
    Watched watched(limits);
    for (int game = 0; game < games; ++game) {
        Envelope event = move;
        event.key = std::to_string(game);
        watched.take(std::move(event));
    }
    QVERIFY(watched.isBounded);
    QCOMPARE(watched.counted(), watched.fed);
    QCOMPARE(watched.givenUp + watched.assembler.count(Arrival::Waiting), std::int64_t(games));
    QVERIFY(watched.assembler.count(Arrival::Waiting) > 900);
}

/// Comments without end, and numbers that lead nowhere.
void TestEndlessStream::oneGameIsBounded()
{
    const auto events = gameUnder(readGame("1. e4 {x} *"), "k");
    Watched watched({});
    watched.take(events[0]);
    watched.take(events[1]);
    Envelope comment = events[2];
    comment.data["text"] = std::string(std::size_t{1} << 20, 'x');
    for (int i = 0; i < 100; ++i)
        comment.sequence += watched.take(comment) == Arrival::Applied ? 1 : 0;
    QCOMPARE(watched.assembler.count(Arrival::Applied), std::int64_t(2 + 64));
    QCOMPARE(watched.assembler.count(Arrival::Poison), std::int64_t(100 - 64));
    QVERIFY(watched.assembler.find("k")->game.bytes() < streams::ArrivedGame::longestComments * 2);

    Watched jumping({});
    Random random(5);
    for (int i = 0; i < 20'000; ++i) {
        Envelope event = events[static_cast<std::size_t>(random.below(4))];
        event.sequence = random.below(2) == 0 ? random.below(100'000)
                                              : std::numeric_limits<std::int64_t>::max() - i;
        jumping.take(std::move(event));
    }
    QVERIFY(jumping.isBounded);
    QCOMPARE(jumping.counted(), jumping.fed);
    QCOMPARE(jumping.givenUp, std::int64_t(1)); // as it waits for more than it may
}

void TestEndlessStream::anythingIsBounded()
{
    streams::AssemblyLimits limits;
    limits.waitingEvents = 20;
    limits.waitingBytes = 100'000;
    limits.growingGames = 50;
    limits.growingBytes = 60'000;
    limits.poisonedEvents = 30;
    limits.endedKeys = 40;
    Watched watched(limits);
    std::vector<Envelope> events;
    for (const char* const pgn : {"1. e4 e5 (1... c5 2. Nf3) 2. Nf3 $1 {a} *", "1. d4 *",
                                  "[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n[SetUp \"1\"]\n\n*"}) {
        for (Envelope& event : gameUnder(readGame(pgn), "k"))
            events.push_back(std::move(event));
    }
    Random random(11);
    for (int i = 0; i < 200'000; ++i) {
        Envelope event =
            events[static_cast<std::size_t>(random.below(static_cast<int>(events.size())))];
        event.key = std::to_string(random.below(200));
        if (random.below(4) == 0)
            event.sequence = random.below(30);
        watched.take(std::move(event));
    }
    QVERIFY(watched.isBounded);
    QCOMPARE(watched.counted(), watched.fed);
    QVERIFY(watched.ended > 10);
    QVERIFY(watched.givenUp > 10);
}

PLYLINE_TEST(TestEndlessStream)
#include "tst_endless_stream.moc"
