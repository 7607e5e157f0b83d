#ifdef PLYLINE_KAFKA

#include "core/kafka/kafka_publisher.h"

#include "core/kafka/kafka_client.h"
#include "core/kafka/record.h"

#include <utility>

namespace plyline::kafka {

namespace {

class Publisher : public KafkaPublisher
{
public:
    Publisher(KafkaClient client, std::string topic)
        : m_client(std::move(client)), m_topic(std::move(topic))
    {}

    ~Publisher() override
    {
        // What was not flushed is not waited for.
        rd_kafka_purge(m_client.handle.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
        rd_kafka_flush(m_client.handle.get(), 0);
    }

    Expected<void, KafkaError> send(const streams::Envelope& envelope,
                                    const std::stop_token& stop) override
    {
        const auto attributes = streams::attributesOf(envelope);
        RecordHeaders headers(attributes.size());
        for (const auto& [name, value] : attributes) {
            const bool isType = name == "datacontenttype";
            headers.add(isType ? "content-type" : "ce_" + name, value);
        }
        const std::string value =
            envelope.data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        return produce(m_topic, envelope.key, &value, headers, stop);
    }

    Expected<void, KafkaError> sendRecord(const std::string& topic, const std::string& key,
                                          const std::optional<std::string>& value,
                                          const std::stop_token& stop) override
    {
        RecordHeaders headers(1);
        return produce(topic, key, value ? &*value : nullptr, headers, stop);
    }

    Expected<void, KafkaError> flush(const std::stop_token& stop) override
    {
        while (rd_kafka_outq_len(m_client.handle.get()) > 0) {
            rd_kafka_flush(m_client.handle.get(), pollMillis);
            if (stop.stop_requested())
                return kafkaError(KafkaError::Code::Cancelled);
            if (m_client.reports->fatal)
                break;
        }
        return check();
    }

    std::int64_t delivered() const override { return m_client.reports->delivered; }

private:
    static constexpr int pollMillis = 50;

    [[nodiscard]] Expected<void, KafkaError> check() const
    {
        const KafkaClient::Reports& reports = *m_client.reports;
        if (reports.fatal)
            return kafkaError(KafkaError::Code::Failed, *reports.fatal);
        if (reports.refused)
            return kafkaError(KafkaError::Code::Failed, *reports.refused);
        return {};
    }

    Expected<void, KafkaError> produce(const std::string& topic, const std::string& key,
                                       const std::string* value, RecordHeaders& headers,
                                       const std::stop_token& stop)
    {
        for (;;) {
            if (auto fine = check(); !fine)
                return fine;
            if (stop.stop_requested())
                return kafkaError(KafkaError::Code::Cancelled);
            auto refused = produceRecord(m_client.handle.get(), topic, key, value, headers);
            if (!refused)
                break;
            if (refused->code != RD_KAFKA_RESP_ERR__QUEUE_FULL)
                return kafkaError(KafkaError::Code::Failed, std::move(refused->reason));
            rd_kafka_poll(m_client.handle.get(), pollMillis);
        }
        rd_kafka_poll(m_client.handle.get(), 0);
        return {};
    }

    KafkaClient m_client;
    std::string m_topic;
};

} // namespace

Expected<std::unique_ptr<KafkaPublisher>, KafkaError>
KafkaPublisher::open(const KafkaAddress& address, const KafkaSettings& settings)
{
    auto client = KafkaClient::open(RD_KAFKA_PRODUCER, address,
                                    {{"enable.idempotence", {"true"}},
                                     {"acks", {"all"}},
                                     {"compression.type", {"zstd", "lz4"}},
                                     {"linger.ms", {"20"}}},
                                    settings);
    if (!client)
        return unexpected(client.error());
    return std::make_unique<Publisher>(std::move(*client), address.topic);
}

} // namespace plyline::kafka

#endif
