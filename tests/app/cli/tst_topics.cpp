#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/kafka/local_cluster.h"
#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

namespace {

CliRun topic(const QString& command, const QStringList& arguments)
{
    return runCli(QStringList{QStringLiteral("stream"), command} + arguments);
}

qint64 numberIn(const QByteArray& row, const char* name)
{
    const QRegularExpression field(QStringLiteral("\"%1\":(\\d+)").arg(QString::fromLatin1(name)));
    const auto match = field.match(QString::fromUtf8(row));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

QByteArray lastLine(const QByteArray& output)
{
    return output.trimmed().split('\n').constLast();
}

} // namespace

/// The command line with a cluster of three brokers over TCP: processes of their own.
class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTopicHoldsTheFilesGames();
    void aDatabaseFollowsATopic();
    void anotherClientReadsTheSame_data();
    void anotherClientReadsTheSame();
    void whatAnotherClientSendsIsRead();
    void aClusterOfOurOwnRunsUntilItIsInterrupted();
    void aLiveFollowerShowsGamesWhileItRuns();
    void theRowsOfPiecesAreACompactedTopic();
    void faultsAreSaid_data();
    void faultsAreSaid();

private:
    [[nodiscard]] QString address(const char* name) const
    {
        const kafka::KafkaAddress place = m_cluster->address(name);
        return QString::fromStdString("kafka://" + place.brokers + "/" + place.topic);
    }
    void publish(const char* name, const QStringList& more = {})
    {
        QVERIFY(m_cluster->createTopic(name, 3).has_value());
        const CliRun run =
            topic(QStringLiteral("publish"),
                  QStringList{m_games, QStringLiteral("--to"), address(name)} + more);
        QCOMPARE(run.complaint, QString());
        QCOMPARE(run.status, 0);
        QCOMPARE(numberIn(run.output, "acknowledged"), numberIn(run.output, "sent"));
        m_sent = numberIn(run.output, "sent");
    }

    std::unique_ptr<kafka::LocalCluster> m_cluster;
    QString m_games;
    qint64 m_sent = 0;
};

void TestTopics::initTestCase()
{
    PLYLINE_NEEDS_CORPUS();
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    auto cluster = kafka::LocalCluster::start(3);
    QVERIFY(cluster.has_value());
    m_cluster = std::move(*cluster);
    m_games = QString::fromStdString(corpusPath("small/kasparov-deep-blue-1997.pgn").string());
}

void TestTopics::aTopicHoldsTheFilesGames()
{
    publish("games");
    QVERIFY(m_sent > 100);
    const CliRun run =
        topic(QStringLiteral("verify"), {m_games, QStringLiteral("--from"), address("games")});
    QCOMPARE(run.status, 0);
    QCOMPARE(numberIn(lastLine(run.output), "applied"), m_sent);
    QCOMPARE(numberIn(lastLine(run.output), "equal"), qint64(6));
    QCOMPARE(numberIn(lastLine(run.output), "duplicates"), qint64(0));
}

void TestTopics::aDatabaseFollowsATopic()
{
    publish("followed");
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("followed.sqlite"));
    const auto follow = [&] {
        return topic(QStringLiteral("follow"),
                     {address("followed"), QStringLiteral("--db"), database});
    };
    QCOMPARE(numberIn(lastLine(follow().output), "applied"), m_sent);
    const CliRun again = follow();
    QCOMPARE(again.status, 0);
    QCOMPARE(numberIn(lastLine(again.output), "applied"), qint64(0));
    QCOMPARE(numberIn(lastLine(again.output), "duplicates"), qint64(0));
}

void TestTopics::anotherClientReadsTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    const QString brokers = QString::fromStdString(m_cluster->address("x").brokers);
    QTest::newRow("kcat") << QStringLiteral("kcat") << programPath("kcat")
                          << (QStringList()
                              << QStringLiteral("-b") << brokers << QStringLiteral("-t")
                              << QStringLiteral("read-by-kcat") << QStringLiteral("-C")
                              << QStringLiteral("-e") << QStringLiteral("-q")
                              << QStringLiteral("-f") << QStringLiteral("%k %h %s\\n"));
    QTest::newRow("python3-kafka")
        << QStringLiteral("python3-kafka") << QStringLiteral("/usr/bin/python3")
        << (QStringList() << QStringLiteral(PLYLINE_ROOT "/tests/app/cli/read_topic.py") << brokers
                          << QStringLiteral("read-by-python3-kafka"));
}

void TestTopics::anotherClientReadsTheSame()
{
    QFETCH(QString, name);
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    PLYLINE_NEEDS_PROGRAM("kcat", "kcat");
    PLYLINE_NEEDS(QFile::exists(QStringLiteral("/usr/lib/python3/dist-packages/kafka")),
                  "the package python3-kafka is not installed");
    const QTemporaryDir folder;
    const QString properties = folder.filePath(QStringLiteral("client.properties"));
    QFile file(properties);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("compression.type=gzip\n"); // Debian's python3-kafka reads no zstd
    file.close();
    publish(qPrintable(QStringLiteral("read-by-") + name),
            {QStringLiteral("--properties"), properties});
    QProcess client;
    client.start(program, arguments);
    QVERIFY(client.waitForFinished());
    QCOMPARE(client.readAllStandardError(), QByteArray());
    const QByteArrayList lines = client.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), m_sent);
    for (const QByteArray& line : lines) {
        const QByteArray key = line.left(line.indexOf(' '));
        QCOMPARE(key.size(), 32);
        QVERIFY(line.contains("ce_specversion=1.0,ce_id=" + key + '/'));
        QVERIFY(line.contains("content-type=application/json"));
        QVERIFY(line.contains(" {\"type\":\""));
    }
}

/// An event in the binary mode with a header of somebody else, and what is no event.
void TestTopics::whatAnotherClientSendsIsRead()
{
    PLYLINE_NEEDS_PROGRAM("kcat", "kcat");
    QVERIFY(m_cluster->createTopic("sent-by-kcat", 3).has_value());
    const auto send = [&](const QStringList& more, const QByteArray& value) {
        QProcess client;
        client.start(programPath("kcat"),
                     QStringList{QStringLiteral("-P"), QStringLiteral("-b"),
                                 QString::fromStdString(m_cluster->address("x").brokers),
                                 QStringLiteral("-t"), QStringLiteral("sent-by-kcat"),
                                 QStringLiteral("-p"), QStringLiteral("2")} +
                         more);
        client.write(value);
        client.closeWriteChannel();
        QVERIFY(client.waitForFinished());
        QCOMPARE(client.exitCode(), 0);
    };
    const QByteArray events =
        topic(QStringLiteral("publish"), {m_games, QStringLiteral("--to"), QStringLiteral("-")})
            .output;
    const QJsonObject event = rowsOf(events).constFirst();
    QStringList headers{QStringLiteral("-H"), QStringLiteral("content-type=application/json"),
                        QStringLiteral("-H"),
                        QStringLiteral("content-type-of-note=application/cloudevents")};
    for (auto name = event.begin(); name != event.end(); ++name)
        headers << QStringLiteral("-H")
                << QStringLiteral("ce_%1=%2").arg(name.key(), name.value().toString());
    send(headers, QJsonDocument(event[u"data"].toObject()).toJson(QJsonDocument::Compact));
    send({}, "rubbish");
    const CliRun run = topic(QStringLiteral("follow"), {address("sent-by-kcat")});
    QCOMPARE(numberIn(lastLine(run.output), "applied"), qint64(1));
    QCOMPARE(ofType(run.output, QStringLiteral("poison")).size(), 1);
    QCOMPARE(ofType(run.output, QStringLiteral("poison"))[0][u"partition"].toInt(), 2);
    QCOMPARE(ofType(run.output, QStringLiteral("poison"))[0][u"offset"].toInt(), 1);
    const CliRun pgn =
        topic(QStringLiteral("follow"),
              {address("sent-by-kcat"), QStringLiteral("--pgn"), QStringLiteral("-")});
    QVERIFY(pgn.complaint.contains(QStringLiteral("partition 2, offset 1: ")));
}

void TestTopics::aClusterOfOurOwnRunsUntilItIsInterrupted()
{
    QProcess cluster;
    cluster.start(QStringLiteral(PLYLINE_CLI),
                  {QStringLiteral("stream"), QStringLiteral("cluster"), QStringLiteral("--topic"),
                   QStringLiteral("own.moves"), QStringLiteral("--partitions"),
                   QStringLiteral("2")});
    QTRY_VERIFY(cluster.canReadLine());
    const QByteArray row = cluster.readLine();
    QVERIFY(row.contains("\"partitions\":2"));
    const QRegularExpression place(QStringLiteral("kafka://[0-9.:,]+/own\\.moves"));
    const QString own = place.match(QString::fromUtf8(row)).captured();
    QVERIFY2(!own.isEmpty(), row);
    const CliRun sent = topic(QStringLiteral("publish"),
                              {m_games, QStringLiteral("--to"), own, QStringLiteral("--pieces"),
                               QStringLiteral("plyline.pieces.v1")});
    QCOMPARE(sent.complaint, QString());
    const CliRun run = topic(QStringLiteral("verify"), {m_games, QStringLiteral("--from"), own});
    QCOMPARE(run.status, 0);
    QCOMPARE(numberIn(lastLine(run.output), "equal"), qint64(6));
    cluster.terminate();
    QVERIFY(cluster.waitForFinished());
    QCOMPARE(cluster.exitStatus(), QProcess::NormalExit);
    QCOMPARE(cluster.exitCode(), 0);
}

void TestTopics::aLiveFollowerShowsGamesWhileItRuns()
{
    publish("live");
    QProcess follower;
    follower.start(QStringLiteral(PLYLINE_CLI), {QStringLiteral("stream"), QStringLiteral("follow"),
                                                 address("live"), QStringLiteral("--live")});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT(
        (output += follower.readAllStandardOutput(), output.count("\"type\":\"game\"") == 6),
        60'000);
    follower.terminate();
    QVERIFY(follower.waitForFinished());
    QCOMPARE(follower.exitCode(), 0);
    QCOMPARE(numberIn(lastLine(follower.readAllStandardOutput()), "applied"), m_sent);
}

void TestTopics::theRowsOfPiecesAreACompactedTopic()
{
    QVERIFY(m_cluster->createTopic("pieces", 3).has_value());
    publish("with-pieces", {QStringLiteral("--pieces"), QStringLiteral("pieces")});
    const qint64 withPieces = m_sent;
    publish("without-pieces");
    QVERIFY(withPieces > m_sent + 6 * 32);
}

void TestTopics::faultsAreSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("properties");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("complaint");
    const QString good = QStringLiteral("kafka://127.0.0.1:1/moves");
    QTest::newRow("no topic") << QStringLiteral("kafka://127.0.0.1:1") << QString() << 2
                              << QStringLiteral("kafka://host:port/topic");
    QTest::newRow("nobody there") << good << QString() << 3 << QStringLiteral("No broker");
    QTest::newRow("an unknown setting") << good << QStringLiteral("sasl.mechanismus=x\n") << 2
                                        << QStringLiteral("sasl.mechanismus is not known");
    QTest::newRow("a secret that is wrong") << good << QStringLiteral("linger.ms=my-secret\n") << 2
                                            << QStringLiteral("linger.ms has a value");
}

void TestTopics::faultsAreSaid()
{
    QFETCH(QString, address);
    QFETCH(QString, properties);
    QFETCH(QString, complaint);
    const QTemporaryDir folder;
    QStringList arguments = {address};
    if (!properties.isEmpty()) {
        QFile file(folder.filePath(QStringLiteral("client.properties")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(properties.toUtf8());
        file.close();
        arguments << QStringLiteral("--properties") << file.fileName();
    }
    const CliRun run = topic(QStringLiteral("follow"), arguments);
    QTEST(run.status, "status");
    QVERIFY2(run.complaint.contains(complaint), qPrintable(run.complaint));
    QVERIFY(!run.complaint.contains(QStringLiteral("my-secret")));
}

PLYLINE_EVENT_TEST(TestTopics)
#include "tst_topics.moc"
