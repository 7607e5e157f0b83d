#pragma once

#include "core/base/expected.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plyline::streams {

/// What happened, from the attribute `type`.
enum class EventKind : std::uint8_t {
    GameStarted, ///< The tags and the start position.
    LineStarted, ///< A variation begins.
    MovePlayed,
    Commented,
    GlyphAdded, ///< A numeric annotation glyph.
    GameEnded,  ///< The outcome. No event of the game follows.
};

/// An event as it travels, with the context attributes of CloudEvents 1.0.2 and its extensions
/// `sequence` and `partitionkey`. Anybody may have made it: nothing but its form was checked.
struct Envelope
{
    std::string id;     ///< The same whenever the same event is sent: "<game>/<line>/<ply>" and so
                        ///< on.
    std::string source; ///< "urn:plyline:game:" and the key.
    EventKind kind = EventKind::MovePlayed;
    std::string subject; ///< "<line>/<ply>"; empty for the game.
    std::string
        key; ///< Of the game, 32 hexadecimal digits if we made it: one partition, one order.
    std::int64_t sequence = 0;       ///< Of the game's events, from 0, without a gap.
    std::optional<std::string> time; ///< RFC 3339, only where the game tells it.
    nlohmann::ordered_json data;     ///< A record of core/exporters/event_json.h.

    bool operator==(const Envelope&) const = default;
};

/// Why a text is no envelope of this program.
struct EnvelopeFault
{
    enum class Code : std::uint8_t {
        TooLong, ///< More than `longestEnvelope` bytes.
        TooDeep, ///< Objects or arrays nest deeper than `deepestEnvelope`.
        NotJson, ///< `detail` is the reason; also for an object that has a name twice.
        NotAnObject,
        OtherVersion, ///< `specversion` is not 1.0; `detail` is what it is.
        UnknownType,  ///< `detail` is the type. Not a fault of the sender: nothing is applied.
        BadAttribute, ///< `detail` names the attribute that is missing or of another form.
    };
    Code code = Code::NotJson;
    std::string detail; ///< At most 200 bytes.

    bool operator==(const EnvelopeFault&) const = default;
};

// Bounds on an envelope that is read, in bytes and levels.
inline constexpr std::size_t longestEnvelope = std::size_t{1} << 24;
inline constexpr std::size_t longestAttribute = 4096;
inline constexpr std::size_t longestKey = 128;
inline constexpr int deepestEnvelope = 32;

/// "org.plyline.move.v1" and so on.
[[nodiscard]] std::string_view typeOf(EventKind kind);
[[nodiscard]] std::optional<EventKind> kindOfType(std::string_view type);
/// The URN of the schema in resources/streams that describes the data of all kinds.
[[nodiscard]] std::string_view dataSchema();
/// The source of the events of a game.
[[nodiscard]] std::string sourceOf(std::string_view key);
/// Returns the number with at least nine digits, so that texts are ordered as their numbers are.
[[nodiscard]] std::string sequenceText(std::int64_t sequence);

/// Returns the envelope in the structured mode of CloudEvents, as one line without its end.
[[nodiscard]] std::string structuredText(const Envelope& envelope);
/// Reads the structured mode. Unknown attributes are passed over.
[[nodiscard]] Expected<Envelope, EnvelopeFault> parseStructured(std::string_view text);

/// Attributes of an event by name, as the binary mode of a protocol carries them in headers.
using Attribute = std::pair<std::string_view, std::string_view>;
/// Returns all attributes but the data, named without the prefix of a protocol.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
attributesOf(const Envelope& envelope);
/// Reads the binary mode: attributes beside data that are JSON.
[[nodiscard]] Expected<Envelope, EnvelopeFault>
parseBinary(const std::vector<Attribute>& attributes, std::string_view data);

} // namespace plyline::streams
