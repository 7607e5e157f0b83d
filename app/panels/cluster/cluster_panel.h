#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/workspace/workspace.h"
#include "app/panels/cluster/broker_card.h"
#include "app/panels/cluster/clients_view.h"
#include "app/panels/cluster/cluster_run.h"
#include "app/panels/cluster/partition_row.h"
#include "app/panels/panel_description.h"

#include <array>
#include <map>

class QLabel;
class QPlainTextEdit;

namespace plyline::cluster {

/// A cluster of three brokers inside the program. It takes the open game and those after it as
/// events, a consumer reads them, and one can stop a broker and move a leader meanwhile. All
/// figures are those of librdkafka.
class ClusterPanel : public widgets::Panel
{
    Q_OBJECT

public:
    ClusterPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent = nullptr);
    ~ClusterPanel() override;

    [[nodiscard]] QPushButton& startButton() { return *m_start; }
    [[nodiscard]] ClientsView& clients() { return *m_clients; }
    [[nodiscard]] BrokerCard& broker(int id)
    {
        return *m_brokers[static_cast<std::size_t>(id - 1)];
    }
    [[nodiscard]] PartitionRow& partition(int number)
    {
        return *m_partitions[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const ReaderReport& reader() const { return m_reader; }
    [[nodiscard]] const SenderReport& sender() const { return m_sender; }
    /// What librdkafka has reported, in its own words.
    [[nodiscard]] QString reports() const;
    /// Why there is no cluster; empty if there is or can be one.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isRunning() const { return m_cluster != nullptr; }

protected:
    void refresh() override;
    void onShown() override;
    void onHidden() override;
    void onClosed() override;

private:
    /// Says what these brokers are and are not.
    [[nodiscard]] static QString standIn();
    void layOut(look::Look& look);
    void toggle();
    void start();
    void stop();
    void fail(const kafka::KafkaError& error);
    void publish();
    void setRunning(int broker, bool isRunning);
    void take(ReaderReport report);
    void take(SenderReport report);
    void addReports(const QString& who, const std::vector<std::string>& words);
    void showCluster();
    void showPartitions();
    [[nodiscard]] std::optional<int> nextLeader(std::optional<int> leader) const;

    session::Session& m_session;
    QPushButton* m_start;
    QLabel* m_problem;
    QWidget* m_results; ///< Everything that is there only while the cluster runs.
    std::array<BrokerCard*, brokerCount> m_brokers{};
    std::array<PartitionRow*, partitionCount> m_partitions{};
    ClientsView* m_clients;
    QPlainTextEdit* m_reports;
    std::shared_ptr<Orders> m_orders;
    std::shared_ptr<kafka::LocalCluster> m_cluster;
    std::array<bool, brokerCount> m_areRunning{};
    ReaderReport m_reader;
    SenderReport m_sender;
    std::map<std::string, ReadGame> m_games;       ///< As they were read, by key.
    std::shared_ptr<const game::Game> m_published; ///< The open one.
    std::shared_ptr<const replay::Replay> m_truth; ///< Of its main line.
    jobs::Job m_reading;
    jobs::Job m_publishing; ///< Both stop before the other members are destroyed.
};

[[nodiscard]] const panels::PanelDescription& description();

} // namespace plyline::cluster
