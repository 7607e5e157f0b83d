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
    void settingsForJavaAreUnderstood_data();
    void settingsForJavaAreUnderstood();
    void aFolderHoldsNoSettings();
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

void TestKafkaAddress::settingsForJavaAreUnderstood_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("plain")
        << "org.apache.kafka.common.security.plain.PlainLoginModule required username='KEY' "
           "password='s3 cret';"
        << "KEY"
        << "s3 cret";
    QTest::newRow("SCRAM, with signs that are escaped")
        << R"(org.apache.kafka.common.security.scram.ScramLoginModule required password="a\"b\\c" username = "x";)"
        << "x"
        << R"(a"b\c)";
    QTest::newRow("another kind") << "com.example.OAuthLoginModule required username='a' "
                                     "password='b';"
                                  << ""
                                  << "";
    QTest::newRow("not quoted") << "PlainLoginModule required username=a password=b;"
                                << ""
                                << "";
}

/// As a provider of clusters gives them, for example Confluent Cloud.
void TestKafkaAddress::settingsForJavaAreUnderstood()
{
    QFETCH(QString, login);
    QFETCH(QString, user);
    QFETCH(QString, password);
    const auto settings =
        kafka::parseSettings("security.protocol=SASL_SSL\nsasl.jaas.config=" + login.toStdString() +
                             "\nsasl.mechanism=PLAIN\nclient.dns.lookup=use_all_dns_ips\n");
    QVERIFY(settings.has_value());
    kafka::KafkaSettings expected = {{"security.protocol", "SASL_SSL"}};
    if (user.isEmpty())
        expected.emplace_back("sasl.jaas.config", login.toStdString());
    else
        expected.insert(expected.end(), {{"sasl.username", user.toStdString()},
                                         {"sasl.password", password.toStdString()}});
    expected.emplace_back("sasl.mechanism", "PLAIN");
    QVERIFY(*settings == expected);
}

void TestKafkaAddress::aFolderHoldsNoSettings()
{
    const auto settings = kafka::readSettings("/tmp");
    QVERIFY(!settings.has_value());
    QCOMPARE(QString::fromStdString(settings.error().reason),
             QStringLiteral("/tmp: Is a directory"));
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
