#ifndef PLYLINE_KAFKA

#include "core/kafka/kafka_publisher.h"
#include "core/kafka/kafka_reader.h"
#include "core/kafka/local_cluster.h"

namespace plyline::kafka {

// What a program without librdkafka answers.

bool hasKafka()
{
    return false;
}

Expected<std::unique_ptr<KafkaPublisher>, KafkaError> KafkaPublisher::open(const KafkaAddress&,
                                                                           const KafkaSettings&)
{
    return unexpected(KafkaError{KafkaError::Code::NotBuilt, {}});
}

Expected<std::unique_ptr<KafkaReader>, KafkaError> KafkaReader::open(const KafkaAddress&,
                                                                     const KafkaSettings&,
                                                                     const PartitionOffsets&,
                                                                     const std::stop_token&)
{
    return unexpected(KafkaError{KafkaError::Code::NotBuilt, {}});
}

Expected<std::unique_ptr<LocalCluster>, KafkaError> LocalCluster::start(int)
{
    return unexpected(KafkaError{KafkaError::Code::NotBuilt, {}});
}

} // namespace plyline::kafka

#endif
