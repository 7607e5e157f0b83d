#ifdef PLYLINE_KAFKA

#include "core/kafka/kafka_publisher.h"

#include "core/kafka/kafka_client.h"

#include <array>

namespace plyline::kafka {

namespace {

/// Headers that produceva takes over if it succeeds.
class Headers
{
public:
    explicit Headers(std::size_t count) : m_headers(rd_kafka_headers_new(count)) {}
    ~Headers()
    {
        if (m_headers != nullptr)
            rd_kafka_headers_destroy(m_headers);
    }
    Headers(const Headers&) = delete;
    Headers& operator=(const Headers&) = delete;

    void add(const std::string& name, const std::string& value)
    {
        rd_kafka_header_add(m_headers, name.data(), static_cast<ssize_t>(name.size()), value.data(),
                            static_cast<ssize_t>(value.size()));
    }
    [[nodiscard]] rd_kafka_headers_t* get() const { return m_headers; }
    void release() { m_headers = nullptr; }

private:
    rd_kafka_headers_t* m_headers;
};

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
        Headers headers(attributes.size());
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
        Headers headers(1);
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
                                       const std::string* value, Headers& headers,
                                       const std::stop_token& stop)
    {
        std::array<rd_kafka_vu_t, 5> parts{};
        parts[0].vtype = RD_KAFKA_VTYPE_TOPIC;
        parts[0].u.cstr = topic.c_str();
        parts[1].vtype = RD_KAFKA_VTYPE_KEY;
        parts[1].u.mem = {const_cast<char*>(key.data()), key.size()};
        parts[2].vtype = RD_KAFKA_VTYPE_VALUE;
        if (value != nullptr)
            parts[2].u.mem = {const_cast<char*>(value->data()), value->size()};
        parts[3].vtype = RD_KAFKA_VTYPE_MSGFLAGS;
        parts[3].u.i = RD_KAFKA_MSG_F_COPY;
        parts[4].vtype = RD_KAFKA_VTYPE_HEADERS;
        parts[4].u.headers = headers.get();
        for (;;) {
            if (auto fine = check(); !fine)
                return fine;
            if (stop.stop_requested())
                return kafkaError(KafkaError::Code::Cancelled);
            rd_kafka_error_t* const error =
                rd_kafka_produceva(m_client.handle.get(), parts.data(), parts.size());
            if (error == nullptr)
                break;
            const auto code = rd_kafka_error_code(error);
            std::string reason = rd_kafka_error_string(error);
            rd_kafka_error_destroy(error);
            if (code != RD_KAFKA_RESP_ERR__QUEUE_FULL)
                return kafkaError(KafkaError::Code::Failed, std::move(reason));
            rd_kafka_poll(m_client.handle.get(), pollMillis);
        }
        headers.release();
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
