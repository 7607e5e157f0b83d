#pragma once

#include "core/kafka/kafka_address.h"
#include "core/streams/envelope.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

namespace plyline::kafka {

/// Sends events to a topic so that each arrives once and in the order of its key: an idempotent
/// producer that waits for all replicas. In the binary mode of CloudEvents: the attributes are
/// headers "ce_...", the value is the data.
class KafkaPublisher
{
public:
    /// Connects. Errors: NotBuilt, BadSetting, Unreachable after five seconds, NoTopic, Failed.
    [[nodiscard]] static Expected<std::unique_ptr<KafkaPublisher>, KafkaError>
    open(const KafkaAddress& address, const KafkaSettings& settings);
    virtual ~KafkaPublisher() = default;
    KafkaPublisher(const KafkaPublisher&) = delete;
    KafkaPublisher& operator=(const KafkaPublisher&) = delete;

    /// Hands an event to the client, and waits while its queue is full. Errors: Failed, once the
    /// broker has refused any event; Cancelled.
    [[nodiscard]] virtual Expected<void, KafkaError> send(const streams::Envelope& envelope,
                                                          const std::stop_token& stop) = 0;
    /// Sends a record of a compacted topic beside the events; no value deletes the key.
    [[nodiscard]] virtual Expected<void, KafkaError>
    sendRecord(const std::string& topic, const std::string& key,
               const std::optional<std::string>& value, const std::stop_token& stop) = 0;
    /// Waits until every event is acknowledged. Errors: Failed, Cancelled.
    [[nodiscard]] virtual Expected<void, KafkaError> flush(const std::stop_token& stop) = 0;
    /// The events that all replicas have acknowledged.
    [[nodiscard]] virtual std::int64_t delivered() const = 0;

protected:
    KafkaPublisher() = default;
};

} // namespace plyline::kafka
