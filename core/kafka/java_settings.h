#pragma once

#include "core/kafka/kafka_address.h"

namespace plyline::kafka {

/// Returns settings that are written for the clients in Java as librdkafka names them: the user and
/// password of `sasl.jaas.config` for PLAIN and SCRAM, and without those that only Java has. The
/// others stay as they are, also a `sasl.jaas.config` of another kind.
[[nodiscard]] KafkaSettings withoutJava(const KafkaSettings& settings);

} // namespace plyline::kafka
