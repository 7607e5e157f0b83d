#pragma once

#include <QFile>
#include <QTest>

#include "app/model/open_file/stream_status.h"
#include "core/kafka/kafka_publisher.h"
#include "core/kafka/local_cluster.h"
#include "tests/app/model/session/session_test.h"
#include "tests/core/streams/streamed.h"

namespace plyline::tests {

/// Streams as the open file: topics of the cluster inside the program, and files that grow. The
/// classes of these tests call init() and cleanup() from their slots.
class StreamTest : public SessionTest
{
protected:
    using Link = open_file::StreamStatus::Link;

    void init()
    {
        makeSession();
        m_path = written(QStringLiteral("events.ndjson"), {});
        m_keys = {};
    }
    void cleanup()
    {
        dropSession();
        m_cluster.reset();
    }
    [[nodiscard]] open_file::OpenFile& file() { return m_session->file(); }
    [[nodiscard]] bool isAt(Link link) { return file().stream() && file().stream()->link == link; }
    [[nodiscard]] bool isListed(int games)
    {
        return isAt(Link::Live) && file().games().size() == games && !m_session->isLoading();
    }
    [[nodiscard]] int plies(int game)
    {
        return file().games().game(game)->mainLine().lastPly().number();
    }
    void add(const std::vector<std::string>& events)
    {
        QFile to(m_path);
        QVERIFY(to.open(QIODevice::Append));
        for (const std::string& event : events)
            to.write(QByteArray::fromStdString(event) + '\n');
    }
    /// Makes a topic and returns its address.
    QString makeTopic(int partitions)
    {
        auto cluster = kafka::LocalCluster::start(3);
        if (!cluster || !(*cluster)->createTopic("moves", partitions))
            qFatal("no cluster");
        m_cluster = std::move(*cluster);
        return QString::fromStdString("kafka://" + m_cluster->address("moves").brokers + "/moves");
    }
    void publish(const std::vector<GamePtr>& games)
    {
        auto publisher = kafka::KafkaPublisher::open(m_cluster->address("moves"), {});
        QVERIFY(publisher.has_value());
        int number = 0;
        for (const GamePtr& game : games)
            QVERIFY(streams::sendEvents(*game, ++number, m_keys.keyOf(*game),
                                        [&](const streams::Envelope& envelope) {
                                            return (*publisher)->send(envelope, {}).has_value();
                                        }));
        QVERIFY((*publisher)->flush({}).has_value());
    }

    QString m_path;
    std::unique_ptr<kafka::LocalCluster> m_cluster;
    streams::GameKeys m_keys;
    /// 1 start, 3 moves, 1 end; then 1 start, 2 moves, 1 end.
    std::vector<GamePtr> m_two = gamesOf(files::Source::fromText(
        "[White \"A\"]\n[Black \"a\"]\n\n1. e4 e5 2. Nf3 *\n\n[White \"B\"]\n\n1. d4 d5 *\n",
        "test"));
    std::vector<std::string> m_events = published(m_two);
};

} // namespace plyline::tests
