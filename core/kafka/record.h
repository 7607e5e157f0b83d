#pragma once

#ifdef PLYLINE_KAFKA

#include <librdkafka/rdkafka.h>
#include <optional>
#include <string>

namespace plyline::kafka {

/// Headers of a record, which a producer takes over with the record.
class RecordHeaders
{
public:
    explicit RecordHeaders(std::size_t count) : m_headers(rd_kafka_headers_new(count)) {}
    ~RecordHeaders()
    {
        if (m_headers != nullptr)
            rd_kafka_headers_destroy(m_headers);
    }
    RecordHeaders(const RecordHeaders&) = delete;
    RecordHeaders& operator=(const RecordHeaders&) = delete;

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

/// Why a producer did not take a record.
struct RefusedRecord
{
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR_NO_ERROR;
    std::string reason;
};

/// Hands a record to a producer, which copies it. A null `value` deletes what a compacted topic has
/// of the key. Returns why it was not taken; the headers then stay as they are.
[[nodiscard]] std::optional<RefusedRecord>
produceRecord(rd_kafka_t* producer, const std::string& topic, const std::string& key,
              const std::string* value, RecordHeaders& headers);

} // namespace plyline::kafka

#endif
