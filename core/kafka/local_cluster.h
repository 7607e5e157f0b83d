#pragma once

#include "core/kafka/kafka_address.h"

#include <memory>
#include <vector>

namespace plyline::kafka {

/// A cluster of brokers inside this program that listens on the loopback interface, for teaching
/// and tests: librdkafka's own stand-in. It keeps nothing after its end.
class LocalCluster
{
public:
    /// A fault of the next requests to produce.
    enum class Fault : std::uint8_t {
        NotEnoughReplicas,
        LeaderMoved,
        Disconnect,
    };

    /// Errors: NotBuilt, Failed.
    [[nodiscard]] static Expected<std::unique_ptr<LocalCluster>, KafkaError> start(int brokers);
    virtual ~LocalCluster() = default;
    LocalCluster(const LocalCluster&) = delete;
    LocalCluster& operator=(const LocalCluster&) = delete;

    /// Errors: Failed.
    [[nodiscard]] virtual Expected<void, KafkaError> createTopic(const std::string& topic,
                                                                 int partitions) = 0;
    [[nodiscard]] virtual KafkaAddress address(const std::string& topic) const = 0;
    /// Brokers are numbered from 1.
    virtual void stopBroker(int broker) = 0;
    virtual void startBroker(int broker) = 0;
    virtual void setLeader(const std::string& topic, int partition, int broker) = 0;
    /// How long each answer takes, in milliseconds.
    virtual void setDelay(int broker, int millis) = 0;
    /// Lets the next requests to produce fail in this order.
    virtual void failNext(const std::vector<Fault>& faults) = 0;

protected:
    LocalCluster() = default;
};

} // namespace plyline::kafka
