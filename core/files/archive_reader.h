#pragma once

#include "core/files/packed_reader.h"
#include "core/files/packing.h"

#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace plyline::files {

/// What libarchive gives of a zip archive or of Zstandard frames.
class ArchiveReader final : public PackedReader
{
public:
    ArchiveReader(std::string_view packed, Packing packing);

    [[nodiscard]] Step next() override;
    [[nodiscard]] std::int64_t bytesRead() const override;

private:
    struct Closing
    {
        void operator()(archive* reader) const;
    };
    using Archive = std::unique_ptr<archive, Closing>;

    [[nodiscard]] static Archive opened(std::string_view packed);
    void takePart(std::string_view packed);
    void survey();
    [[nodiscard]] Step nextFile();
    [[nodiscard]] Step nextPart();
    [[nodiscard]] Step goOnBehindDamage();
    [[nodiscard]] std::string libraryWords() const;

    Packing m_packing;
    std::string_view m_part; ///< What m_archive reads; the rest stands behind it.
    std::string_view m_rest;
    std::int64_t m_readBefore = 0; ///< The parts before.
    Archive m_archive;
    int m_entries = 0;      ///< Whose headers were read.
    int m_damaged = 0;      ///< Members that could not be read to their end.
    bool m_takesAll = true; ///< Else only what is named .pgn.
    bool m_isInFile = false;
    bool m_isDamaged = false; ///< `error` is to be told behind the data.
    bool m_isAtEnd = false;
};

} // namespace plyline::files
