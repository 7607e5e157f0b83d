#ifdef PLYLINE_KAFKA

#include "core/kafka/kafka_client.h"

#include "core/base/pause.h"
#include "core/kafka/secrets.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <utility>

namespace plyline::kafka {

namespace {

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
    for (;;) {
        const auto begin = std::chrono::steady_clock::now();
        const rd_kafka_resp_err_t error = ask(static_cast<int>(turn.count()));
        const auto now = std::chrono::steady_clock::now();
        const bool isUnanswered =
            error == RD_KAFKA_RESP_ERR__TIMED_OUT || error == RD_KAFKA_RESP_ERR__TRANSPORT;
        if (!isUnanswered || now >= until || stop.stop_requested())
            return error;
        pause(begin + turn - now, stop); // some complain at once
    }
}

Expected<KafkaClient, KafkaError>
KafkaClient::open(rd_kafka_type_t type, const KafkaAddress& address, const ClientDefaults& defaults,
                  const KafkaSettings& settings, const std::stop_token& stop)
{
    KafkaClient client;
    client.reports->settings = settings;
    auto handle = makeClient(type, defaults, settings, address.brokers,
                             {client.reports.get(), onError, onStatistics,
                              type == RD_KAFKA_PRODUCER ? onDelivery : nullptr});
    if (!handle)
        return unexpected(handle.error());
    client.handle = std::move(*handle);
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
