#pragma once

#include <string>

namespace plyline::kafka {

/// Whether the brokers of a topic can be reached, as the client saw it about a second ago.
struct KafkaConnection
{
    int partitions = 0;
    int unreachable = 0; ///< Partitions whose leader is away, so that nothing of them can be read.
    std::string reason;  ///< The last complaint of librdkafka; empty while all can be reached.

    bool operator==(const KafkaConnection&) const = default;
};

} // namespace plyline::kafka
