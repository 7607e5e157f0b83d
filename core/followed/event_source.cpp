#include "core/followed/event_source.h"

#include "core/followed/event_file.h"
#include "core/followed/stream_address.h"
#include "core/kafka/kafka_reader.h"

namespace plyline::followed {

namespace {

class TopicEvents : public EventSource
{
public:
    explicit TopicEvents(std::unique_ptr<kafka::KafkaReader> reader) : m_reader(std::move(reader))
    {}

    Expected<std::optional<StreamEvent>, StreamError> next(std::chrono::milliseconds wait,
                                                           const std::stop_token&) override
    {
        auto message = m_reader->next(wait);
        if (!message)
            return unexpected(StreamError(message.error()));
        if (!*message)
            return std::nullopt;
        return StreamEvent{(*message)->partition, (*message)->offset,
                           std::move((*message)->envelope), std::move((*message)->text)};
    }

    bool isAtFirstEnd() const override { return m_reader->isAtFirstEnd(); }
    std::int64_t lag() const override { return m_reader->lag(); }
    StreamLink link() const override
    {
        const kafka::KafkaConnection& connection = m_reader->connection();
        return {connection.partitions, connection.unreachable, connection.reason};
    }

private:
    std::unique_ptr<kafka::KafkaReader> m_reader;
};

Expected<std::unique_ptr<EventSource>, StreamError> openTopic(const StreamAddress& address,
                                                              const std::stop_token& stop)
{
    kafka::KafkaSettings settings;
    if (!address.properties.empty()) {
        auto read = kafka::readSettings(address.properties);
        if (!read)
            return unexpected(StreamError(read.error()));
        settings = std::move(*read);
    }
    auto reader = kafka::KafkaReader::open(address.topic, settings, {}, stop);
    if (!reader)
        return unexpected(StreamError(reader.error()));
    return std::make_unique<TopicEvents>(std::move(*reader));
}

} // namespace

Expected<std::unique_ptr<EventSource>, StreamError> EventSource::open(const std::string& from,
                                                                      const std::stop_token& stop)
{
    if (!kafka::isKafkaAddress(from))
        return openEventFile(from);
    const auto address = StreamAddress::parse(from);
    if (!address)
        return unexpected(
            StreamError(kafka::KafkaError{kafka::KafkaError::Code::BadAddress, from}));
    return openTopic(*address, stop);
}

} // namespace plyline::followed
