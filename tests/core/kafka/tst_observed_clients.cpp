#include <QTest>

#include "core/kafka/local_cluster.h"
#include "core/kafka/observed_clients.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using kafka::KafkaAddress;
using kafka::LocalCluster;
using kafka::ObservedConsumer;
using kafka::ObservedProducer;

namespace {

using std::chrono_literals::operator""ms;

/// A cluster with one topic, and both clients.
struct Lab
{
    explicit Lab(int partitions)
    {
        auto started = LocalCluster::start(3);
        if (!started || !(*started)->createTopic("moves", partitions))
            return;
        cluster = std::move(*started);
        producer = std::move(*ObservedProducer::open(cluster->address("moves")));
        consumer = std::move(*ObservedConsumer::open(cluster->address("moves"), partitions));
    }

    [[nodiscard]] bool isThere() const { return producer && consumer; }
    void send(const std::vector<streams::Envelope>& envelopes) const
    {
        for (const streams::Envelope& envelope : envelopes)
            QVERIFY(producer->send(envelope));
    }
    /// Lets both work until `isDone`, at most as long as any of these tests may take.
    template <typename Done>
    bool work(Done isDone)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!isDone() && std::chrono::steady_clock::now() < end) {
            producer->serve(5ms);
            if (auto message = consumer->next(20ms))
                read.push_back(std::move(*message));
            for (ObservedClientReports* one : {&producerSaid, &consumerSaid}) {
                auto more =
                    one == &producerSaid ? producer->takeReports() : consumer->takeReports();
                one->insert(one->end(), more.begin(), more.end());
            }
        }
        return isDone();
    }
    [[nodiscard]] const kafka::ObservedPartition& partition(std::size_t i) const
    {
        return consumer->observation().partitions.at(i);
    }

    using ObservedClientReports = std::vector<std::string>;
    std::unique_ptr<LocalCluster> cluster;
    std::unique_ptr<ObservedProducer> producer;
    std::unique_ptr<ObservedConsumer> consumer;
    std::vector<kafka::KafkaMessage> read;
    ObservedClientReports producerSaid;
    ObservedClientReports consumerSaid;
};

std::vector<streams::Envelope> envelopesOf(const char* pgn)
{
    std::vector<streams::Envelope> envelopes;
    streams::GameKeys keys;
    const auto games = gamesOf(files::Source::fromText(pgn, "test"));
    for (std::size_t i = 0; i < games.size(); ++i)
        streams::sendEvents(*games[i], static_cast<int>(i) + 1, keys.keyOf(*games[i]),
                            [&](streams::Envelope envelope) {
                                envelopes.push_back(std::move(envelope));
                                return true;
                            });
    return envelopes;
}

} // namespace

class TestObservedClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statisticsAreRead();
    void otherTextsAreNoStatistics();
    void whatIsSentIsReadAndCounted();
    void aStoppedLeaderIsReportedAndAnotherTakesOver();
    void theEndIsKnownToAReaderThatWaits();
};

void TestObservedClients::statisticsAreRead()
{
    const auto read = kafka::readStatistics(
        R"({"brokers":{"b:2/2":{"name":"b:2/2","nodeid":2,"state":"TRY_CONNECT"},
                       "GroupCoordinator":{"name":"GroupCoordinator","nodeid":1,"state":"UP"},
                       "b:0/bootstrap":{"name":"b:0/bootstrap","nodeid":-1,"state":"UP"},
                       "a:1/1":{"name":"a:1/1","nodeid":1,"state":"UP"}},
            "topics":{"other":{"partitions":{"0":{"partition":0,"leader":1}}},
                      "moves":{"partitions":{
                        "-1":{"partition":-1,"leader":-1},
                        "1":{"partition":1,"leader":-1,"hi_offset":-1001,"app_offset":-1001},
                        "0":{"partition":0,"leader":2,"hi_offset":42,"app_offset":27}}}}})",
        "moves");
    QVERIFY(read);
    QCOMPARE(read->brokers,
             (std::vector<kafka::ObservedBroker>{{1, "a:1", "UP"}, {2, "b:2", "TRY_CONNECT"}}));
    QVERIFY(read->brokers[0].isConnected() && !read->brokers[1].isConnected());
    QCOMPARE(read->partitions,
             (std::vector<kafka::ObservedPartition>{{0, 2, 42, 27}, {1, {}, {}, 0}}));
    QCOMPARE(read->partitions[0].lag(), std::optional<std::int64_t>(15));
    QVERIFY(!read->partitions[1].lag());
}

void TestObservedClients::otherTextsAreNoStatistics()
{
    for (const char* const text : {"", "{", "[]", "{}", R"({"brokers":{}})"})
        QVERIFY(!kafka::readStatistics(text, "moves"));
    const auto odd = kafka::readStatistics(
        R"({"brokers":{"a":{"name":5,"nodeid":"1"}},"topics":{"moves":{"partitions":{"0":{"partition":"0"}}}}})",
        "moves");
    QVERIFY(odd);
    QVERIFY(odd->brokers.empty() && odd->partitions.empty());
}

void TestObservedClients::whatIsSentIsReadAndCounted()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    Lab lab(3);
    QVERIFY(lab.isThere());
    const auto envelopes = envelopesOf("[White \"A\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n\n"
                                       "[White \"B\"]\n\n1. d4 d5 *\n\n"
                                       "[White \"C\"]\n\n1. c4 *\n");
    QCOMPARE(envelopes.size(), std::size_t{3 * 2 + 7});
    lab.send(envelopes);
    const auto count = static_cast<std::int64_t>(envelopes.size());
    QCOMPARE(lab.producer->sent(), count);
    QVERIFY(lab.work([&] {
        return lab.producer->acknowledged() == count && lab.read.size() == envelopes.size();
    }));
    QCOMPARE(lab.producer->refused(), std::int64_t{0});
    // Every event of a game is in one partition, in its order.
    std::map<std::string, std::pair<int, std::int64_t>> seen;
    for (const kafka::KafkaMessage& message : lab.read) {
        QVERIFY(message.envelope);
        const auto [at, isFirst] = seen.try_emplace(message.key, message.partition, 0);
        QCOMPARE(message.partition, at->second.first);
        QCOMPARE(message.envelope->sequence, at->second.second++);
    }
    QCOMPARE(seen.size(), std::size_t{3});
    // The figures of librdkafka say the same.
    std::vector<std::int64_t> ends(3);
    for (const kafka::KafkaMessage& message : lab.read)
        ++ends[static_cast<std::size_t>(message.partition)];
    QVERIFY(lab.work([&] {
        const auto& known = lab.consumer->observation().partitions;
        return known.size() == 3 && std::all_of(known.begin(), known.end(), [&](const auto& one) {
                   const std::int64_t end = ends[static_cast<std::size_t>(one.partition)];
                   return one.end == end && one.position == end && one.leader;
               });
    }));
    QCOMPARE(lab.consumer->observation().brokers.size(), std::size_t{3});
}

void TestObservedClients::aStoppedLeaderIsReportedAndAnotherTakesOver()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    Lab lab(1);
    QVERIFY(lab.isThere());
    lab.cluster->setLeader("moves", 0, 1);
    const auto envelopes = envelopesOf("1. e4 e5 2. Nf3 Nc6 *");
    const auto half = static_cast<std::ptrdiff_t>(envelopes.size() / 2);
    lab.send({envelopes.begin(), envelopes.begin() + half});
    QVERIFY(lab.work([&] { return lab.read.size() == static_cast<std::size_t>(half); }));
    QVERIFY(lab.work([&] {
        const auto& known = lab.consumer->observation().partitions;
        return !known.empty() && known[0].leader == 1;
    }));
    lab.cluster->stopBroker(1);
    lab.send({envelopes.begin() + half, envelopes.end()});
    QVERIFY(lab.work([&] { return !lab.producerSaid.empty() && !lab.consumerSaid.empty(); }));
    QVERIFY(lab.producer->acknowledged() <= half); // nothing can be acknowledged by anybody
    QVERIFY(lab.work([&] { return !lab.consumer->observation().brokers.at(0).isConnected(); }));
    lab.cluster->setLeader("moves", 0, 3);
    QVERIFY(lab.work([&] { return lab.read.size() == envelopes.size(); }));
    QVERIFY(lab.work([&] { return lab.partition(0).leader == 3; }));
    QCOMPARE(lab.producer->acknowledged(), static_cast<std::int64_t>(envelopes.size()));
    for (std::size_t i = 0; i < envelopes.size(); ++i)
        QCOMPARE(lab.read[i].envelope->id, envelopes[i].id);
}

void TestObservedClients::theEndIsKnownToAReaderThatWaits()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    Lab lab(1);
    QVERIFY(lab.isThere());
    const auto envelopes = envelopesOf("1. e4 e5 2. Nf3 Nc6 *");
    lab.send(envelopes);
    const auto count = static_cast<std::int64_t>(envelopes.size());
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    const auto isKnown = [&] {
        const auto& known = lab.consumer->observation().partitions;
        return !known.empty() && known[0].end == count;
    };
    while (!isKnown() && std::chrono::steady_clock::now() < end) {
        lab.producer->serve(5ms);
        lab.consumer->serve(20ms); // takes nothing
    }
    QVERIFY(isKnown());
    QCOMPARE(lab.partition(0).position, std::int64_t{0});
    QCOMPARE(lab.partition(0).lag(), std::optional(count));
}

PLYLINE_TEST(TestObservedClients)
#include "tst_observed_clients.moc"
