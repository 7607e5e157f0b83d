#pragma once

#ifdef PLYLINE_KAFKA

#include "core/kafka/client_handle.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plyline::kafka {

/// What is the same for those who send and those who read. For the implementation of this layer.
struct KafkaClient
{
    /// What the callbacks of librdkafka tell. They are called within poll and flush.
    struct Reports
    {
        KafkaSettings settings; ///< Their secrets are left out of what is told.
        std::int64_t delivered = 0;
        std::optional<std::string> refused;    ///< Why the first event was not taken, and which.
        std::string trouble;                   ///< What the client met last; it tries again.
        std::optional<std::string> fatal;      ///< Why the client cannot go on.
        std::optional<std::string> statistics; ///< The last ones, as JSON.
    };
    std::unique_ptr<Reports> reports = std::make_unique<Reports>();
    ClientHandle handle;
    std::vector<int> partitions;

    /// Connects and asks for the topic's partitions. `settings` override `defaults`. A stop ends
    /// the wait with Cancelled.
    [[nodiscard]] static Expected<KafkaClient, KafkaError>
    open(rd_kafka_type_t type, const KafkaAddress& address, const ClientDefaults& defaults,
         const KafkaSettings& settings, const std::stop_token& stop = {});
};

/// Asks brokers in short turns, so that a stop is noticed, until there is an answer other than that
/// none came, or until five seconds have passed. `ask` gets the length of a turn in milliseconds.
[[nodiscard]] rd_kafka_resp_err_t askBrokers(const std::function<rd_kafka_resp_err_t(int)>& ask,
                                             const std::stop_token& stop);

} // namespace plyline::kafka

#endif
