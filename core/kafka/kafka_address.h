#pragma once

#include "core/base/expected.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::kafka {

/// Where a topic is: "kafka://host:port/topic"; several brokers are separated by commas.
struct KafkaAddress
{
    std::string brokers;
    std::string topic; ///< A legal name: letters, digits, dot, underscore and hyphen; at most 249.

    /// None if the text is no such address.
    [[nodiscard]] static std::optional<KafkaAddress> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
    bool operator==(const KafkaAddress&) const = default;
};

/// Whether a topic may have this name.
[[nodiscard]] bool isTopicName(std::string_view name);
/// Whether the text begins as an address does.
[[nodiscard]] bool isKafkaAddress(std::string_view text);

/// Why something failed. `reason` is the message of librdkafka or of the system; no value of a
/// setting stands in it.
struct KafkaError
{
    enum class Code : std::uint8_t {
        NotBuilt,    ///< This program was built without librdkafka.
        BadAddress,  ///< `reason` is the address.
        BadSetting,  ///< `reason` names the setting and says why.
        NotReadable, ///< The file of settings; `reason` says why.
        Unreachable, ///< No broker answered in time.
        NoTopic,
        Failed,
        Cancelled,
    };
    Code code = Code::Failed;
    std::string reason;

    bool operator==(const KafkaError&) const = default;
};

/// Settings of a client in the order of their file, for example for TLS and SASL.
using KafkaSettings = std::vector<std::pair<std::string, std::string>>;
/// Reads a `client.properties` file: a setting on each line, `name=value`; # and ! begin comments.
/// It is written for librdkafka, or for the clients in Java: see core/kafka/java_settings.h.
/// Errors: NotReadable; BadSetting with the line.
[[nodiscard]] Expected<KafkaSettings, KafkaError> readSettings(const std::string& path);
[[nodiscard]] Expected<KafkaSettings, KafkaError> parseSettings(std::string_view text);

/// Whether this program can talk to brokers.
[[nodiscard]] bool hasKafka();

} // namespace plyline::kafka
