#pragma once

#include "core/files/packing.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace plyline::files {

/// Decodes one stream of gzip, bzip2 or xz after another.
class StreamCodec
{
public:
    /// Precondition: the packing is one of the three.
    [[nodiscard]] static std::unique_ptr<StreamCodec> make(Packing packing);
    virtual ~StreamCodec() = default;
    StreamCodec(const StreamCodec&) = delete;
    StreamCodec& operator=(const StreamCodec&) = delete;

    enum class Outcome : std::uint8_t {
        More,
        StreamEnd,
        WrongChecksum, ///< Of a stream that was decoded to its end.
        Broken,        ///< `words` says why.
    };
    struct Progress
    {
        Outcome outcome = Outcome::More;
        std::size_t taken = 0; ///< Of the input.
        std::size_t made = 0;
    };
    /// Prepares for a new stream. False when there is no memory.
    [[nodiscard]] virtual bool begin() = 0;
    /// Decodes until the input is taken, the room is filled or the stream ends. What was made
    /// before an error counts.
    [[nodiscard]] virtual Progress decode(std::string_view in, char* out, std::size_t room) = 0;
    [[nodiscard]] std::string_view words() const { return m_words; }

protected:
    StreamCodec() = default;
    std::string_view m_words;
};

} // namespace plyline::files
