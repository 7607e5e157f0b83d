#pragma once

#include "core/kafka/kafka_address.h"

#include <string>
#include <string_view>

namespace plyline::kafka {

/// Whether the value of a setting must not be shown: passwords, keys and tokens.
[[nodiscard]] bool isSecret(std::string_view setting);

/// Returns the text with the secret values of the settings replaced by "***".
[[nodiscard]] std::string withoutSecrets(std::string text, const KafkaSettings& settings);

} // namespace plyline::kafka
