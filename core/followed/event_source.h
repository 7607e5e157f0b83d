#pragma once

#include "core/base/expected.h"
#include "core/followed/stream_error.h"
#include "core/streams/envelope.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace plyline::followed {

/// An event as it was read, or the reason why it is none.
struct StreamEvent
{
    int part = 0;           ///< The partition of a topic; 0 in a file.
    std::int64_t place = 0; ///< The offset in the partition; in a file, in bytes.
    Expected<streams::Envelope, streams::EnvelopeFault> envelope;
    std::string text; ///< What was read; of a topic its beginning only.
};

/// Whether a stream can be read now. What comes back is read on by itself.
struct StreamLink
{
    int parts = 1;
    int away = 0;       ///< Parts that cannot be read now.
    std::string reason; ///< In the words of the system or of librdkafka; empty if unknown.

    bool operator==(const StreamLink&) const = default;
};

/// Reads the events of a topic, or of a file that may grow, from the beginning and without an end.
class EventSource
{
public:
    /// Opens a topic, or else a file. Errors: those of KafkaReader::open and of openToRead;
    /// FileIsDevice for a pipe.
    [[nodiscard]] static Expected<std::unique_ptr<EventSource>, StreamError>
    open(const std::string& from, const std::stop_token& stop);
    virtual ~EventSource() = default;
    EventSource(const EventSource&) = delete;
    EventSource& operator=(const EventSource&) = delete;

    /// Waits for the next event at most this long or until a stop; none if none came. Errors:
    /// FileChanged if the file was cut short or replaced; Failed.
    [[nodiscard]] virtual Expected<std::optional<StreamEvent>, StreamError>
    next(std::chrono::milliseconds wait, const std::stop_token& stop) = 0;
    /// Whether all events were read that were there when it was opened.
    [[nodiscard]] virtual bool isAtFirstEnd() const = 0;
    /// What is known to wait: events of a topic, bytes of a file.
    [[nodiscard]] virtual std::int64_t lag() const = 0;
    [[nodiscard]] virtual StreamLink link() const = 0;

protected:
    EventSource() = default;
};

} // namespace plyline::followed
