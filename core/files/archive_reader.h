#pragma once

#include "core/files/packed_reader.h"
#include "core/files/packing.h"
#include "core/files/salvage.h"

#include <memory>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace plyline::files {

/// Reads zip archives and Zstandard frames with libarchive.
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
    void beginFile(archive_entry* entry);
    [[nodiscard]] Step nextPart();
    [[nodiscard]] Step beginSalvage();
    [[nodiscard]] Step nextSalvaged();
    [[nodiscard]] Step goOnBehindDamage();
    [[nodiscard]] std::string libraryWords() const;

    Packing m_packing;
    std::string_view m_part; ///< The bytes that m_archive reads; m_rest follows them.
    std::string_view m_rest;
    std::int64_t m_readBefore = 0; ///< Total size of the previous parts.
    Archive m_archive;
    std::unique_ptr<Salvage> m_salvage; ///< Of the file that is being read, once it is damaged.
    std::int64_t m_delivered = 0;       ///< Bytes of the file that were passed on.
    std::int64_t m_skipped = 0;         ///< Bytes salvaged that had been delivered.
    std::string m_fileName;
    std::int64_t m_filePosition = 0; ///< In m_part; the file begins there or behind it.
    int m_entries = 0;               ///< Number of headers read.
    int m_damaged = 0;               ///< Files that could not be read to the end.
    bool m_takesAll = true;          ///< False: only members named .pgn are read.
    bool m_isInFile = false;
    bool m_isDamaged = false; ///< `error` is reported after the data that came before it.
    bool m_isAtEnd = false;
};

} // namespace plyline::files
