#pragma once

#ifdef PLYLINE_KAFKA

#include "core/kafka/kafka_address.h"

#include <librdkafka/rdkafka.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace plyline::kafka {

struct DestroyClient
{
    void operator()(rd_kafka_t* handle) const { rd_kafka_destroy(handle); }
};
using ClientHandle = std::unique_ptr<rd_kafka_t, DestroyClient>;

/// By name the values of a setting, of which the first counts that this librdkafka knows: it may
/// have been built without some.
using ClientDefaults = std::vector<std::pair<const char*, std::vector<const char*>>>;

/// What librdkafka calls within poll and flush; null for what is not wanted.
struct ClientCallbacks
{
    void* opaque = nullptr; ///< Is handed to each.
    void (*error)(rd_kafka_t*, int error, const char* reason, void* opaque) = nullptr;
    int (*statistics)(rd_kafka_t*, char* json, std::size_t size, void* opaque) = nullptr;
    void (*delivery)(rd_kafka_t*, const rd_kafka_message_t*, void* opaque) = nullptr;
};

/// Makes a client that writes no log, without waiting for a broker. `settings` override
/// `defaults`, and `brokers` both unless it is empty. Errors: BadSetting, without values of
/// settings.
[[nodiscard]] Expected<ClientHandle, KafkaError>
makeClient(rd_kafka_type_t type, const ClientDefaults& defaults, const KafkaSettings& settings,
           const std::string& brokers, const ClientCallbacks& callbacks);

[[nodiscard]] inline tl::unexpected<KafkaError> kafkaError(KafkaError::Code code,
                                                           std::string reason = {})
{
    return unexpected(KafkaError{code, std::move(reason)});
}

} // namespace plyline::kafka

#endif
