#include <QTest>

#include "core/kafka/kafka_address.h"
#include "core/kafka/secrets.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using kafka::KafkaAddress;

class TestKafkaAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void settingsAreReadFromAFile();
    void secretsAreMasked();
};

void TestKafkaAddress::addresses_data()
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

void TestKafkaAddress::addresses()
{
    QFETCH(QString, text);
    const auto address = KafkaAddress::parse(text.toStdString());
    QTEST(QString::fromStdString(address ? address->brokers : std::string()), "brokers");
    QTEST(QString::fromStdString(address ? address->topic : std::string()), "topic");
}

void TestKafkaAddress::settingsAreReadFromAFile()
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

void TestKafkaAddress::secretsAreMasked()
{
    const kafka::KafkaSettings settings = {{"sasl.username", "ann"},
                                           {"sasl.password", "pw"},
                                           {"ssl.key.password", ""},
                                           {"ssl.key.pem", "-----BEGIN"}};
    QCOMPARE(kafka::withoutSecrets("ann has pwpw and -----BEGIN", settings),
             std::string("ann has ****** and ***"));
}

PLYLINE_TEST(TestKafkaAddress)
#include "tst_kafka_address.moc"
