#pragma once

#include "core/kafka/kafka_reader.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::kafka {

/// A broker as a client sees it.
struct ObservedBroker
{
    int id = 0;
    std::string address; ///< "127.0.0.1:9092".
    std::string state;   ///< librdkafka's name for it, such as "UP" or "TRY_CONNECT".

    [[nodiscard]] bool isConnected() const { return state == "UP"; }
    bool operator==(const ObservedBroker&) const = default;
};

/// A partition as a client sees it.
struct ObservedPartition
{
    int partition = 0;
    std::optional<int> leader;       ///< The broker that takes and gives its events.
    std::optional<std::int64_t> end; ///< The offset of its next event, as a broker said it last.
    std::int64_t position = 0;       ///< The offset of the event that the consumer takes next.

    /// The events that wait for the consumer; none while the end is not known.
    [[nodiscard]] std::optional<std::int64_t> lag() const;
    bool operator==(const ObservedPartition&) const = default;
};

/// What a client knows of its cluster, from the statistics of librdkafka.
struct Observation
{
    std::vector<ObservedBroker> brokers;       ///< By id.
    std::vector<ObservedPartition> partitions; ///< By number.
    bool operator==(const Observation&) const = default;
};

/// Reads the statistics (librdkafka, STATISTICS.md) for one topic. None if they have another form.
[[nodiscard]] std::optional<Observation> readStatistics(std::string_view json,
                                                        const std::string& topic);

/// A client that can be watched at work, for teaching. It is used by one thread.
class ObservedClient
{
public:
    virtual ~ObservedClient() = default;
    ObservedClient(const ObservedClient&) = delete;
    ObservedClient& operator=(const ObservedClient&) = delete;

    /// Lets the client tell what has happened. Waits for that at most this long.
    virtual void serve(std::chrono::milliseconds wait) = 0;
    /// What it knew at most a quarter of a second ago.
    [[nodiscard]] virtual const Observation& observation() const = 0;
    /// Returns what librdkafka has reported since the last call, the oldest first, in its own
    /// words.
    [[nodiscard]] virtual std::vector<std::string> takeReports() = 0;

protected:
    ObservedClient() = default;
};

/// Sends events as KafkaPublisher does, and tells at any time how far it is.
class ObservedProducer : public ObservedClient
{
public:
    /// Errors: NotBuilt, BadSetting. Does not wait for a broker.
    [[nodiscard]] static Expected<std::unique_ptr<ObservedProducer>, KafkaError>
    open(const KafkaAddress& address);
    /// Hands an event to the client. Errors: Failed, also while its queue is full.
    [[nodiscard]] virtual Expected<void, KafkaError> send(const streams::Envelope& envelope) = 0;
    [[nodiscard]] virtual std::int64_t sent() const = 0;
    /// The events that all replicas have acknowledged.
    [[nodiscard]] virtual std::int64_t acknowledged() const = 0;
    /// The events that the client has given up.
    [[nodiscard]] virtual std::int64_t refused() const = 0;
};

/// Reads all partitions of a topic from their beginnings, without a group.
class ObservedConsumer : public ObservedClient
{
public:
    /// Errors: NotBuilt, BadSetting, Failed. Does not wait for a broker.
    [[nodiscard]] static Expected<std::unique_ptr<ObservedConsumer>, KafkaError>
    open(const KafkaAddress& address, int partitions);
    /// Takes the next event; none if none arrives in this time. Serves, too.
    [[nodiscard]] virtual std::optional<KafkaMessage> next(std::chrono::milliseconds wait) = 0;
};

} // namespace plyline::kafka
