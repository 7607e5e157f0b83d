#include "app/panels/cluster/cluster_panel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/words/stream_sentences.h"
#include "core/replay/replay.h"

#include <algorithm>
#include <utility>

namespace plyline::cluster {

using kafka::ObservedPartition;
using panels::PanelDescription;

namespace {

constexpr int mostReportLines = 200;

QString textOf(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ClusterPanel::ClusterPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_start(new QPushButton(this)),
      m_problem(new QLabel(this)),
      m_results(new QWidget(this)),
      m_clients(new ClientsView(look, m_results)),
      m_reports(new QPlainTextEdit(m_results))
{
    m_reports->setReadOnly(true);
    m_reports->setMaximumBlockCount(mostReportLines);
    m_reports->setAccessibleName(tr("What the clients report"));
    m_reports->setPlaceholderText(tr("No report. Stop a broker."));
    m_reports->setMinimumHeight(look::withText(64));
    m_reports->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls
    look::setFace(*m_reports, look::Face::Small);
    layOut(look);
    connect(m_start, &QPushButton::clicked, this, &ClusterPanel::toggle);
    connect(&m_clients->publishButton(), &QPushButton::clicked, this, &ClusterPanel::publish);
    connect(&m_clients->pauseButton(), &QPushButton::clicked, this, [this] {
        m_orders->isReading = !m_orders->isReading;
        showCluster();
    });
    showChangesOf(m_session, &session::Session::gameChanged);
    showChangesOf(look, &look::Look::changed);
}

ClusterPanel::~ClusterPanel() = default;

void ClusterPanel::layOut(look::Look& look)
{
    m_problem->setWordWrap(true);
    m_start->setFocusPolicy(Qt::TabFocus);
    auto* brokers = new QHBoxLayout;
    brokers->setSpacing(8);
    for (int id = 1; id <= brokerCount; ++id) {
        auto* const card = new BrokerCard(id, look, m_results);
        connect(card, &BrokerCard::runningWanted, this,
                [this, id](bool isRunning) { setRunning(id, isRunning); });
        m_brokers[static_cast<std::size_t>(id - 1)] = card;
        brokers->addWidget(card, 1);
    }
    auto* results = new QVBoxLayout(m_results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(8);
    results->addLayout(brokers);
    for (int i = 0; i < partitionCount; ++i) {
        auto* const row = new PartitionRow(i, look, m_results);
        connect(row, &PartitionRow::leaderWanted, this,
                [this, i](int broker) { m_cluster->setLeader(topicName, i, broker); });
        m_partitions[static_cast<std::size_t>(i)] = row;
        results->addWidget(row);
    }
    results->addWidget(m_clients);
    results->addWidget(m_reports, 1);
    auto* head = new widgets::PanelHead(tr("What if a broker fails?"),
                                        tr("Apache Kafka: partitions, leaders, lag"), look, this);
    head->setToolTip(standIn());
    head->addControl(m_start);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(10);
    column->addWidget(head);
    column->addWidget(m_problem);
    column->addWidget(m_results, 1);
    column->addStretch(0);
}

QString ClusterPanel::standIn()
{
    return tr("The brokers are librdkafka's own stand-in. They run in this program, keep nothing "
              "after their end, and elect no new leader: you move it.");
}

QString ClusterPanel::reports() const
{
    return m_reports->toPlainText();
}

QString ClusterPanel::problem() const
{
    return m_problem->text();
}

void ClusterPanel::refresh()
{
    showCluster();
}

void ClusterPanel::onShown()
{
    if (m_orders)
        m_orders->isShown = true;
}

/// Lets the clients wait: nothing works unseen. What the brokers have stays.
void ClusterPanel::onHidden()
{
    if (m_orders)
        m_orders->isShown = false;
}

void ClusterPanel::onClosed()
{
    stop();
    markStale();
}

void ClusterPanel::toggle()
{
    if (m_orders)
        stop();
    else
        start();
    showCluster();
}

void ClusterPanel::start()
{
    m_problem->clear();
    m_orders = std::make_shared<Orders>();
    m_areRunning.fill(true);
    m_reading.start([this, orders = std::shared_ptr<const Orders>(m_orders)](
                        const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        ReaderCalls calls;
        calls.started = [this, &deliver](std::shared_ptr<kafka::LocalCluster> cluster) {
            deliver([this, cluster = std::move(cluster)] {
                m_cluster = cluster;
                showCluster();
            });
        };
        calls.reported = [this, &deliver](ReaderReport report) {
            deliver([this, report = std::move(report)] { take(report); });
        };
        calls.failed = [this, &deliver](const kafka::KafkaError& error) {
            deliver([this, error] { fail(error); });
        };
        runReader(orders, calls, stop);
    });
}

/// Ends the cluster and forgets what it said. The jobs hold the brokers until they have noticed.
void ClusterPanel::stop()
{
    m_publishing.stop();
    m_reading.stop();
    m_cluster.reset();
    m_orders.reset();
    m_reader = {};
    m_sender = {};
    m_games.clear();
    m_published.reset();
    m_truth.reset();
    m_reports->clear();
}

void ClusterPanel::fail(const kafka::KafkaError& error)
{
    const QString address =
        m_cluster ? textOf(m_cluster->address(topicName).brokers) : tr("this program");
    stop();
    m_problem->setText(words::sentence(error, address));
    showCluster();
}

void ClusterPanel::publish()
{
    if (!m_cluster || !m_session.game())
        return;
    Publication publication;
    publication.open = m_session.game();
    publication.number = m_session.cursor().place().game;
    publication.file = m_session.file().games();
    publication.eventsASecond = m_clients->pace();
    m_published = publication.open;
    m_truth = std::make_shared<const replay::Replay>(m_published, game::LineId::main());
    m_sender = {};
    m_publishing.start([this, publication, address = m_cluster->address(topicName),
                        orders = std::shared_ptr<const Orders>(m_orders)](
                           const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        SenderCalls calls;
        calls.reported = [this, &deliver](SenderReport report) {
            deliver([this, report = std::move(report)] { take(report); });
        };
        calls.failed = [this, &deliver](const kafka::KafkaError& error) {
            deliver([this, error] { fail(error); });
        };
        runSender(publication, address, orders, calls, stop);
    });
    showCluster();
}

void ClusterPanel::setRunning(int broker, bool isRunning)
{
    if (!m_cluster)
        return;
    if (isRunning)
        m_cluster->startBroker(broker);
    else
        m_cluster->stopBroker(broker);
    m_areRunning[static_cast<std::size_t>(broker - 1)] = isRunning;
    showCluster();
}

void ClusterPanel::take(ReaderReport report)
{
    for (ReadGame& game : report.games)
        m_games.insert_or_assign(game.key, std::move(game));
    report.games.clear();
    addReports(tr("consumer"), report.words);
    m_reader = std::move(report);
    showCluster();
}

void ClusterPanel::take(SenderReport report)
{
    addReports(tr("producer"), report.words);
    m_sender = std::move(report);
    showCluster();
}

void ClusterPanel::addReports(const QString& who, const std::vector<std::string>& words)
{
    for (const std::string& text : words)
        m_reports->appendPlainText(
            tr("%1: %2", "a client and what it reports").arg(who, textOf(text)));
}

void ClusterPanel::showCluster()
{
    const bool canStart = kafka::hasKafka();
    if (!canStart)
        m_problem->setText(
            words::sentence(kafka::KafkaError{kafka::KafkaError::Code::NotBuilt, {}}, QString()));
    else if (!m_orders && m_problem->text().isEmpty())
        m_problem->setText(tr("Start three brokers, publish the open game to them, and stop one "
                              "while the game arrives. Then let another one lead.") +
                           QString(2, u'\n') + standIn());
    m_problem->setVisible(!m_cluster);
    m_start->setEnabled(canStart);
    m_start->setText(m_orders ? tr("End") : tr("Start"));
    m_results->setVisible(m_cluster != nullptr);
    if (!m_cluster)
        return;
    m_problem->clear();
    for (int id = 1; id <= brokerCount; ++id) {
        const auto& known = m_reader.observation.brokers;
        const auto found = std::find_if(known.begin(), known.end(),
                                        [id](const auto& one) { return one.id == id; });
        broker(id).setState(m_areRunning[static_cast<std::size_t>(id - 1)],
                            found != known.end() ? textOf(found->state) : QString());
    }
    showPartitions();
    m_clients->publishButton().setEnabled(m_session.game() && !m_publishing.isRunning());
    m_clients->showSender(m_sender);
    m_clients->showReader(m_reader, m_orders->isReading);
    const auto read = m_games.find(m_sender.key);
    m_clients->showGame(read != m_games.end() ? &read->second : nullptr, m_truth.get());
}

void ClusterPanel::showPartitions()
{
    std::int64_t longest = 0;
    for (const ObservedPartition& one : m_reader.observation.partitions)
        longest = std::max(longest, one.end.value_or(0));
    for (const ObservedPartition& one : m_reader.observation.partitions) {
        if (one.partition >= partitionCount)
            continue;
        const bool isStopped = one.leader && *one.leader >= 1 && *one.leader <= brokerCount &&
                               !m_areRunning[static_cast<std::size_t>(*one.leader - 1)];
        partition(one.partition).show(one, isStopped, longest, nextLeader(one.leader));
    }
}

/// Returns the next running broker after the leader, if it is another one.
std::optional<int> ClusterPanel::nextLeader(std::optional<int> leader) const
{
    if (!leader)
        return std::nullopt;
    for (int step = 1; step < brokerCount; ++step) {
        const int id = (*leader - 1 + step) % brokerCount + 1;
        if (m_areRunning[static_cast<std::size_t>(id - 1)])
            return id;
    }
    return std::nullopt;
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "cluster",
        [] { return ClusterPanel::tr("Cl&uster: brokers, leaders, lag"); },
        [] { return ClusterPanel::tr("Cluster"); },
        "Ctrl+Shift+B",
        "cluster",
        panels::PanelHome::Column,
        panels::PanelGroup::Laboratories,
        QSize(400, 760),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new ClusterPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::cluster

#include "moc_cluster_panel.cpp"
