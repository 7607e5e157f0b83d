#include <QTest>

#include "tests/core/kafka/kafka_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using kafka::KafkaPublisher;
using kafka::LocalCluster;
using streams::Arrival;

class TestKafkaPublisher : public KafkaTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { KafkaTest::initTestCase(); }
    void init() { KafkaTest::init(); }
    void noSecretIsSaidWhenASettingIsWrong();
    void settingsOfAManagedClusterAreAccepted();
    void everyGameArrivesAsItWasSent();
    void faultsOfBrokersLoseNothingAndRepeatNothing();
    void aFullQueueIsWaitedFor();
    void aRefusedEventIsNamed();
    void anUnreachableBrokerIsSaid();
};

void TestKafkaPublisher::noSecretIsSaidWhenASettingIsWrong()
{
    for (const char* const name : {"sasl.mechanismus", "security.protocol", "linger.ms"}) {
        const auto publisher =
            KafkaPublisher::open(m_cluster->address("moves"), {{name, "my-secret"}});
        QVERIFY(!publisher.has_value());
        QCOMPARE(publisher.error().code, kafka::KafkaError::Code::BadSetting);
        const QString reason = QString::fromStdString(publisher.error().reason);
        QVERIFY2(!reason.contains(QStringLiteral("my-secret")), qPrintable(reason));
        QVERIFY2(reason.contains(QString::fromLatin1(name)), qPrintable(reason));
    }
}

/// What such a service gives its users: the settings are taken, and no secret is shown when the
/// broker that answers has no TLS.
void TestKafkaPublisher::settingsOfAManagedClusterAreAccepted()
{
    const auto settings = kafka::parseSettings("bootstrap.servers=elsewhere:9092\n"
                                               "security.protocol=SASL_SSL\n"
                                               "sasl.mechanisms=PLAIN\n"
                                               "sasl.username=my-name\n"
                                               "sasl.password=my-secret\n"
                                               "session.timeout.ms=45000\n"
                                               "client.id=my-client\n");
    QVERIFY(settings.has_value());
    const auto publisher = KafkaPublisher::open(m_cluster->address("moves"), *settings);
    QVERIFY(!publisher.has_value());
    QCOMPARE(publisher.error().code, kafka::KafkaError::Code::Unreachable);
    const QString reason = QString::fromStdString(publisher.error().reason);
    QVERIFY2(reason.contains(QStringLiteral("SSL")), qPrintable(reason));
    QVERIFY2(!reason.contains(QStringLiteral("my-secret")), qPrintable(reason));
}

void TestKafkaPublisher::everyGameArrivesAsItWasSent()
{
    PLYLINE_NEEDS_CORPUS();
    const auto games = corpusGames("small/immortal_games.pgn");
    QVERIFY(!games.empty());
    QCOMPARE(publish(m_cluster->address("moves"), games), QString());
    Followed followed;
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(equalGames(games, followed.assembler), static_cast<int>(games.size()));
    QCOMPARE(followed.assembler.count(Arrival::Duplicate), std::int64_t(0));
    // The whole again adds nothing.
    QCOMPARE(publish(m_cluster->address("moves"), games), QString());
    const std::int64_t once = followed.messages;
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(followed.messages, 2 * once);
    QCOMPARE(followed.assembler.count(Arrival::Duplicate), once);
    QCOMPARE(equalGames(games, followed.assembler), static_cast<int>(games.size()));
}

void TestKafkaPublisher::faultsOfBrokersLoseNothingAndRepeatNothing()
{
    PLYLINE_NEEDS_CORPUS();
    const auto games = corpusGames("small/immortal_games.pgn");
    using Fault = LocalCluster::Fault;
    const std::string sent = "moves";
    QCOMPARE(publish(m_cluster->address(sent), games,
                     [&](std::size_t game) {
                         if (game == 1)
                             m_cluster->failNext({Fault::NotEnoughReplicas, Fault::LeaderMoved,
                                                  Fault::Disconnect, Fault::NotEnoughReplicas});
                         if (game == 2)
                             m_cluster->setDelay(-1, 200);
                         if (game == 3)
                             m_cluster->setLeader(sent, 0, 2);
                         if (game == 4) {
                             m_cluster->setDelay(-1, 0);
                             m_cluster->stopBroker(3);
                             for (int partition = 0; partition < 4; ++partition)
                                 m_cluster->setLeader(sent, partition, 1 + partition % 2);
                         }
                         if (game == 6)
                             m_cluster->startBroker(3);
                     }),
             QString());
    Followed followed;
    QCOMPARE(follow(m_cluster->address(sent), followed), QString());
    QCOMPARE(equalGames(games, followed.assembler), static_cast<int>(games.size()));
    // Applied one after another: nothing came twice, and nothing before what precedes it.
    QCOMPARE(followed.assembler.count(Arrival::Applied), followed.messages);
}

void TestKafkaPublisher::aFullQueueIsWaitedFor()
{
    std::vector<GamePtr> games;
    for (int i = 0; i < 20; ++i)
        games.push_back(readGame("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O *"));
    m_cluster->setDelay(-1, 20);
    QCOMPARE(publish(m_cluster->address("moves"), games, {},
                     {{"queue.buffering.max.messages", "7"}, {"linger.ms", "1"}}),
             QString());
    Followed followed;
    QCOMPARE(follow(m_cluster->address("moves"), followed), QString());
    QCOMPARE(equalGames(games, followed.assembler), 20);
    QCOMPARE(followed.assembler.count(Arrival::Applied), followed.messages);
}

void TestKafkaPublisher::aRefusedEventIsNamed()
{
    auto publisher =
        KafkaPublisher::open(m_cluster->address("moves"), {{"message.timeout.ms", "300"}});
    QVERIFY(publisher.has_value());
    for (int broker = 1; broker <= 3; ++broker)
        m_cluster->stopBroker(broker);
    const auto sent = (*publisher)->sendRecord("moves", "the-key", "value", {});
    QVERIFY(sent.has_value());
    const auto done = (*publisher)->flush({});
    QVERIFY(!done.has_value());
    QCOMPARE((*publisher)->delivered(), std::int64_t(0));
    const QString reason = QString::fromStdString(done.error().reason);
    QVERIFY2(reason.contains(QStringLiteral("topic moves, key the-key")), qPrintable(reason));
}

void TestKafkaPublisher::anUnreachableBrokerIsSaid()
{
    const auto publisher = KafkaPublisher::open({"127.0.0.1:1", "moves"}, {});
    QVERIFY(!publisher.has_value());
    QCOMPARE(publisher.error().code, kafka::KafkaError::Code::Unreachable);
    const QString reason = QString::fromStdString(publisher.error().reason);
    QVERIFY2(reason.contains(QStringLiteral("refused")), qPrintable(reason)); // as the system says
}

PLYLINE_TEST(TestKafkaPublisher)
#include "tst_kafka_publisher.moc"
