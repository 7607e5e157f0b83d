#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "app/model/session/following.h"
#include "tests/app/model/session/stream_test.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <set>

using namespace plyline;
using namespace plyline::tests;
using game::Ply;
using open_file::StreamStatus;
using streams::Arrival;

/// What comes while a stream is open.
class TestStreams : public StreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { StreamTest::init(); }
    void cleanup() { StreamTest::cleanup(); }
    void aTopicOfManyPartitionsBringsEveryGame();
    void whatComesIsCountedAndFollowed();
    void gamesInPlayGrowWhereTheyAre();
    void faultsAreCountedAndListed();
    void whatMayOnlyBeLateIsNoGap();
    void aBrokerThatIsAwayIsSaidUntilItIsBack();
    void aReplacedFileIsSaid();
};

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
    file().setGapPatience(std::chrono::milliseconds(0));
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
    QTRY_COMPARE(status->faults->gaps.size(), std::size_t(1));
    QCOMPARE(status->faults->gaps.front().missing, std::int64_t(2));
    QCOMPARE(plies(1), 1);
    add({m_events[2]}); // the stream goes on, and the right event takes its place
    QTRY_COMPARE(plies(1), 3);
    QTRY_VERIFY(file().stream()->faults->gaps.empty());
    QCOMPARE(file().stream()->faults->rejected.size(), std::size_t(2));
}

void TestStreams::whatMayOnlyBeLateIsNoGap()
{
    add({m_events[0], m_events[2]});
    file().setGapPatience(std::chrono::hours(1));
    file().open(m_path);
    QTRY_VERIFY(isListed(1));
    QCOMPARE(file().stream()->count(Arrival::Waiting), std::int64_t(1));
    QVERIFY(file().stream()->faults->gaps.empty());
    QVERIFY(file().stream()->isFaultless());
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

PLYLINE_EVENT_TEST(TestStreams)
#include "tst_streams.moc"
