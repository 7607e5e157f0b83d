#ifdef PLYLINE_KAFKA

#include "core/kafka/local_cluster.h"

#include "core/kafka/client_handle.h"

#include <librdkafka/rdkafka_mock.h>
#include <utility>

namespace plyline::kafka {

namespace {

constexpr std::int16_t produceRequest = 0; // of the protocol's API keys

class Cluster : public LocalCluster
{
public:
    Cluster(ClientHandle handle, rd_kafka_mock_cluster_t* cluster, int brokers)
        : m_handle(std::move(handle)), m_cluster(cluster), m_brokers(brokers)
    {}

    ~Cluster() override { rd_kafka_mock_cluster_destroy(m_cluster); }

    Expected<void, KafkaError> createTopic(const std::string& topic, int partitions) override
    {
        const auto error =
            rd_kafka_mock_topic_create(m_cluster, topic.c_str(), partitions, m_brokers);
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
            return kafkaError(KafkaError::Code::Failed, rd_kafka_err2str(error));
        return {};
    }

    KafkaAddress address(const std::string& topic) const override
    {
        return {rd_kafka_mock_cluster_bootstraps(m_cluster), topic};
    }

    void stopBroker(int broker) override { rd_kafka_mock_broker_set_down(m_cluster, broker); }
    void startBroker(int broker) override { rd_kafka_mock_broker_set_up(m_cluster, broker); }

    void setLeader(const std::string& topic, int partition, int broker) override
    {
        rd_kafka_mock_partition_set_leader(m_cluster, topic.c_str(), partition, broker);
    }

    void setDelay(int broker, int millis) override
    {
        rd_kafka_mock_broker_set_rtt(m_cluster, broker, millis);
    }

    void failNext(const std::vector<Fault>& faults) override
    {
        std::vector<rd_kafka_resp_err_t> errors;
        errors.reserve(faults.size());
        for (const Fault fault : faults)
            errors.push_back(
                fault == Fault::NotEnoughReplicas ? RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS
                : fault == Fault::LeaderMoved     ? RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION
                                                  : RD_KAFKA_RESP_ERR__TRANSPORT);
        rd_kafka_mock_push_request_errors_array(m_cluster, produceRequest, errors.size(),
                                                errors.data());
    }

private:
    ClientHandle m_handle;
    rd_kafka_mock_cluster_t* m_cluster;
    int m_brokers;
};

} // namespace

Expected<std::unique_ptr<LocalCluster>, KafkaError> LocalCluster::start(int brokers)
{
    auto handle = makeClient(RD_KAFKA_PRODUCER, {}, {}, {}, {});
    if (!handle)
        return unexpected(handle.error());
    rd_kafka_mock_cluster_t* const cluster = rd_kafka_mock_cluster_new(handle->get(), brokers);
    if (cluster == nullptr)
        return kafkaError(KafkaError::Code::Failed, "the brokers cannot listen");
    return std::make_unique<Cluster>(std::move(*handle), cluster, brokers);
}

} // namespace plyline::kafka

#endif
