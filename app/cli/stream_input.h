#pragma once

#include "app/cli/exit_status.h"
#include "core/kafka/kafka_address.h"
#include "core/streams/envelope.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::cli {

/// Where a stream is, and how to read it.
struct StreamInput
{
    std::string from;       ///< A file, "-" or the address of a topic.
    std::string properties; ///< File with the settings of the client; empty: none.
    bool isLive = false;    ///< Goes on at the end and waits for more, until it is interrupted.
    /// Leaves a last line without an end for the next time, unless it is an event.
    bool leavesUnfinished = false;
};

/// Reads the settings of a client; none if `properties` is empty.
[[nodiscard]] Expected<kafka::KafkaSettings, kafka::KafkaError>
settingsOf(const std::string& properties);
/// Says the error on standard error. Returns the exit status for it.
ExitStatus complain(const kafka::KafkaError& error, const std::string& address);

/// Returns the line of the file that begins at this byte, without its end, as far as an event may
/// reach; empty behind the end of the file. None if the file cannot be read.
[[nodiscard]] std::optional<std::string> lineAt(const std::string& path, std::int64_t offset);

/// Receives a message: the part of the stream, its place there, and its text as far as it is kept.
using StreamHandler = std::function<void(
    int part, std::int64_t place, Expected<streams::Envelope, streams::EnvelopeFault> envelope,
    std::string_view text)>;
/// Called before each message, and now and then while nothing arrives. False ends the reading.
using StreamPause = std::function<bool()>;

/// Reads a stream from the given places on. Says on standard error what fails.
[[nodiscard]] ExitStatus readStream(const StreamInput& input,
                                    const std::map<int, std::int64_t>& places,
                                    const StreamHandler& handle, const StreamPause& pause);

} // namespace plyline::cli
