#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include "app/kit/widgets/mini_board.h"
#include "app/panels/cluster/cluster_panel.h"
#include "core/kafka/kafka_address.h"
#include "tests/support/needs.h"
#include "tests/support/test.h"

#include <algorithm>

using namespace plyline;
using cluster::ClusterPanel;

namespace {

const char* const games = "[White \"A\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 *\n\n"
                          "[White \"B\"]\n\n1. d4 d5 2. c4 *\n\n"
                          "[White \"C\"]\n\n1. c4 e5 *\n";
/// Of the three games: their moves, beginnings and ends.
constexpr int allEvents = 6 + 3 + 2 + 3 * 2;
constexpr int allAtOnce = 2;
/// Brokers, clients and their retries may take this long on a busy machine.
constexpr int longest = 30'000;

} // namespace

class TestClusterPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutLibrdkafkaItSaysSo();
    void gamesArriveAsTheyWerePublished();
    void whatIsPublishedAgainIsDropped();
    void aPausedConsumerFallsBehind();
    void aStoppedLeaderHoldsItsPartitionUntilAnotherLeads();
    void aHiddenPanelLetsTheConsumerWait();
    void aClosedPanelEndsTheCluster();
    void itFitsIntoTheNarrowestTab();
    void aBrokerThatLeadsNothingIsNotAFault();

private:
    void startCluster()
    {
        PLYLINE_NEEDS(kafka::hasKafka(), "this was built without librdkafka-dev");
        m_panel->startButton().click();
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->isRunning(), longest);
    }
    void publish()
    {
        m_panel->clients().paceChoice().setCurrentIndex(allAtOnce);
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->clients().publishButton().isEnabled(), longest);
        m_panel->clients().publishButton().click();
    }
    [[nodiscard]] bool isAllRead(int events) const
    {
        std::int64_t known = 0;
        for (const auto& one : m_panel->reader().observation.partitions)
            known += one.lag() == 0 ? one.position : 0;
        return m_panel->reader().read == events && known == events;
    }
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<ClusterPanel> m_panel;
};

void TestClusterPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<ClusterPanel>(*m_workspace, *m_look);
    m_panel->resize(312, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    auto& session = m_workspace->session;
    session.file().openText(QString::fromLatin1(games), QStringLiteral("test"), 1, 2);
    QTRY_VERIFY(!session.isLoading() && session.game());
}

void TestClusterPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestClusterPanel::withoutLibrdkafkaItSaysSo()
{
    QVERIFY(!m_panel->problem().isEmpty());
    QCOMPARE(m_panel->startButton().isEnabled(), kafka::hasKafka());
    QVERIFY(!m_panel->clients().publishButton().isVisible());
    if (!kafka::hasKafka())
        QVERIFY(m_panel->problem().contains(QStringLiteral("librdkafka")));
}

void TestClusterPanel::gamesArriveAsTheyWerePublished()
{
    startCluster();
    QVERIFY(m_panel->clients().publishButton().isVisible());
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(allEvents), longest);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->sender().isDone(), longest);
    QCOMPARE(m_panel->sender().games, 3);
    QCOMPARE(m_panel->clients().senderText(),
             QStringLiteral("Producer: 17 of 17 events sent, 17 acknowledged."));
    QCOMPARE(m_panel->clients().readerText(), QStringLiteral("Consumer: 17 events read."));
    QCOMPARE(m_panel->clients().verdict(), QStringLiteral("All has arrived: same position."));
    QCOMPARE(m_panel->clients().board().frame().pieces.size(), std::size_t{32});
    for (int id = 1; id <= cluster::brokerCount; ++id)
        QVERIFY(m_panel->broker(id).isRunning());
    const auto areKnown = [&] {
        const auto& all = m_panel->reader().observation.partitions;
        return std::all_of(all.begin(), all.end(),
                           [](const auto& one) { return one.leader && one.end; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areKnown(), longest);
    std::int64_t sum = 0;
    const auto partitions = m_panel->reader().observation.partitions;
    for (const auto& one : partitions) {
        sum += *one.end;
        QTRY_COMPARE(m_panel->partition(one.partition).text(),
                     QStringLiteral("offset %1 of %1 · lag 0").arg(*one.end));
    }
    QCOMPARE(sum, std::int64_t{allEvents});
}

void TestClusterPanel::whatIsPublishedAgainIsDropped()
{
    startCluster();
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(allEvents), longest);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->sender().isDone(), longest);
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(2 * allEvents), longest);
    QCOMPARE(m_panel->reader().duplicates, std::int64_t{allEvents});
    QCOMPARE(m_panel->clients().readerText(),
             QStringLiteral("Consumer: 34 events read, 17 of them again and dropped."));
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->clients().verdict(),
                              QStringLiteral("All has arrived: same position."), longest);
}

void TestClusterPanel::aPausedConsumerFallsBehind()
{
    startCluster();
    m_panel->clients().pauseButton().click();
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->sender().isDone(), longest);
    const auto lag = [this] {
        std::int64_t sum = 0;
        for (const auto& one : m_panel->reader().observation.partitions)
            sum += one.lag().value_or(0);
        return sum;
    };
    QTRY_COMPARE_WITH_TIMEOUT(lag(), std::int64_t{allEvents}, longest);
    QCOMPARE(m_panel->reader().read, std::int64_t{0});
    m_panel->clients().pauseButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(allEvents), longest);
    QCOMPARE(lag(), std::int64_t{0});
}

void TestClusterPanel::aStoppedLeaderHoldsItsPartitionUntilAnotherLeads()
{
    startCluster();
    const auto partitions = [this] { return m_panel->reader().observation.partitions; };
    const auto leads = [&](int broker) {
        const auto all = partitions();
        return all.size() == 3 && std::all_of(all.begin(), all.end(), [&](const auto& one) {
                   return one.leader == broker;
               });
    };
    // Broker 1 leads all, so that nothing can be taken without it.
    const auto leadAll = [&](int broker) {
        for (int i = 0; i < cluster::partitionCount; ++i)
            Q_EMIT m_panel->partition(i).leaderWanted(broker);
    };
    QTRY_COMPARE_WITH_TIMEOUT(partitions().size(), std::size_t{3}, longest);
    leadAll(1);
    QTRY_VERIFY_WITH_TIMEOUT(leads(1), longest);
    m_panel->broker(1).button().click();
    QVERIFY(!m_panel->broker(1).isRunning());
    QVERIFY(m_panel->broker(1).stateText().startsWith(QStringLiteral("stopped\n")));
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->broker(1).stateText(),
                              QStringLiteral("stopped\nnot connected"), longest);
    QCOMPARE(m_panel->partition(0).leaderText(), QStringLiteral("leader: broker 1, stopped"));
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->sender().sent == std::int64_t{allEvents}, longest);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->reports().contains(QStringLiteral("producer: ")) &&
                                 m_panel->reports().contains(QStringLiteral("consumer: ")),
                             longest);
    QCOMPARE(m_panel->sender().acknowledged, std::int64_t{0});
    QVERIFY(!m_panel->clients().publishButton().isEnabled());
    // The button offers the next broker that runs.
    QCOMPARE(m_panel->partition(0).moveButton().text(), QStringLiteral("Let 2 lead"));
    m_panel->broker(2).button().click();
    QCOMPARE(m_panel->partition(0).moveButton().text(), QStringLiteral("Let 3 lead"));
    for (int i = 0; i < cluster::partitionCount; ++i)
        m_panel->partition(i).moveButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(allEvents), longest);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->sender().isDone(), longest);
    QVERIFY(leads(3));
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->clients().verdict(),
                              QStringLiteral("All has arrived: same position."), longest);
    // With one broker there is none to move to; started again, there is.
    QVERIFY(!m_panel->partition(0).moveButton().isEnabled());
    m_panel->broker(2).button().click();
    QVERIFY(m_panel->partition(0).moveButton().isEnabled());
    QCOMPARE(m_panel->partition(0).moveButton().text(), QStringLiteral("Let 2 lead"));
}

void TestClusterPanel::aHiddenPanelLetsTheConsumerWait()
{
    startCluster();
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(allEvents), longest);
    m_panel->hide();
    QVERIFY(m_panel->isRunning());
    m_panel->show();
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(2 * allEvents), longest);
}

void TestClusterPanel::aClosedPanelEndsTheCluster()
{
    startCluster();
    m_panel->hide();
    m_panel->noteClosed();
    QVERIFY(!m_panel->isRunning());
    m_panel->show();
    QVERIFY(!m_panel->clients().publishButton().isVisible());
    QVERIFY(!m_panel->problem().isEmpty());
    // Another one can be started.
    startCluster();
    publish();
    QTRY_VERIFY_WITH_TIMEOUT(isAllRead(allEvents), longest);
}

void TestClusterPanel::itFitsIntoTheNarrowestTab()
{
    startCluster();
    QVERIFY2(m_panel->minimumSizeHint().width() <= 308,
             qPrintable(QString::number(m_panel->minimumSizeHint().width())));
}

void TestClusterPanel::aBrokerThatLeadsNothingIsNotAFault()
{
    cluster::BrokerCard card(1, *m_look);
    for (const auto& [state, text] :
         {std::pair("UP", "running\nconnected"), std::pair("INIT", "running\nnot needed yet"),
          std::pair("TRY_CONNECT", "running\nnot connected")}) {
        card.setState(true, QString::fromLatin1(state));
        QCOMPARE(card.stateText(), QString::fromLatin1(text));
    }
    card.setState(false, {});
    QCOMPARE(card.stateText(), QStringLiteral("stopped"));
}

PLYLINE_WIDGET_TEST(TestClusterPanel)
#include "tst_cluster_panel.moc"
