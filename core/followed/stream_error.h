#pragma once

#include "core/base/error.h"
#include "core/kafka/kafka_address.h"

#include <variant>

namespace plyline::followed {

/// Why a stream cannot be read, or not any more.
using StreamError = std::variant<Error, kafka::KafkaError>;

} // namespace plyline::followed
