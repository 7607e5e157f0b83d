#ifdef PLYLINE_KAFKA

#include "core/kafka/kafka_reader.h"

#include "core/base/text.h"
#include "core/kafka/kafka_client.h"
#include "core/kafka/observed_clients.h"

#include <algorithm>

namespace plyline::kafka {

namespace {

struct DestroyPartitions
{
    void operator()(rd_kafka_topic_partition_list_t* list) const
    {
        rd_kafka_topic_partition_list_destroy(list);
    }
};
using Partitions = std::unique_ptr<rd_kafka_topic_partition_list_t, DestroyPartitions>;

struct DestroyMessage
{
    void operator()(rd_kafka_message_t* message) const { rd_kafka_message_destroy(message); }
};

bool beginsAs(std::string_view text, std::string_view beginning)
{
    return text.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

/// Reads the mode that the content type tells (CloudEvents, Kafka protocol binding, section 3).
Expected<streams::Envelope, streams::EnvelopeFault> readEnvelope(const rd_kafka_message_t& message,
                                                                 std::string_view value)
{
    std::vector<streams::Attribute> attributes;
    bool isStructured = false;
    constexpr std::string_view contentType = "content-type";
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(&message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const char* name = nullptr;
        const void* bytes = nullptr;
        std::size_t size = 0;
        for (std::size_t i = 0; rd_kafka_header_get_all(headers, i, &name, &bytes, &size) ==
                                RD_KAFKA_RESP_ERR_NO_ERROR;
             ++i) {
            const std::string_view text(static_cast<const char*>(bytes),
                                        bytes != nullptr ? size : 0);
            const std::string_view header(name);
            if (header.size() == contentType.size() && beginsAs(header, contentType))
                isStructured = beginsAs(text, "application/cloudevents");
            else if (beginsAs(header, "ce_"))
                attributes.emplace_back(header.substr(3), text);
        }
    }
    // Who sends whole envelopes without headers means the structured mode.
    if (isStructured || attributes.empty())
        return streams::parseStructured(value);
    return streams::parseBinary(attributes, value);
}

/// Whether trying again is no use.
bool isLasting(rd_kafka_resp_err_t error)
{
    return error == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED ||
           error == RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED ||
           error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART ||
           error == RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC ||
           error == RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION;
}

/// Counts the partitions whose leader is not connected.
int unreachableOf(const Observation& observation)
{
    const auto isUp = [&](const ObservedPartition& partition) {
        return std::any_of(observation.brokers.begin(), observation.brokers.end(),
                           [&](const ObservedBroker& broker) {
                               return broker.id == partition.leader && broker.isConnected();
                           });
    };
    return static_cast<int>(
        std::count_if(observation.partitions.begin(), observation.partitions.end(),
                      [&](const ObservedPartition& partition) { return !isUp(partition); }));
}

class Reader : public KafkaReader
{
public:
    Reader(KafkaClient client, std::string topic, PartitionOffsets offsets, PartitionOffsets ends)
        : m_client(std::move(client)),
          m_topic(std::move(topic)),
          m_offsets(std::move(offsets)),
          m_firstEnds(ends),
          m_ends(std::move(ends))
    {
        m_connection.partitions = static_cast<int>(m_offsets.size());
    }

    ~Reader() override { rd_kafka_consumer_close(m_client.handle.get()); }

    Expected<std::optional<KafkaMessage>, KafkaError> next(std::chrono::milliseconds wait) override
    {
        const std::unique_ptr<rd_kafka_message_t, DestroyMessage> message(
            rd_kafka_consumer_poll(m_client.handle.get(), static_cast<int>(wait.count())));
        if (m_client.reports->fatal)
            return kafkaError(KafkaError::Code::Failed, *m_client.reports->fatal);
        if (m_client.reports->statistics)
            noteConnection();
        if (message && message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF) {
            // The last offsets may hold what is not for readers, as the marks of transactions.
            m_offsets[message->partition] =
                std::max<std::int64_t>(m_offsets[message->partition], message->offset);
            return std::nullopt;
        }
        if (message && isLasting(message->err))
            return kafkaError(KafkaError::Code::Failed, rd_kafka_err2str(message->err));
        if (!message || message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            return std::nullopt; // the client mends what it can and tries again
        const std::string_view value(static_cast<const char*>(message->payload),
                                     message->payload != nullptr ? message->len : 0);
        const std::string_view key(static_cast<const char*>(message->key),
                                   message->key != nullptr ? message->key_len : 0);
        m_offsets[message->partition] = message->offset + 1;
        std::int64_t& end = m_ends[message->partition];
        end = std::max(end, message->offset + 1);
        return KafkaMessage{message->partition, message->offset, std::string(key),
                            readEnvelope(*message, value),
                            std::string(wholeCharacters(value, longestText))};
    }

    bool isAtFirstEnd() const override
    {
        return std::all_of(m_firstEnds.begin(), m_firstEnds.end(),
                           [&](const auto& end) { return m_offsets.at(end.first) >= end.second; });
    }

    const PartitionOffsets& offsets() const override { return m_offsets; }

    std::int64_t lag() const override
    {
        std::int64_t lag = 0;
        for (const auto& [partition, end] : m_ends)
            lag += std::max<std::int64_t>(0, end - m_offsets.at(partition));
        return lag;
    }

    const KafkaConnection& connection() const override { return m_connection; }

private:
    static constexpr std::size_t longestText = 200;

    void noteConnection()
    {
        if (const auto observation = readStatistics(*m_client.reports->statistics, m_topic))
            m_connection.unreachable = unreachableOf(*observation);
        m_client.reports->statistics.reset();
        if (m_connection.unreachable == 0)
            m_client.reports->trouble.clear();
        m_connection.reason = m_client.reports->trouble;
    }

    KafkaClient m_client;
    std::string m_topic;
    KafkaConnection m_connection;
    PartitionOffsets m_offsets;
    PartitionOffsets m_firstEnds;
    PartitionOffsets m_ends;
};

} // namespace

Expected<std::unique_ptr<KafkaReader>, KafkaError> KafkaReader::open(const KafkaAddress& address,
                                                                     const KafkaSettings& settings,
                                                                     const PartitionOffsets& from,
                                                                     const std::stop_token& stop)
{
    // The group is a name only: nothing is committed to it. See offsets().
    auto client = KafkaClient::open(RD_KAFKA_CONSUMER, address,
                                    {{"group.id", {"plyline"}},
                                     {"enable.auto.commit", {"false"}},
                                     {"auto.offset.reset", {"earliest"}},
                                     {"enable.partition.eof", {"true"}},
                                     {"isolation.level", {"read_committed"}},
                                     {"reconnect.backoff.max.ms", {"1000"}},
                                     {"statistics.interval.ms", {"500"}}},
                                    settings, stop);
    if (!client)
        return unexpected(client.error());
    rd_kafka_t* const handle = client->handle.get();
    rd_kafka_poll_set_consumer(handle);
    const Partitions assigned(
        rd_kafka_topic_partition_list_new(static_cast<int>(client->partitions.size())));
    PartitionOffsets offsets;
    PartitionOffsets ends;
    for (const int partition : client->partitions) {
        std::int64_t low = 0;
        std::int64_t high = 0;
        const auto error = askBrokers(
            [&, partition = partition](int millis) {
                return rd_kafka_query_watermark_offsets(handle, address.topic.c_str(), partition,
                                                        &low, &high, millis);
            },
            stop);
        if (stop.stop_requested() && error != RD_KAFKA_RESP_ERR_NO_ERROR)
            return kafkaError(KafkaError::Code::Cancelled);
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
            return kafkaError(KafkaError::Code::Unreachable, rd_kafka_err2str(error));
        const auto kept = from.find(partition);
        // What the broker has dropped meanwhile cannot be read; a topic made anew begins again.
        const bool isThere = kept != from.end() && kept->second >= low && kept->second <= high;
        offsets[partition] = isThere ? kept->second : low;
        ends[partition] = high;
        rd_kafka_topic_partition_list_add(assigned.get(), address.topic.c_str(), partition)
            ->offset = offsets[partition];
    }
    if (const auto error = rd_kafka_assign(handle, assigned.get());
        error != RD_KAFKA_RESP_ERR_NO_ERROR)
        return kafkaError(KafkaError::Code::Failed, rd_kafka_err2str(error));
    return std::make_unique<Reader>(std::move(*client), address.topic, std::move(offsets),
                                    std::move(ends));
}

} // namespace plyline::kafka

#endif
