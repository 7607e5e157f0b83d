#include <QTest>

#include "tests/core/streams/mutations.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using streams::Arrival;
using streams::Assembler;

namespace {

std::vector<std::string> goodLines()
{
    return published(
        {readGame("[White \"Ann\"]\n[TimeControl \"60\"]\n\n{before} 1. e4 $1 {[%clk 0:01:00]} e5 "
                  "(1... c5 $6 2. Nf3 (2. Nc3) 2... d6) 2. Nf3 Nc6 3. Bb5 a6 4. O-O b5 1-0"),
         readGame("[SetUp \"1\"]\n[FEN \"8/P7/8/8/8/7k/8/7K w - - 0 1\"]\n\n1. a8=Q Kg3 *"),
         readGame("1. d4 d5 *")});
}

/// PLYLINE_ROUNDS: how many envelopes, each made of a good one; 60,000 unless it is set.
int rounds()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("PLYLINE_ROUNDS", &isNumber);
    return isNumber ? asked : 60'000;
}

} // namespace

/// Events that somebody has made in bad faith: each is counted as something, what is applied is a
/// game that PGN can hold, and nothing else happens.
class TestHostileStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytesAreCounted();
    void anyValuesAreCounted();
};

void TestHostileStream::anyBytesAreCounted()
{
    const auto lines = goodLines();
    Random random(23);
    Assembler assembler;
    std::int64_t sum = 0;
    for (int i = 0; i < rounds(); ++i) {
        std::string text =
            lines[static_cast<std::size_t>(random.below(static_cast<int>(lines.size())))];
        if (random.below(20) == 0)
            text.assign(static_cast<std::size_t>(random.below(300)), ' ');
        for (int j = random.below(8); j > 0 && !text.empty(); --j)
            text[static_cast<std::size_t>(random.below(static_cast<int>(text.size())))] =
                static_cast<char>(random.below(256));
        assembler.take(text, i);
    }
    for (std::size_t i = 0; i < streams::arrivalCount; ++i)
        sum += assembler.count(static_cast<Arrival>(i));
    QCOMPARE(sum, static_cast<std::int64_t>(rounds()));
    QVERIFY(assembler.count(Arrival::Poison) > rounds() / 10);
    QVERIFY(assembler.count(Arrival::Applied) > 0);
}

void TestHostileStream::anyValuesAreCounted()
{
    const auto lines = goodLines();
    std::vector<nlohmann::ordered_json> good;
    for (const std::string& line : lines)
        good.push_back(nlohmann::ordered_json::parse(line));
    Random random(29);
    int ended = 0;
    int read = 0;
    Assembler::Options options;
    options.limits.growingGames = 100;
    options.limits.waitingEvents = 50;
    options.ended = [&](const std::string&, const streams::ArrivedGame& game) {
        ended += game.hasEnded() ? 1 : 0;
        QVERIFY2(isKeptByPgn(game), game.pgn().c_str());
        ++read;
    };
    Assembler assembler(std::move(options));
    std::int64_t sum = 0;
    for (int i = 0; i < rounds(); ++i) {
        auto json = good[static_cast<std::size_t>(i) % good.size()];
        const std::string key = "k" + std::to_string(i / (4 * static_cast<int>(good.size())));
        json["partitionkey"] = json["partitionkey"].get<std::string>() + key;
        if (random.below(3) == 0) {
            for (int j = random.below(3); j >= 0; --j)
                mutate(json, [&](int limit) { return random.below(limit); });
        }
        assembler.take(json.dump(), i);
    }
    for (std::size_t i = 0; i < streams::arrivalCount; ++i)
        sum += assembler.count(static_cast<Arrival>(i));
    QCOMPARE(sum, static_cast<std::int64_t>(rounds()));
    QVERIFY(assembler.count(Arrival::Poison) > rounds() / 100);
    QVERIFY(ended > rounds() / 1000);
    QVERIFY(read >= ended);
    QVERIFY(assembler.kept().growingGames <= 100);
}

PLYLINE_TEST(TestHostileStream)
#include "tst_hostile_stream.moc"
