#ifdef PLYLINE_KAFKA

#include "core/kafka/record.h"

#include <array>

namespace plyline::kafka {

std::optional<RefusedRecord> produceRecord(rd_kafka_t* producer, const std::string& topic,
                                           const std::string& key, const std::string* value,
                                           RecordHeaders& headers)
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
    rd_kafka_error_t* const error = rd_kafka_produceva(producer, parts.data(), parts.size());
    if (error == nullptr) {
        headers.release();
        return std::nullopt;
    }
    RefusedRecord refused{rd_kafka_error_code(error), rd_kafka_error_string(error)};
    rd_kafka_error_destroy(error);
    return refused;
}

} // namespace plyline::kafka

#endif
