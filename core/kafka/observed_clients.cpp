#include "core/kafka/observed_clients.h"

#ifdef PLYLINE_KAFKA

#include "core/kafka/client_handle.h"
#include "core/kafka/record.h"

#include <utility>

namespace plyline::kafka {

namespace {

/// What the callbacks of librdkafka tell. They are called within poll.
struct Told
{
    std::string topic;
    Observation observation;
    std::vector<std::string> reports;
    std::int64_t acknowledged = 0;
    std::int64_t refused = 0;
};

void tellError(rd_kafka_t*, int, const char* reason, void* opaque)
{
    const std::string_view text(reason);
    // The client would look for the coordinator of a group, which is not needed here.
    if (text.substr(0, 16) != "GroupCoordinator")
        static_cast<Told*>(opaque)->reports.emplace_back(text);
}

int tellStatistics(rd_kafka_t*, char* json, std::size_t size, void* opaque)
{
    auto& told = *static_cast<Told*>(opaque);
    if (auto observation = readStatistics({json, size}, told.topic))
        told.observation = std::move(*observation);
    return 0; // librdkafka frees the text
}

void tellDelivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque)
{
    auto& told = *static_cast<Told*>(opaque);
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
        ++told.acknowledged;
        return;
    }
    ++told.refused;
    told.reports.emplace_back(rd_kafka_err2str(message->err));
}

/// Destroys a client without waiting for a broker.
struct DestroyAtOnce
{
    void operator()(rd_kafka_t* handle) const
    {
        rd_kafka_destroy_flags(handle, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
    }
};
using Handle = std::unique_ptr<rd_kafka_t, DestroyAtOnce>;

Expected<Handle, KafkaError> openClient(rd_kafka_type_t type, const KafkaAddress& address,
                                        ClientDefaults defaults, Told& told)
{
    // Leaders move while one watches: a client asks for them more often than usual.
    defaults.insert(defaults.end(), {{"statistics.interval.ms", {"200"}},
                                     {"topic.metadata.refresh.interval.ms", {"1000"}},
                                     {"reconnect.backoff.max.ms", {"1000"}}});
    auto handle = makeClient(
        type, defaults, {}, address.brokers,
        {&told, tellError, tellStatistics, type == RD_KAFKA_PRODUCER ? tellDelivery : nullptr});
    if (!handle)
        return unexpected(handle.error());
    return Handle(handle->release());
}

/// The half that a producer and a consumer have in common.
template <typename Base>
class Client : public Base
{
public:
    void serve(std::chrono::milliseconds wait) override
    {
        rd_kafka_poll(m_handle.get(), static_cast<int>(wait.count()));
    }
    const Observation& observation() const override { return m_told->observation; }
    std::vector<std::string> takeReports() override { return std::exchange(m_told->reports, {}); }

protected:
    Client(Handle handle, std::unique_ptr<Told> told)
        : m_told(std::move(told)), m_handle(std::move(handle))
    {}

    std::unique_ptr<Told> m_told;
    Handle m_handle; ///< Declared last: its end calls back.
};

class Producer : public Client<ObservedProducer>
{
public:
    Producer(Handle handle, std::unique_ptr<Told> told) : Client(std::move(handle), std::move(told))
    {}

    ~Producer() override
    {
        // What was not acknowledged is not waited for.
        rd_kafka_purge(m_handle.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
        rd_kafka_flush(m_handle.get(), 0);
    }

    Expected<void, KafkaError> send(const streams::Envelope& envelope) override
    {
        const std::string value = streams::structuredText(envelope);
        RecordHeaders headers(1);
        headers.add("content-type", "application/cloudevents+json; charset=UTF-8");
        if (auto refused =
                produceRecord(m_handle.get(), m_told->topic, envelope.key, &value, headers))
            return kafkaError(KafkaError::Code::Failed, std::move(refused->reason));
        ++m_sent;
        return {};
    }

    std::int64_t sent() const override { return m_sent; }
    std::int64_t acknowledged() const override { return m_told->acknowledged; }
    std::int64_t refused() const override { return m_told->refused; }

private:
    std::int64_t m_sent = 0;
};

class Consumer : public Client<ObservedConsumer>
{
public:
    Consumer(Handle handle, std::unique_ptr<Told> told) : Client(std::move(handle), std::move(told))
    {}

    std::optional<KafkaMessage> next(std::chrono::milliseconds wait) override
    {
        serve(std::chrono::milliseconds(0));
        struct FreeMessage
        {
            void operator()(rd_kafka_message_t* one) const { rd_kafka_message_destroy(one); }
        };
        const std::unique_ptr<rd_kafka_message_t, FreeMessage> message(
            rd_kafka_consumer_poll(m_handle.get(), static_cast<int>(wait.count())));
        if (!message)
            return std::nullopt;
        if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
            m_told->reports.emplace_back(rd_kafka_message_errstr(message.get()));
            return std::nullopt;
        }
        const std::string_view value(static_cast<const char*>(message->payload),
                                     message->payload != nullptr ? message->len : 0);
        const std::string_view key(static_cast<const char*>(message->key),
                                   message->key != nullptr ? message->key_len : 0);
        return KafkaMessage{message->partition, message->offset, std::string(key),
                            streams::parseStructured(value), std::string(value.substr(0, 200))};
    }
};

} // namespace

Expected<std::unique_ptr<ObservedProducer>, KafkaError>
ObservedProducer::open(const KafkaAddress& address)
{
    auto told = std::make_unique<Told>();
    told->topic = address.topic;
    auto handle = openClient(
        RD_KAFKA_PRODUCER, address,
        {{"enable.idempotence", {"true"}}, {"acks", {"all"}}, {"linger.ms", {"5"}}}, *told);
    if (!handle)
        return unexpected(handle.error());
    return std::make_unique<Producer>(std::move(*handle), std::move(told));
}

Expected<std::unique_ptr<ObservedConsumer>, KafkaError>
ObservedConsumer::open(const KafkaAddress& address, int partitions)
{
    auto told = std::make_unique<Told>();
    told->topic = address.topic;
    // librdkafka asks for a group to assign partitions; nothing is committed to it.
    auto handle = openClient(RD_KAFKA_CONSUMER, address,
                             {{"group.id", {"plyline"}},
                              {"enable.auto.commit", {"false"}},
                              {"fetch.wait.max.ms", {"100"}}},
                             *told);
    if (!handle)
        return unexpected(handle.error());
    rd_kafka_topic_partition_list_t* const list = rd_kafka_topic_partition_list_new(partitions);
    for (int i = 0; i < partitions; ++i)
        rd_kafka_topic_partition_list_add(list, address.topic.c_str(), i)->offset =
            RD_KAFKA_OFFSET_BEGINNING;
    const rd_kafka_resp_err_t error = rd_kafka_assign(handle->get(), list);
    rd_kafka_topic_partition_list_destroy(list);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
        return unexpected(KafkaError{KafkaError::Code::Failed, rd_kafka_err2str(error)});
    return std::make_unique<Consumer>(std::move(*handle), std::move(told));
}

} // namespace plyline::kafka

#else

namespace plyline::kafka {

// What a program without librdkafka answers.

Expected<std::unique_ptr<ObservedProducer>, KafkaError> ObservedProducer::open(const KafkaAddress&)
{
    return unexpected(KafkaError{KafkaError::Code::NotBuilt, {}});
}

Expected<std::unique_ptr<ObservedConsumer>, KafkaError> ObservedConsumer::open(const KafkaAddress&,
                                                                               int)
{
    return unexpected(KafkaError{KafkaError::Code::NotBuilt, {}});
}

} // namespace plyline::kafka

#endif
