#include <QTest>

#include "core/streams/envelope_content.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using streams::Arrival;
using streams::Assembler;
using std::chrono_literals::operator""s;

class TestAssemblyLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapThatIsTooLongStopsItsGameAlone();
    void aGapIsSaidInTime();
    void whoWaitsBeforeTheFirstTimeWaitsFromThenOn();
    void theGameThatWaitsLongestIsGivenUp();
    void theGameWithoutAnEventForLongestIsGivenUp();
    void aGameThatNeverStartedIsDropped();
};

void TestAssemblyLimits::aGapThatIsTooLongStopsItsGameAlone()
{
    const auto lines =
        published({readGame("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *"), readGame("1. d4 d5 *")});
    Assembler::Options options;
    options.limits.waitingEvents = 3;
    Assembler assembler(options);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i != 2)
            assembler.take(lines[i], static_cast<std::int64_t>(i));
    }
    const auto games = assembler.games();
    QVERIFY(games[0]->isStopped);
    QCOMPARE(games[0]->game.plies(), 1);
    QVERIFY(!games[1]->isStopped);
    QVERIFY(games[1]->game.hasEnded());
    QCOMPARE(assembler.poisoned().size(), std::size_t(1));
    QVERIFY(std::holds_alternative<streams::GapTooLong>(assembler.poisoned()[0].fault));
    QCOMPARE(assembler.count(Arrival::Late), std::int64_t(4)); // three that waited, and the end
}

void TestAssemblyLimits::aGapIsSaidInTime()
{
    const auto lines = published({readGame("1. e4 e5 2. Nf3 Nc6 *"), readGame("1. d4 d5 *")});
    Assembler assembler;
    assembler.setTime(100s);
    assembler.take(lines[0], 0);
    assembler.take(lines[2], 1); // waits for the first move
    assembler.setTime(104s);
    assembler.take(lines[7], 2); // the second game waits for its start
    QVERIFY(assembler.waitingFor(10s).empty());
    assembler.setTime(110s);
    QCOMPARE(assembler.waitingFor(10s).size(), std::size_t(1));
    QCOMPARE(assembler.waitingFor(10s).front()->next, std::int64_t(1));
    assembler.take(lines[4], 3);
    assembler.take(lines[1], 4); // now it waits for the third move
    QVERIFY(assembler.waitingFor(10s).empty());
    assembler.setTime(121s);
    QCOMPARE(assembler.waitingFor(10s).size(), std::size_t(2));
    QVERIFY(assembler.waitingFor(10s).front()->game.hasStarted() == false);
    assembler.take(lines[3], 5);
    assembler.take(lines[6], 6);
    QCOMPARE(assembler.waitingFor(0s).size(), std::size_t(0));
}

void TestAssemblyLimits::whoWaitsBeforeTheFirstTimeWaitsFromThenOn()
{
    const auto lines = published({readGame("1. e4 e5 *")});
    Assembler assembler;
    assembler.take(lines[1], 0);
    QCOMPARE(assembler.waitingFor(0s).size(), std::size_t(1));
    QVERIFY(assembler.waitingFor(1s).empty());
    assembler.setTime(100s);
    QVERIFY(assembler.waitingFor(1s).empty());
    assembler.setTime(110s);
    QCOMPARE(assembler.waitingFor(10s).size(), std::size_t(1));
}

void TestAssemblyLimits::theGameThatWaitsLongestIsGivenUp()
{
    std::vector<GamePtr> games;
    for (int i = 0; i < 4; ++i)
        games.push_back(readGame("1. e4 e5 2. Nf3 *"));
    const auto lines = published(games); // of five events each
    const auto line = [&](int game, int event) {
        return lines[static_cast<std::size_t>(5 * game + event)];
    };
    Assembler::Options options;
    options.limits.waitingBytes =
        3 * streams::memoryOf(*streams::parseStructured(line(0, 3))) + 100;
    std::vector<bool> ended;
    options.ended = [&](const std::string&, const streams::ArrivedGame& game) {
        ended.push_back(game.hasEnded());
    };
    Assembler assembler(options);
    for (int game = 0; game < 4; ++game) {
        assembler.take(line(game, 0), game);
        QCOMPARE(assembler.take(line(game, 3), game), Arrival::Waiting);
    }
    QVERIFY(ended == std::vector<bool>({false})); // the first, as it has not ended
    QCOMPARE(assembler.givenUpGames(), std::int64_t(1));
    QCOMPARE(assembler.count(Arrival::Waiting), std::int64_t(3));
    QCOMPARE(assembler.count(Arrival::Late), std::int64_t(1));
    QVERIFY(std::holds_alternative<streams::GapTooLong>(assembler.poisoned().front().fault));
    QCOMPARE(assembler.take(line(0, 1), 9), Arrival::Late);
    QCOMPARE(assembler.take(line(0, 0), 9), Arrival::Duplicate);
    for (int game = 1; game < 4; ++game) {
        for (const int event : {1, 2, 4})
            assembler.take(line(game, event), 10);
    }
    QCOMPARE(assembler.endedGames(), std::int64_t(3));
    QCOMPARE(assembler.kept().waitingBytes, std::size_t(0));
    QCOMPARE(assembler.kept().growingBytes, std::size_t(0));
}

void TestAssemblyLimits::theGameWithoutAnEventForLongestIsGivenUp()
{
    std::vector<GamePtr> games;
    for (int i = 0; i < 3; ++i)
        games.push_back(readGame("1. e4 e5 2. Nf3 *"));
    const auto lines = published(games);
    Assembler two;
    for (const int line : {0, 5, 1})
        two.take(lines[static_cast<std::size_t>(line)], line);
    const std::size_t bytesOfTwo = two.kept().growingBytes;
    for (const bool bytes : {false, true}) {
        Assembler::Options options;
        if (bytes)
            options.limits.growingBytes = bytesOfTwo;
        else
            options.limits.growingGames = 2;
        std::vector<std::string> givenUp;
        options.ended = [&](const std::string& key, const streams::ArrivedGame& game) {
            if (!game.hasEnded())
                givenUp.push_back(key);
        };
        Assembler assembler(options);
        assembler.take(lines[0], 0);
        assembler.take(lines[5], 1);
        assembler.take(lines[1], 2); // of the first game again
        assembler.take(lines[10], 3);
        QCOMPARE(givenUp.size(), std::size_t(1));
        QCOMPARE(givenUp[0], streams::parseStructured(lines[5])->key);
        const auto& poison = assembler.poisoned().front();
        QVERIFY(std::holds_alternative<streams::TooManyGames>(poison.fault));
        QCOMPARE(poison.key, givenUp[0]);
        QCOMPARE(poison.sequence, std::int64_t(1));
        QCOMPARE(assembler.take(lines[6], 4), Arrival::Late);
    }
}

void TestAssemblyLimits::aGameThatNeverStartedIsDropped()
{
    const auto lines = published({readGame("1. e4 e5 2. Nf3 *")});
    Assembler::Options options;
    options.limits.waitingEvents = 2;
    std::vector<std::string> dropped;
    options.ended = [](const std::string&, const streams::ArrivedGame&) {
        QFAIL("there is no game to hand over");
    };
    options.dropped = [&](const std::string& key) { dropped.push_back(key); };
    Assembler assembler(options);
    for (const int line : {1, 2, 3})
        assembler.take(lines[static_cast<std::size_t>(line)], line);
    QVERIFY(dropped == std::vector({streams::parseStructured(lines[0])->key}));
    QCOMPARE(assembler.take(lines[0], 4), Arrival::Late);
    QCOMPARE(assembler.givenUpGames(), std::int64_t(1));
}

PLYLINE_TEST(TestAssemblyLimits)
#include "tst_assembly_limits.moc"
