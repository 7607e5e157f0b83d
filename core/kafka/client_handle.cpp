#ifdef PLYLINE_KAFKA

#include "core/kafka/client_handle.h"

#include "core/kafka/secrets.h"

#include <array>

namespace plyline::kafka {

namespace {

struct DestroyConfiguration
{
    void operator()(rd_kafka_conf_t* configuration) const { rd_kafka_conf_destroy(configuration); }
};
using Configuration = std::unique_ptr<rd_kafka_conf_t, DestroyConfiguration>;

/// librdkafka would write to standard error; what matters arrives by callbacks and return values.
void writeNoLog(const rd_kafka_t*, int, const char*, const char*) {}

/// Sets one value. The error names the setting but not its value, which may be a secret.
Expected<void, KafkaError> set(rd_kafka_conf_t* configuration, const std::string& name,
                               const std::string& value)
{
    std::array<char, 512> text{};
    const rd_kafka_conf_res_t result =
        rd_kafka_conf_set(configuration, name.c_str(), value.c_str(), text.data(), text.size());
    if (result == RD_KAFKA_CONF_OK)
        return {};
    return kafkaError(KafkaError::Code::BadSetting,
                      name + (result == RD_KAFKA_CONF_UNKNOWN
                                  ? " is not known"
                                  : " has a value that is not allowed"));
}

Expected<void, KafkaError> setFirstKnown(rd_kafka_conf_t* configuration, const char* name,
                                         const std::vector<const char*>& values)
{
    Expected<void, KafkaError> done;
    for (const char* const value : values) {
        done = set(configuration, name, value);
        if (done)
            break;
    }
    return done;
}

} // namespace

Expected<ClientHandle, KafkaError> makeClient(rd_kafka_type_t type, const ClientDefaults& defaults,
                                              const KafkaSettings& settings,
                                              const std::string& brokers,
                                              const ClientCallbacks& callbacks)
{
    Configuration configuration(rd_kafka_conf_new());
    for (const auto& [name, values] : defaults) {
        if (const auto done = setFirstKnown(configuration.get(), name, values); !done)
            return unexpected(done.error());
    }
    for (const auto& [name, value] : settings) {
        if (const auto done = set(configuration.get(), name, value); !done)
            return unexpected(done.error());
    }
    if (!brokers.empty()) {
        if (const auto done = set(configuration.get(), "bootstrap.servers", brokers); !done)
            return unexpected(done.error());
    }
    rd_kafka_conf_set_opaque(configuration.get(), callbacks.opaque);
    rd_kafka_conf_set_log_cb(configuration.get(), writeNoLog);
    if (callbacks.error != nullptr)
        rd_kafka_conf_set_error_cb(configuration.get(), callbacks.error);
    if (callbacks.statistics != nullptr)
        rd_kafka_conf_set_stats_cb(configuration.get(), callbacks.statistics);
    if (callbacks.delivery != nullptr)
        rd_kafka_conf_set_dr_msg_cb(configuration.get(), callbacks.delivery);
    std::array<char, 512> text{};
    ClientHandle handle(rd_kafka_new(type, configuration.get(), text.data(), text.size()));
    if (!handle)
        return kafkaError(KafkaError::Code::BadSetting, withoutSecrets(text.data(), settings));
    static_cast<void>(configuration.release()); // it belongs to the client now
    return handle;
}

} // namespace plyline::kafka

#endif
