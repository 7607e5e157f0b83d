#include <QTest>

#include "core/kafka/kafka_publisher.h"
#include "core/kafka/kafka_reader.h"
#include "core/kafka/local_cluster.h"
#include "core/kafka/secrets.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using kafka::KafkaAddress;
using kafka::KafkaPublisher;
using kafka::KafkaReader;
using kafka::LocalCluster;
using streams::Arrival;
using streams::Assembler;

namespace {

using std::chrono_literals::operator""ms;

std::vector<GamePtr> corpusGames(const char* file)
{
    return gamesOf(*files::Source::open(corpusPath(file).string()));
}

/// Sends all events of the games. `between` is called before each game.
QString publish(const KafkaAddress& address, const std::vector<GamePtr>& games,
                const std::function<void(std::size_t)>& between = {},
                const kafka::KafkaSettings& settings = {})
{
    auto publisher = KafkaPublisher::open(address, settings);
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

struct Followed
{
    Assembler assembler;
    kafka::PartitionOffsets offsets;
    std::int64_t messages = 0;
};

/// Reads to the end that the topic has now.
QString follow(const KafkaAddress& address, Followed& followed)
{
    auto reader = KafkaReader::open(address, {}, followed.offsets);
    if (!reader)
        return QString::fromStdString(reader.error().reason);
    while (!(*reader)->isAtFirstEnd()) {
        auto message = (*reader)->next(100ms);
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
int equalGames(const std::vector<GamePtr>& games, const Assembler& assembler)
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

} // namespace

class TestKafka : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void addresses_data();
    void addresses();
    void settingsAreReadFromAFile();
    void noSecretIsSaidWhenASettingIsWrong();
    void secretsAreMasked();
    void settingsOfAManagedClusterAreAccepted();
    void everyGameArrivesAsItWasSent();
    void faultsOfBrokersLoseNothingAndRepeatNothing();
    void aFullQueueIsWaitedFor();
    void aRefusedEventIsNamed();
    void aReaderGoesOnWhereItWas();
    void anUnreachableBrokerIsSaid();
    void aReaderSaysThatABrokerIsAwayAndBack();
    void openingEndsWhenItIsStopped();
    void rubbishIsKeptAside();

private:
    std::unique_ptr<LocalCluster> m_cluster;
};

void TestKafka::initTestCase()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
}

void TestKafka::init()
{
    auto cluster = LocalCluster::start(3);
    QVERIFY(cluster.has_value());
    m_cluster = std::move(*cluster);
    QVERIFY(m_cluster->createTopic("moves", 4).has_value());
}

void TestKafka::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("brokers");
    QTest::addColumn<QString>("topic");
    QTest::newRow("plain") << "kafka://host:9092/games.v1"
                           << "host:9092"
                           << "games.v1";
    QTest::newRow("several") << "kafka://a:1,b:2/t"
                             << "a:1,b:2"
                             << "t";
    QTest::newRow("IPv6") << "kafka://[::1]:9092/t"
                          << "[::1]:9092"
                          << "t";
    QTest::newRow("no topic") << "kafka://host:9092"
                              << ""
                              << "";
    QTest::newRow("an empty topic") << "kafka://host:9092/"
                                    << ""
                                    << "";
    QTest::newRow("a topic with a blank") << "kafka://host/a b"
                                          << ""
                                          << "";
    QTest::newRow("a topic of dots") << "kafka://host/.."
                                     << ""
                                     << "";
    QTest::newRow("two levels") << "kafka://host/a/b"
                                << ""
                                << "";
    QTest::newRow("a query") << "kafka://host/a?x=1"
                             << ""
                             << "";
    QTest::newRow("a password") << "kafka://user@host/a"
                                << ""
                                << "";
    QTest::newRow("another scheme") << "http://host/a"
                                    << ""
                                    << "";
}

void TestKafka::addresses()
{
    QFETCH(QString, text);
    const auto address = KafkaAddress::parse(text.toStdString());
    QTEST(QString::fromStdString(address ? address->brokers : std::string()), "brokers");
    QTEST(QString::fromStdString(address ? address->topic : std::string()), "topic");
}

void TestKafka::settingsAreReadFromAFile()
{
    const auto settings = kafka::parseSettings(
        "# a comment\n\n security.protocol = SASL_SSL \r\n!more\nsasl.password=a=b\n");
    const kafka::KafkaSettings expected = {{"security.protocol", "SASL_SSL"},
                                           {"sasl.password", "a=b"}};
    QVERIFY(settings.has_value());
    QVERIFY(*settings == expected);
    QVERIFY(!kafka::parseSettings("a=1\nnothing\n").has_value());
    QCOMPARE(kafka::readSettings("/nowhere/client.properties").error().code,
             kafka::KafkaError::Code::NotReadable);
}

void TestKafka::noSecretIsSaidWhenASettingIsWrong()
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

void TestKafka::secretsAreMasked()
{
    const kafka::KafkaSettings settings = {{"sasl.username", "ann"},
                                           {"sasl.password", "pw"},
                                           {"ssl.key.password", ""},
                                           {"ssl.key.pem", "-----BEGIN"}};
    QCOMPARE(kafka::withoutSecrets("ann has pwpw and -----BEGIN", settings),
             std::string("ann has ****** and ***"));
}

/// What such a service gives its users: the settings are taken, and no secret is shown when the
/// broker that answers has no TLS.
void TestKafka::settingsOfAManagedClusterAreAccepted()
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

void TestKafka::everyGameArrivesAsItWasSent()
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

void TestKafka::faultsOfBrokersLoseNothingAndRepeatNothing()
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

void TestKafka::aFullQueueIsWaitedFor()
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

void TestKafka::aRefusedEventIsNamed()
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

void TestKafka::aReaderGoesOnWhereItWas()
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

void TestKafka::anUnreachableBrokerIsSaid()
{
    const auto publisher = KafkaPublisher::open({"127.0.0.1:1", "moves"}, {});
    QVERIFY(!publisher.has_value());
    QCOMPARE(publisher.error().code, kafka::KafkaError::Code::Unreachable);
    const QString reason = QString::fromStdString(publisher.error().reason);
    QVERIFY2(reason.contains(QStringLiteral("refused")), qPrintable(reason)); // as the system says
}

void TestKafka::aReaderSaysThatABrokerIsAwayAndBack()
{
    const auto reader = KafkaReader::open(m_cluster->address("moves"), {}, {});
    QVERIFY(reader.has_value());
    const auto comes = [&](const auto& wanted) {
        for (int turn = 0; turn < 1000 && !wanted((*reader)->connection()); ++turn)
            static_cast<void>((*reader)->next(20ms));
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

void TestKafka::openingEndsWhenItIsStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto reader = KafkaReader::open({"127.0.0.1:1", "moves"}, {}, {}, stop.get_token());
    QVERIFY(!reader.has_value());
    QCOMPARE(reader.error().code, kafka::KafkaError::Code::Cancelled);
}

void TestKafka::rubbishIsKeptAside()
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

PLYLINE_TEST(TestKafka)
#include "tst_kafka.moc"
