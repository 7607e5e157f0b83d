#include <QTest>

#include "tests/core/kafka/kafka_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using kafka::KafkaPublisher;
using kafka::KafkaReader;
using streams::Arrival;

class TestKafkaReader : public KafkaTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { KafkaTest::initTestCase(); }
    void init() { KafkaTest::init(); }
    void aReaderGoesOnWhereItWas();
    void aReaderSaysThatABrokerIsAwayAndBack();
    void openingEndsWhenItIsStopped();
    void rubbishIsKeptAside();
};

void TestKafkaReader::aReaderGoesOnWhereItWas()
{
    const std::vector<GamePtr> games = {readGame("1. e4 e5 *"), readGame("1. d4 d5 *")};
    QCOMPARE(publish(m_cluster->address("moves"), {games[0]}), QString());
    Followed followed;
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(followed.messages, std::int64_t(4));
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(followed.messages, std::int64_t(4));
    QCOMPARE(publish(m_cluster->address("moves"), {games[1]}), QString());
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(followed.messages, std::int64_t(8));
    QCOMPARE(followed.assembler.count(Arrival::Applied), std::int64_t(8));
    followed.offsets[0] = 1000000; // beyond the end: another topic of the same name
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(followed.assembler.count(Arrival::Poison), std::int64_t(0));
}

void TestKafkaReader::aReaderSaysThatABrokerIsAwayAndBack()
{
    const auto reader = KafkaReader::open(m_cluster->address("moves"), {}, {});
    QVERIFY(reader.has_value());
    const auto comes = [&](const auto& wanted) {
        for (int turn = 0; turn < 1000 && !wanted((*reader)->connection()); ++turn)
            static_cast<void>((*reader)->next(std::chrono::milliseconds(20)));
        return wanted((*reader)->connection());
    };
    QCOMPARE((*reader)->connection().partitions, 4);
    for (int broker = 1; broker <= 3; ++broker)
        m_cluster->stopBroker(broker);
    QVERIFY(comes([](const kafka::KafkaConnection& now) { return now.unreachable == 4; }));
    QVERIFY(comes([](const kafka::KafkaConnection& now) { return !now.reason.empty(); }));
    for (int broker = 1; broker <= 3; ++broker)
        m_cluster->startBroker(broker);
    QVERIFY(comes([](const kafka::KafkaConnection& now) { return now.unreachable == 0; }));
    QCOMPARE((*reader)->connection().reason, std::string());
}

void TestKafkaReader::openingEndsWhenItIsStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto reader = KafkaReader::open({"127.0.0.1:1", "moves"}, {}, {}, stop.get_token());
    QVERIFY(!reader.has_value());
    QCOMPARE(reader.error().code, kafka::KafkaError::Code::Cancelled);
}

void TestKafkaReader::rubbishIsKeptAside()
{
    auto publisher = KafkaPublisher::open(m_cluster->address("moves"), {});
    QVERIFY(publisher.has_value());
    QVERIFY((*publisher)->sendRecord("moves", "k", "rubbish", {}).has_value());
    QVERIFY((*publisher)->sendRecord("moves", "k", std::nullopt, {}).has_value());
    QVERIFY((*publisher)->flush({}).has_value());
    Followed followed;
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(followed.assembler.count(Arrival::Poison), std::int64_t(2));
    QCOMPARE(followed.assembler.poisoned().front().text, std::string("rubbish"));
}

PLYLINE_TEST(TestKafkaReader)
#include "tst_kafka_reader.moc"
