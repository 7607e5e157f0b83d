#pragma once

#include "core/files/packed_reader.h"
#include "core/files/stream_codec.h"

#include <vector>

namespace plyline::files {

/// Reads gzip, bzip2 and xz files of one or more streams. Uses the libraries of the formats,
/// because libarchive does not verify the checksum of gzip and drops what it decoded before an
/// error.
class StreamReader final : public PackedReader
{
public:
    StreamReader(std::string_view packed, Packing packing);

    [[nodiscard]] Step next() override;
    [[nodiscard]] std::int64_t bytesRead() const override
    {
        return static_cast<std::int64_t>(m_packed.size() - m_rest.size());
    }

private:
    [[nodiscard]] std::size_t decodeInto(char* out, std::size_t room);
    [[nodiscard]] bool beginStream();
    void stop(ErrorCode code, std::string_view words);

    std::string_view m_packed;
    std::string_view m_rest;
    Packing m_packing;
    std::unique_ptr<StreamCodec> m_codec;
    std::vector<char> m_block;
    bool m_isInStream = false;
    bool m_isAtEnd = false;
    bool m_isDamaged = false; ///< `error` is reported after the data that came before it.
};

} // namespace plyline::files
