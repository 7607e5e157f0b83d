#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "app/model/open_file/stream_status.h"
#include "app/model/session/following.h"
#include "core/game/same_game.h"
#include "core/kafka/kafka_publisher.h"
#include "core/kafka/local_cluster.h"
#include "tests/app/model/session/session_test.h"
#include "tests/core/streams/streamed.h"
#include "tests/support/corpus.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using kafka::LocalCluster;
using open_file::StreamStatus;
using streams::Arrival;
using Link = StreamStatus::Link;

/// Streams as the open file: topics of the cluster inside the program, and files that grow.
class TestStreams : public SessionTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyGameOfACorpusFileIsListedAsInTheFile_data();
    void everyGameOfACorpusFileIsListedAsInTheFile();
    void aTopicOfManyPartitionsBringsEveryGame();
    void whatComesIsCountedAndFollowed();
    void gamesInPlayGrowWhereTheyAre();
    void faultsAreCountedAndListed();
    void aBrokerThatIsAwayIsSaidUntilItIsBack();
    void theFirstGameIsWaitedFor();
    void waitingForTheFirstGameCanBeCancelled();
    void whatCannotBeOpenedLeavesWhatIsOpen_data();
    void whatCannotBeOpenedLeavesWhatIsOpen();
    void anotherFileEndsTheStream();
    void aStreamIsReadAgain();
    void aReplacedFileIsSaid();
    void itCanBeClosedAtAnyTime_data();
    void itCanBeClosedAtAnyTime();

private:
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
        auto cluster = LocalCluster::start(3);
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
    void compareWith(const std::vector<GamePtr>& games)
    {
        QCOMPARE(file().games().size(), static_cast<int>(games.size()));
        for (std::size_t i = 0; i < games.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            QVERIFY2(game::isSameGame(*games[i], *file().games().game(number)),
                     qPrintable(QString::number(number)));
        }
    }

    QString m_path;
    std::unique_ptr<LocalCluster> m_cluster;
    streams::GameKeys m_keys;
    /// 1 start, 3 moves, 1 end; then 1 start, 2 moves, 1 end.
    std::vector<GamePtr> m_two = gamesOf(files::Source::fromText(
        "[White \"A\"]\n[Black \"a\"]\n\n1. e4 e5 2. Nf3 *\n\n[White \"B\"]\n\n1. d4 d5 *\n",
        "test"));
    std::vector<std::string> m_events = published(m_two);
};

void TestStreams::init()
{
    makeSession();
    m_path = written(QStringLiteral("events.ndjson"), {});
    m_keys = {};
}

void TestStreams::cleanup()
{
    dropSession();
    m_cluster.reset();
}

void TestStreams::everyGameOfACorpusFileIsListedAsInTheFile_data()
{
    QTest::addColumn<bool>("isTopic");
    QTest::newRow("topic") << true;
    QTest::newRow("file of events") << false;
}

void TestStreams::everyGameOfACorpusFileIsListedAsInTheFile()
{
    PLYLINE_NEEDS_CORPUS();
    QFETCH(const bool, isTopic);
    PLYLINE_NEEDS(!isTopic || kafka::hasKafka(), "this was built without librdkafka-dev");
    const std::string path = corpusPath("small/immortal_games.pgn").string();
    const auto games = gamesOf(*files::Source::open(path));
    QString stream = m_path;
    if (isTopic) {
        stream = makeTopic(1); // one partition: one order of all games
        publish(games);
    } else {
        add(published(games));
    }
    file().open(stream);
    QTRY_VERIFY(isListed(static_cast<int>(games.size())));
    compareWith(games);
    QVERIFY(file().stream()->isFaultless());
    // The list has the same names as that of the file.
    const auto list = file().index();
    const auto read = index::buildIndex(*files::Source::open(path));
    for (int i = 0; i < read->size(); ++i) {
        QCOMPARE(list->text(list->entry(i).white), read->text(read->entry(i).white));
        QCOMPARE(list->text(list->entry(i).black), read->text(read->entry(i).black));
        QCOMPARE(list->text(list->entry(i).event), read->text(read->entry(i).event));
        QVERIFY(list->entry(i).outcome == read->entry(i).outcome);
        QVERIFY(list->entry(i).date == read->entry(i).date);
    }
}

void TestStreams::aTopicOfManyPartitionsBringsEveryGame()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    std::string pgn;
    for (int i = 0; i < 40; ++i)
        pgn += "[White \"" + std::to_string(i) + "\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n\n";
    const auto games = gamesOf(files::Source::fromText(pgn, "test"));
    const QString topic = makeTopic(4);
    publish({games.begin(), games.begin() + 20});
    file().open(topic);
    QTRY_VERIFY(isListed(20));
    QSignalSpy grew(&file(), &open_file::OpenFile::grew);
    publish({games.begin() + 20, games.end()});
    QTRY_VERIFY(isListed(40));
    int news = 0;
    for (const auto& signal : grew)
        news += signal.at(1).toInt();
    QCOMPARE(news, 20);
    std::set<std::string> arrived;
    for (int i = 0; i < 40; ++i) {
        arrived.emplace(file().index()->text(file().index()->entry(i).white));
        QTRY_COMPARE(file().facts(i).plies, 4); // the second pass has read what came too
    }
    QCOMPARE(arrived.size(), std::size_t(40));
}

void TestStreams::whatComesIsCountedAndFollowed()
{
    add({m_events[0], m_events[1]});
    session::Following following(*m_session);
    file().open(m_path, 1, 1);
    QTRY_VERIFY(isListed(1));
    QVERIFY(!following.isOffered());
    QCOMPARE(m_session->cursor().place().ply, Ply(1));
    add({m_events[2], m_events[3]});
    QTRY_COMPARE(following.newEvents(), 2);
    QCOMPARE(m_session->cursor().place().ply, Ply(1)); // the head moves, the cursor does not
    QCOMPARE(m_session->game()->mainLine().lastPly(), Ply(3));
    following.setOn(true);
    QCOMPARE(m_session->cursor().place().ply, Ply(3));
    add({m_events[4], m_events[5], m_events[6]});
    QTRY_VERIFY(isListed(2));
    QVERIFY(following.isOn());
}

void TestStreams::gamesInPlayGrowWhereTheyAre()
{
    add({m_events[0], m_events[5], m_events[1], m_events[6]});
    file().open(m_path, 2, 1);
    QTRY_VERIFY(isListed(2));
    QTRY_COMPARE(m_session->cursor().place().game, 2);
    QSignalSpy grew(&file(), &open_file::OpenFile::grew);
    add({m_events[2], m_events[7], m_events[3]});
    QTRY_COMPARE(plies(1), 3);
    QTRY_COMPARE(m_session->game()->mainLine().lastPly(), Ply(2));
    QCOMPARE(m_session->cursor().place(), (game::Place{2, {}, Ply(1)}));
    int events = 0;
    for (const auto& signal : grew)
        events += signal.at(0).toInt();
    QCOMPARE(events, 3);
}

void TestStreams::faultsAreCountedAndListed()
{
    std::string illegal = m_events[2];
    illegal.replace(illegal.find("e7e5"), 4, "e7e2");
    add({m_events[0], "rubbish", m_events[1], m_events[1], illegal, m_events[3]});
    file().open(m_path);
    QTRY_VERIFY(isListed(1));
    const StreamStatus* status = file().stream();
    QCOMPARE(status->count(Arrival::Applied), std::int64_t(2));
    QCOMPARE(status->count(Arrival::Duplicate), std::int64_t(1));
    QCOMPARE(status->count(Arrival::Poison), std::int64_t(2));
    QVERIFY(!status->isFaultless());
    const auto& rejected = status->faults->rejected;
    QCOMPARE(rejected.size(), std::size_t(2));
    QCOMPARE(rejected[0].event.offset, static_cast<std::int64_t>(m_events[0].size() + 1));
    QCOMPARE(rejected[0].event.text, std::string("rubbish"));
    QCOMPARE(rejected[1].game, std::optional(1));
    QCOMPARE(status->faults->gaps.size(), std::size_t(1));
    QCOMPARE(status->faults->gaps.front().missing, std::int64_t(2));
    QCOMPARE(plies(1), 1);
    add({m_events[2]}); // the stream goes on, and the right event takes its place
    QTRY_COMPARE(plies(1), 3);
    QTRY_VERIFY(file().stream()->faults->gaps.empty());
    QCOMPARE(file().stream()->faults->rejected.size(), std::size_t(2));
}

void TestStreams::aBrokerThatIsAwayIsSaidUntilItIsBack()
{
    PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
    const QString topic = makeTopic(2);
    publish({m_two[0]});
    file().open(topic);
    QTRY_VERIFY(isListed(1));
    for (int broker = 1; broker <= 3; ++broker)
        m_cluster->stopBroker(broker);
    QTRY_VERIFY_WITH_TIMEOUT(isAt(Link::Away), 20000);
    QVERIFY(file().stream()->since.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(file().stream()->partsAway, 2, 20000);
    QVERIFY(m_session->game()); // what was read stays
    for (int broker = 1; broker <= 3; ++broker)
        m_cluster->startBroker(broker);
    QTRY_VERIFY_WITH_TIMEOUT(isAt(Link::Live), 20000);
    QVERIFY(!file().stream()->since.isValid());
    publish({m_two[1]});
    QTRY_VERIFY_WITH_TIMEOUT(isListed(2), 20000);
}

void TestStreams::theFirstGameIsWaitedFor()
{
    openPgn(twoGames);
    file().open(m_path);
    QTRY_VERIFY(isAt(Link::Live));
    QVERIFY(m_session->isLoading());
    QCOMPARE(file().games().size(), 2); // what was open stays
    add({m_events[0], m_events[1]});
    QTRY_VERIFY(isListed(1));
    QCOMPARE(file().path(), m_path);
    QCOMPARE(m_session->game()->mainLine().lastPly(), Ply(1));
}

void TestStreams::waitingForTheFirstGameCanBeCancelled()
{
    openPgn(twoGames);
    file().open(m_path);
    QTRY_VERIFY(isAt(Link::Live));
    m_session->cancelLoading();
    QVERIFY(!m_session->isLoading());
    QVERIFY(file().stream() == nullptr);
    QCOMPARE(file().games().size(), 2);
}

void TestStreams::whatCannotBeOpenedLeavesWhatIsOpen_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<kafka::KafkaError::Code>("code");
    using Code = kafka::KafkaError::Code;
    QTest::newRow("no topic") << QStringLiteral("kafka://host:1") << Code::BadAddress;
    QTest::newRow("no settings") << QStringLiteral("kafka://host:1/t?properties=/nowhere")
                                 << Code::NotReadable;
    QTest::newRow("no broker") << QStringLiteral("kafka://127.0.0.1:1/t")
                               << (kafka::hasKafka() ? Code::Unreachable : Code::NotBuilt);
}

void TestStreams::whatCannotBeOpenedLeavesWhatIsOpen()
{
    QFETCH(const QString, address);
    QFETCH(const kafka::KafkaError::Code, code);
    openPgn(twoGames);
    std::optional<kafka::KafkaError> failed;
    connect(&file(), &open_file::OpenFile::topicFailed, this,
            [&](const QString& of, const kafka::KafkaError& error) {
                QCOMPARE(of, address);
                failed = error;
            });
    file().open(address);
    QTRY_VERIFY_WITH_TIMEOUT(failed.has_value(), 20000);
    QCOMPARE(failed->code, code);
    QVERIFY(!m_session->isLoading());
    QVERIFY(file().stream() == nullptr);
    QCOMPARE(file().games().size(), 2);
}

void TestStreams::anotherFileEndsTheStream()
{
    add(m_events);
    file().open(m_path);
    QTRY_VERIFY(isListed(2));
    openPgn(foolsMate);
    QVERIFY(file().stream() == nullptr);
    QCOMPARE(file().games().size(), 1);
}

void TestStreams::aStreamIsReadAgain()
{
    add({m_events[0], m_events[1], "rubbish"});
    file().open(m_path, 1, 1);
    QTRY_VERIFY(isListed(1));
    m_session->reload();
    QVERIFY(m_session->isLoading());
    QTRY_VERIFY(isListed(1));
    QCOMPARE(m_session->cursor().place().ply, Ply(1));
    QCOMPARE(file().stream()->count(Arrival::Poison), std::int64_t(1));
    add({m_events[2]});
    QTRY_COMPARE(plies(1), 2);
}

void TestStreams::aReplacedFileIsSaid()
{
    add({m_events[0], m_events[1]});
    file().open(m_path);
    QTRY_VERIFY(isListed(1));
    std::optional<Error> said;
    connect(&file(), &open_file::OpenFile::notReadOn, this,
            [&](const Error& error) { said = error; });
    QVERIFY(QFile::resize(m_path, 1));
    QTRY_VERIFY(said.has_value());
    QCOMPARE(said->code, ErrorCode::FileChanged);
    QVERIFY(isAt(Link::Ended));
    QCOMPARE(plies(1), 1); // what was read stays
}

void TestStreams::itCanBeClosedAtAnyTime_data()
{
    QTest::addColumn<int>("games");
    QTest::newRow("before anything was read") << 0;
    QTest::newRow("while it is read") << 1;
    QTest::newRow("when all was read") << 500;
}

void TestStreams::itCanBeClosedAtAnyTime()
{
    QFETCH(const int, games);
    std::string pgn;
    for (int i = 0; i < 500; ++i)
        pgn += "[White \"" + std::to_string(i) + "\"]\n\n1. e4 e5 2. Nf3 Nc6 *\n\n";
    add(published(gamesOf(files::Source::fromText(pgn, "test"))));
    file().open(m_path);
    if (games > 0)
        QTRY_VERIFY(file().stream() && file().stream()->games >= games);
    dropWorkspace();
    if (kafka::hasKafka()) { // while nobody answers
        file().open(QStringLiteral("kafka://127.0.0.1:1/moves"));
        dropWorkspace();
    }
    QVERIFY(!file().index());
}

PLYLINE_EVENT_TEST(TestStreams)
#include "tst_streams.moc"
