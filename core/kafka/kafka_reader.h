#pragma once

#include "core/kafka/kafka_address.h"
#include "core/kafka/kafka_connection.h"
#include "core/streams/envelope.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

namespace plyline::kafka {

/// The offset of the next message to read, by partition.
using PartitionOffsets = std::map<int, std::int64_t>;

/// A message of a topic: an event of either mode of CloudEvents, or the reason why it is none.
struct KafkaMessage
{
    int partition = 0;
    std::int64_t offset = 0;
    std::string key;
    Expected<streams::Envelope, streams::EnvelopeFault> envelope;
    std::string text; ///< The beginning of the value, at most 200 bytes.
};

/// Reads all partitions of a topic, each from the offset that its user has kept: who reads decides
/// what was read, and no group of consumers at the broker.
class KafkaReader
{
public:
    /// Connects. A partition without an offset is read from its beginning. Errors: NotBuilt,
    /// BadSetting, Unreachable after five seconds, NoTopic, Failed, Cancelled.
    [[nodiscard]] static Expected<std::unique_ptr<KafkaReader>, KafkaError>
    open(const KafkaAddress& address, const KafkaSettings& settings, const PartitionOffsets& from,
         const std::stop_token& stop = {});
    virtual ~KafkaReader() = default;
    KafkaReader(const KafkaReader&) = delete;
    KafkaReader& operator=(const KafkaReader&) = delete;

    /// Waits for the next message at most this long; none if none arrived. What the client can
    /// mend itself is no error. Errors: Failed.
    [[nodiscard]] virtual Expected<std::optional<KafkaMessage>, KafkaError>
    next(std::chrono::milliseconds wait) = 0;
    /// Whether all messages were read that the topic had when it was opened.
    [[nodiscard]] virtual bool isAtFirstEnd() const = 0;
    /// The offsets after the messages that were handed out.
    [[nodiscard]] virtual const PartitionOffsets& offsets() const = 0;
    /// The messages that are known to wait behind those.
    [[nodiscard]] virtual std::int64_t lag() const = 0;
    /// Whether brokers are away. The client connects again by itself.
    [[nodiscard]] virtual const KafkaConnection& connection() const = 0;

protected:
    KafkaReader() = default;
};

} // namespace plyline::kafka
