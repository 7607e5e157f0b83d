#pragma once

#include "core/files/packing.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace plyline::files {

/// Decodes streams of gzip, bzip2 or xz, one after another.
class StreamCodec
{
public:
    /// Precondition: the packing is Gzip, Bzip2 or Xz.
    [[nodiscard]] static std::unique_ptr<StreamCodec> make(Packing packing);
    /// Makes a decoder of raw deflate streams, as files in a zip archive.
    [[nodiscard]] static std::unique_ptr<StreamCodec> makeDeflate();
    virtual ~StreamCodec() = default;
    StreamCodec(const StreamCodec&) = delete;
    StreamCodec& operator=(const StreamCodec&) = delete;

    enum class Outcome : std::uint8_t {
        More,
        StreamEnd,
        WrongChecksum, ///< The stream was decoded to its end, but its checksum differs.
        Broken,        ///< The stream is damaged; `words` says how.
    };
    struct Progress
    {
        Outcome outcome = Outcome::More;
        std::size_t taken = 0; ///< Number of input bytes consumed.
        std::size_t made = 0;
    };
    /// Prepares for a new stream. Returns false if memory runs out.
    [[nodiscard]] virtual bool begin() = 0;
    /// Decodes until the input is consumed, `room` bytes are written or the stream ends. Bytes
    /// decoded before an error are counted in `made`.
    [[nodiscard]] virtual Progress decode(std::string_view in, char* out, std::size_t room) = 0;
    [[nodiscard]] std::string_view words() const { return m_words; }

protected:
    StreamCodec() = default;
    std::string_view m_words;
};

} // namespace plyline::files
