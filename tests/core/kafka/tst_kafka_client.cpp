#include <QTest>

#include "core/kafka/kafka_client.h"
#include "core/kafka/local_cluster.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <array>

using namespace plyline;
using kafka::LocalCluster;

class TestKafkaClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstValueThatIsKnownIsTaken();
    void aDefaultWithoutAKnownValueIsAnError();
    void settingsOverrideDefaults();

private:
    /// Returns the compression that a client was opened with, or why it was not.
    std::string compression(const std::vector<const char*>& defaults,
                            const kafka::KafkaSettings& settings = {});

    std::unique_ptr<LocalCluster> m_cluster;
};

void TestKafkaClient::initTestCase()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    auto cluster = LocalCluster::start(1);
    QVERIFY(cluster);
    m_cluster = std::move(*cluster);
    QVERIFY(m_cluster->createTopic("chess", 1));
}

std::string TestKafkaClient::compression([[maybe_unused]] const std::vector<const char*>& defaults,
                                         [[maybe_unused]] const kafka::KafkaSettings& settings)
{
#ifdef PLYLINE_KAFKA
    const auto client = kafka::KafkaClient::open(RD_KAFKA_PRODUCER, m_cluster->address("chess"),
                                                 {{"compression.type", defaults}}, settings);
    if (!client)
        return client.error().reason;
    std::array<char, 100> text{};
    std::size_t size = text.size();
    rd_kafka_conf_get(rd_kafka_conf(client->handle.get()), "compression.type", text.data(), &size);
    return text.data();
#else
    return {};
#endif
}

void TestKafkaClient::theFirstValueThatIsKnownIsTaken()
{
    QCOMPARE(compression({"gzip", "lz4"}), std::string("gzip"));
    QCOMPARE(compression({"not built in", "lz4", "gzip"}), std::string("lz4"));
}

void TestKafkaClient::aDefaultWithoutAKnownValueIsAnError()
{
    QCOMPARE(compression({"not built in", "neither"}),
             std::string("compression.type has a value that is not allowed"));
}

void TestKafkaClient::settingsOverrideDefaults()
{
    QCOMPARE(compression({"gzip"}, {{"compression.type", "snappy"}}), std::string("snappy"));
}

PLYLINE_TEST(TestKafkaClient)
#include "tst_kafka_client.moc"
