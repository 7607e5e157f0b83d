#pragma once

#include "core/kafka/kafka_address.h"

#include <optional>
#include <string>
#include <string_view>

namespace plyline::followed {

/// Where a topic is and with which settings it is read, as one text that can be typed, kept in a
/// list and given on a command line:
/// "kafka://host:port/topic?properties=/home/me/client.properties". Only the name of the file of
/// settings stands in it, so no secret does.
struct StreamAddress
{
    kafka::KafkaAddress topic;
    std::string properties; ///< Path of a `client.properties` file; empty if there is none.

    /// None if the text is no such address.
    [[nodiscard]] static std::optional<StreamAddress> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
    bool operator==(const StreamAddress&) const = default;
};

/// Returns whether the file holds events, one CloudEvents envelope a line, and no PGN: by its first
/// line, or by its name while it is empty. Reads only its beginning. False for pipes and for what
/// cannot be read.
[[nodiscard]] bool isEventFile(const std::string& path);

} // namespace plyline::followed
