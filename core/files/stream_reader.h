#pragma once

#include "core/files/packed_reader.h"
#include "core/files/stream_codec.h"

#include <vector>

namespace plyline::files {

/// Reads gzip, bzip2 and xz: one file in one stream or several. libarchive does not check what gzip
/// says of itself and drops what it had decoded before an error, so the formats' own libraries do
/// it.
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
    bool m_isDamaged = false; ///< `error` is to be told behind the data.
};

} // namespace plyline::files
