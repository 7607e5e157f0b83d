#pragma once

#include <QTest>

#include "core/kafka/kafka_publisher.h"
#include "core/kafka/kafka_reader.h"
#include "core/kafka/local_cluster.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"

#include <chrono>
#include <functional>

namespace plyline::tests {

inline std::vector<GamePtr> corpusGames(const char* file)
{
    return gamesOf(*files::Source::open(corpusPath(file).string()));
}

/// Sends all events of the games. `between` is called before each game.
inline QString publish(const kafka::KafkaAddress& address, const std::vector<GamePtr>& games,
                       const std::function<void(std::size_t)>& between = {},
                       const kafka::KafkaSettings& settings = {})
{
    auto publisher = kafka::KafkaPublisher::open(address, settings);
    if (!publisher)
        return QString::fromStdString(publisher.error().reason);
    streams::GameKeys keys;
    std::optional<kafka::KafkaError> error;
    std::int64_t sent = 0;
    for (std::size_t i = 0; i < games.size() && !error; ++i) {
        if (between)
            between(i);
        streams::sendEvents(*games[i], static_cast<int>(i + 1), keys.keyOf(*games[i]),
                            [&](const streams::Envelope& envelope) {
                                if (const auto done = (*publisher)->send(envelope, {}); !done)
                                    error = done.error();
                                ++sent;
                                return !error;
                            });
    }
    if (const auto done = (*publisher)->flush({}); !done && !error)
        error = done.error();
    if (error)
        return QString::fromStdString(error->reason);
    return (*publisher)->delivered() == sent ? QString() : QStringLiteral("not all delivered");
}

/// What has been read of a topic, and how far.
struct Followed
{
    streams::Assembler assembler;
    kafka::PartitionOffsets offsets;
    std::int64_t messages = 0;
};

/// Reads to the end that the topic has now.
inline QString follow(const kafka::KafkaAddress& address, Followed& followed)
{
    auto reader = kafka::KafkaReader::open(address, {}, followed.offsets);
    if (!reader)
        return QString::fromStdString(reader.error().reason);
    while (!(*reader)->isAtFirstEnd()) {
        auto message = (*reader)->next(std::chrono::milliseconds(100));
        if (!message)
            return QString::fromStdString(message.error().reason);
        if (!*message)
            continue;
        ++followed.messages;
        followed.assembler.take(std::move((*message)->envelope), (*message)->offset,
                                (*message)->text);
    }
    followed.offsets = (*reader)->offsets();
    return {};
}

/// How many games arrived as they were sent.
inline int equalGames(const std::vector<GamePtr>& games, const streams::Assembler& assembler)
{
    streams::GameKeys keys;
    int equal = 0;
    for (const GamePtr& game : games) {
        const auto* const growing = assembler.find(keys.keyOf(*game));
        equal += growing != nullptr && growing->game.hasEnded() &&
                         game::isSameGame(*game, *growing->game.game())
                     ? 1
                     : 0;
    }
    return equal;
}

/// A cluster of three brokers with the topic "moves", new for each test function. The classes of
/// these tests call both functions from their slots.
class KafkaTest : public QObject
{
protected:
    static void initTestCase()
    {
        PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    }
    void init()
    {
        auto cluster = kafka::LocalCluster::start(3);
        QVERIFY(cluster.has_value());
        m_cluster = std::move(*cluster);
        QVERIFY(m_cluster->createTopic("moves", 4).has_value());
    }

    std::unique_ptr<kafka::LocalCluster> m_cluster;
};

} // namespace plyline::tests
