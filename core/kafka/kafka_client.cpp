#ifdef PLYLINE_KAFKA

#include "core/kafka/kafka_client.h"

#include "core/kafka/secrets.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace plyline::kafka {

namespace {

struct DestroyConfiguration
{
    void operator()(rd_kafka_conf_t* configuration) const { rd_kafka_conf_destroy(configuration); }
};
using Configuration = std::unique_ptr<rd_kafka_conf_t, DestroyConfiguration>;

constexpr std::chrono::seconds longestWait{5};
constexpr std::chrono::milliseconds turn{100};

void onDelivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque)
{
    auto& reports = *static_cast<KafkaClient::Reports*>(opaque);
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
        ++reports.delivered;
    } else if (!reports.refused) {
        const std::string_view key(static_cast<const char*>(message->key), message->key_len);
        reports.refused = fmt::format("{} (topic {}, key {})", rd_kafka_err2str(message->err),
                                      rd_kafka_topic_name(message->rkt), key);
    }
}

void onError(rd_kafka_t* handle, int error, const char* reason, void* opaque)
{
    auto& reports = *static_cast<KafkaClient::Reports*>(opaque);
    // That all brokers are down only follows from what was said before of one of them.
    if (error != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN || reports.trouble.empty())
        reports.trouble = withoutSecrets(reason, reports.settings);
    if (error != RD_KAFKA_RESP_ERR__FATAL)
        return; // the client tries again
    std::array<char, 512> text{};
    rd_kafka_fatal_error(handle, text.data(), text.size());
    reports.fatal = withoutSecrets(text[0] != '\0' ? text.data() : reason, reports.settings);
}

int onStatistics(rd_kafka_t*, char* json, std::size_t size, void* opaque)
{
    static_cast<KafkaClient::Reports*>(opaque)->statistics.emplace(json, size);
    return 0; // librdkafka frees the text
}

/// librdkafka would write to standard error; what matters arrives by onError and return values.
void onLog(const rd_kafka_t*, int, const char*, const char*) {}

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

/// Returns the topic's partitions, or why there are none.
Expected<std::vector<int>, KafkaError>
partitionsOf(const KafkaClient& client, const std::string& topic, const std::stop_token& stop)
{
    struct DestroyTopic
    {
        void operator()(rd_kafka_topic_t* one) const { rd_kafka_topic_destroy(one); }
    };
    const std::unique_ptr<rd_kafka_topic_t, DestroyTopic> named(
        rd_kafka_topic_new(client.handle.get(), topic.c_str(), nullptr));
    const rd_kafka_metadata_t* metadata = nullptr;
    const auto error = askBrokers(
        [&](int millis) {
            rd_kafka_poll(client.handle.get(), 0); // tells what the client meets, by onError
            return rd_kafka_metadata(client.handle.get(), 0, named.get(), &metadata, millis);
        },
        stop);
    if (stop.stop_requested() && error != RD_KAFKA_RESP_ERR_NO_ERROR)
        return kafkaError(KafkaError::Code::Cancelled);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
        rd_kafka_poll(client.handle.get(), 0);
        const std::string& trouble = client.reports->trouble;
        return kafkaError(KafkaError::Code::Unreachable,
                          trouble.empty() ? rd_kafka_err2str(error) : trouble);
    }
    std::vector<int> partitions;
    rd_kafka_resp_err_t topicError = RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;
    for (int i = 0; i < metadata->topic_cnt; ++i) {
        const rd_kafka_metadata_topic_t& found = metadata->topics[i];
        if (topic != found.topic)
            continue;
        topicError = found.err;
        for (int j = 0; j < found.partition_cnt; ++j)
            partitions.push_back(found.partitions[j].id);
    }
    rd_kafka_metadata_destroy(metadata);
    if (topicError != RD_KAFKA_RESP_ERR_NO_ERROR || partitions.empty())
        return kafkaError(KafkaError::Code::NoTopic, rd_kafka_err2str(topicError));
    return partitions;
}

} // namespace

rd_kafka_resp_err_t askBrokers(const std::function<rd_kafka_resp_err_t(int)>& ask,
                               const std::stop_token& stop)
{
    const auto until = std::chrono::steady_clock::now() + longestWait;
    std::mutex mutex;
    std::condition_variable_any pause;
    for (;;) {
        const auto begin = std::chrono::steady_clock::now();
        const rd_kafka_resp_err_t error = ask(static_cast<int>(turn.count()));
        const auto now = std::chrono::steady_clock::now();
        const bool isUnanswered =
            error == RD_KAFKA_RESP_ERR__TIMED_OUT || error == RD_KAFKA_RESP_ERR__TRANSPORT;
        if (!isUnanswered || now >= until || stop.stop_requested())
            return error;
        std::unique_lock lock(mutex); // some complain at once
        pause.wait_until(lock, stop, begin + turn, [] { return false; });
    }
}

Expected<KafkaClient, KafkaError>
KafkaClient::open(rd_kafka_type_t type, const KafkaAddress& address, const Defaults& defaults,
                  const KafkaSettings& settings, const std::stop_token& stop)
{
    KafkaClient client;
    client.reports->settings = settings;
    Configuration configuration(rd_kafka_conf_new());
    for (const auto& [name, values] : defaults) {
        Expected<void, KafkaError> done;
        for (const char* const value : values) {
            done = set(configuration.get(), name, value);
            if (done)
                break;
        }
        if (!done)
            return unexpected(done.error());
    }
    for (const auto& [name, value] : settings) {
        if (const auto done = set(configuration.get(), name, value); !done)
            return unexpected(done.error());
    }
    if (const auto done = set(configuration.get(), "bootstrap.servers", address.brokers); !done)
        return unexpected(done.error());
    rd_kafka_conf_set_opaque(configuration.get(), client.reports.get());
    rd_kafka_conf_set_error_cb(configuration.get(), onError);
    rd_kafka_conf_set_stats_cb(configuration.get(), onStatistics);
    rd_kafka_conf_set_log_cb(configuration.get(), onLog);
    if (type == RD_KAFKA_PRODUCER)
        rd_kafka_conf_set_dr_msg_cb(configuration.get(), onDelivery);
    std::array<char, 512> text{};
    client.handle.reset(rd_kafka_new(type, configuration.get(), text.data(), text.size()));
    if (!client.handle)
        return kafkaError(KafkaError::Code::BadSetting, withoutSecrets(text.data(), settings));
    static_cast<void>(configuration.release()); // it belongs to the client now
    auto partitions = partitionsOf(client, address.topic, stop);
    if (!partitions)
        return unexpected(partitions.error());
    client.partitions = std::move(*partitions);
    return client;
}

bool hasKafka()
{
    return true;
}

} // namespace plyline::kafka

#endif
