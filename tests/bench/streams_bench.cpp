#include "core/index/index_builder.h"
#include "core/kafka/kafka_publisher.h"
#include "core/kafka/kafka_reader.h"
#include "core/kafka/local_cluster.h"
#include "core/pgn/game_builder.h"
#include "core/store/followed_stream.h"
#include "core/streams/assembler.h"
#include "core/streams/game_events.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <filesystem>

namespace plyline::bench {

namespace {

using streams::Arrival;
using streams::Envelope;

constexpr int rounds = 3;
constexpr double budgetPerSecond = 15'000;
constexpr std::size_t wantedEvents = 150'000;

/// The games of a file whose events are about as many as are wanted, and those events.
struct Sample
{
    std::vector<std::shared_ptr<const game::Game>> games;
    std::vector<std::string> keys;
    std::vector<Envelope> envelopes;
    std::vector<std::string> texts; ///< In the structured mode.
    std::vector<std::string> values;
    std::vector<std::vector<std::pair<std::string, std::string>>> headers;
};

Sample sampleOf(const std::string& file)
{
    const auto source = files::Source::open(file).value();
    const auto index = index::buildIndex(source);
    Sample sample;
    streams::GameKeys keys;
    for (int i = 0; i < index->size() && sample.envelopes.size() < wantedEvents; ++i) {
        sample.games.push_back(pgn::buildGame(source, index->entry(i).span(), i + 1, 1));
        sample.keys.push_back(keys.keyOf(*sample.games.back()));
        streams::sendEvents(*sample.games.back(), i + 1, sample.keys.back(), [&](Envelope event) {
            sample.texts.push_back(streams::structuredText(event));
            sample.values.push_back(event.data.dump());
            sample.headers.push_back(streams::attributesOf(event));
            sample.envelopes.push_back(std::move(event));
            return true;
        });
    }
    return sample;
}

/// Runs the work on one processor, prints how many events it does in a second, and returns whether
/// those are enough.
bool measure(const char* what, std::size_t events, const std::function<bool()>& work)
{
    const OneProcessor one;
    bool isGood = true;
    const double seconds =
        medianSeconds(Time::Processor, rounds, [&] { isGood = work() && isGood; });
    const double rate = static_cast<double>(events) / seconds;
    print(what, fmt::format("{:.0f} events/s", rate),
          fmt::format("{} events; budget {:.0f}{}", events, budgetPerSecond,
                      !isGood                  ? "  WRONG"
                      : rate < budgetPerSecond ? "  TOO SLOW"
                                               : ""));
    return isGood && rate >= budgetPerSecond;
}

bool benchEnvelopes(const Sample& sample)
{
    const std::size_t count = sample.envelopes.size();
    bool isGood = measure("events of games", count, [&] {
        std::size_t sent = 0;
        for (std::size_t i = 0; i < sample.games.size(); ++i)
            streams::sendEvents(*sample.games[i], static_cast<int>(i + 1), sample.keys[i],
                                [&](const Envelope&) { return ++sent != 0; });
        return sent == count;
    });
    isGood &= measure("envelopes written, structured", count, [&] {
        std::size_t bytes = 0;
        for (const Envelope& envelope : sample.envelopes)
            bytes += streams::structuredText(envelope).size();
        return bytes > count;
    });
    isGood &= measure("envelopes read, structured", count, [&] {
        std::size_t good = 0;
        for (const std::string& text : sample.texts)
            good += streams::parseStructured(text).has_value() ? 1U : 0U;
        return good == count;
    });
    isGood &= measure("envelopes read, binary", count, [&] {
        std::size_t good = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::vector<streams::Attribute> headers(sample.headers[i].begin(),
                                                          sample.headers[i].end());
            good += streams::parseBinary(headers, sample.values[i]).has_value() ? 1U : 0U;
        }
        return good == count;
    });
    return isGood;
}

bool benchGames(const Sample& sample)
{
    const std::size_t count = sample.texts.size();
    bool isGood = measure("texts put together as games", count, [&] {
        streams::Assembler assembler;
        std::int64_t offset = 0;
        for (const std::string& text : sample.texts)
            assembler.take(text, offset++);
        return assembler.count(Arrival::Applied) == static_cast<std::int64_t>(count);
    });
    const std::string path = PLYLINE_BENCH_FILES "/followed.sqlite";
    isGood &= measure("texts followed into a database", count, [&] {
        constexpr int batch = 1000;
        std::filesystem::remove(path);
        const auto followed = store::FollowedStream::open(QString::fromStdString(path), "bench");
        if (!followed)
            return false;
        std::int64_t offset = 0;
        for (const std::string& text : sample.texts) {
            (*followed)->take(0, offset++, streams::parseStructured(text), text);
            if ((*followed)->pending() == batch && !(*followed)->commit())
                return false;
        }
        return (*followed)->commit().has_value() &&
               (*followed)->assembler().count(Arrival::Applied) == static_cast<std::int64_t>(count);
    });
    std::filesystem::remove(path);
    return isGood;
}

bool publish(const Sample& sample, const kafka::KafkaAddress& address)
{
    const auto publisher = kafka::KafkaPublisher::open(address, {});
    if (!publisher)
        return false;
    for (std::size_t i = 0; i < sample.games.size(); ++i) {
        const bool isSent = streams::sendEvents(
            *sample.games[i], static_cast<int>(i + 1), sample.keys[i],
            [&](const Envelope& event) { return (*publisher)->send(event, {}).has_value(); });
        if (!isSent)
            return false;
    }
    return (*publisher)->flush({}).has_value() &&
           (*publisher)->delivered() == static_cast<std::int64_t>(sample.envelopes.size());
}

bool follow(const Sample& sample, const kafka::KafkaAddress& address)
{
    const auto reader = kafka::KafkaReader::open(address, {}, {});
    if (!reader)
        return false;
    streams::Assembler assembler;
    while (!(*reader)->isAtFirstEnd()) {
        auto message = (*reader)->next(std::chrono::milliseconds(100));
        if (!message)
            return false;
        if (*message)
            assembler.take(std::move((*message)->envelope), (*message)->offset, (*message)->text);
    }
    return assembler.count(Arrival::Applied) == static_cast<std::int64_t>(sample.envelopes.size());
}

/// The brokers and the threads of the client share the processor with ours.
bool benchTopic(const Sample& sample)
{
    if (!kafka::hasKafka()) {
        print("topics", "built without librdkafka");
        return true;
    }
    const auto cluster = kafka::LocalCluster::start(3);
    if (!cluster)
        return false;
    const std::size_t count = sample.envelopes.size();
    int topics = 0;
    bool isGood = measure("games published, with client and brokers", count, [&] {
        const std::string topic = "bench" + std::to_string(topics++);
        return (*cluster)->createTopic(topic, 6).has_value() &&
               publish(sample, (*cluster)->address(topic));
    });
    isGood &= measure("topic followed, with client and brokers", count,
                      [&] { return follow(sample, (*cluster)->address("bench0")); });
    return isGood;
}

/// What is kept of streams that never end, with the limits that every reader has.
bool benchMemory(const Sample& sample)
{
    constexpr double budgetMegabytes = 400;
    const std::int64_t before = anonymousBytes();
    bool isGood = true;
    streams::Assembler::Options options;
    options.ended = [](const std::string&, const streams::ArrivedGame&) {};
    streams::Assembler assembler(options);
    std::int64_t taken = 0;
    const auto take = [&](std::size_t index, int game) {
        Envelope event = sample.envelopes[index];
        event.key = std::to_string(game) + event.key;
        assembler.take(std::move(event), taken++);
    };
    const auto report = [&](const char* what) {
        const auto kept = assembler.kept();
        const double megabytes = static_cast<double>(anonymousBytes() - before) / 1e6;
        isGood = isGood && megabytes < budgetMegabytes;
        print(what, fmt::format("{:.0f} MB", megabytes),
              fmt::format("{} events; {} games growing, {} given up; budget {:.0f} MB{}", taken,
                          kept.growingGames, assembler.givenUpGames(), budgetMegabytes,
                          megabytes < budgetMegabytes ? "" : "  TOO MUCH"));
    };
    for (int copy = 0; copy < 5; ++copy) {
        for (std::size_t i = 0; i < sample.envelopes.size(); ++i)
            take(i, copy);
    }
    report("endless topic of games that end, RssAnon");
    constexpr int unfinished = 100'000;
    constexpr std::size_t firstEvents = 9;
    for (int game = 0; game < unfinished; ++game) {
        for (std::size_t i = 0; i < firstEvents; ++i)
            take(i, 1000 + game);
    }
    report("and of games that never end");
    for (int game = 0; game < 5 * unfinished; ++game)
        take(1, -game - 1);
    report("and of games whose beginning is missing");
    return isGood;
}

} // namespace

/// Both ways on one thread, each step alone and all of them together.
bool benchStreams(const std::string& file)
{
    const Sample sample = sampleOf(file);
    bool isGood = benchEnvelopes(sample);
    isGood &= benchGames(sample);
    isGood &= benchTopic(sample);
    isGood &= benchMemory(sample);
    return isGood;
}

} // namespace plyline::bench
