#pragma once

#include "core/files/file_stamp.h"
#include "core/files/open_file.h"
#include "core/files/source.h"
#include "core/index/game_index.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace plyline::index {

/// Increase it when the layout changes, or the results of a scan or of the second pass.
inline constexpr std::uint32_t indexFileVersion = 6;

/// Start of the file. Written as it is in memory, so that a file of a machine with another byte
/// order counts as another version.
struct IndexFileHeader
{
    std::array<char, 8> magic{'P', 'l', 'y', 'I', 'n', 'd', 'e', 'x'};
    std::uint32_t version = indexFileVersion;
    std::uint32_t byteOrder = 0x01020304;
    files::FileStamp stamp;
    std::int64_t sourceBytes = 0;
    std::uint64_t sample = 0; ///< Hash of samples of the source's bytes.
    std::int64_t games = 0;
    std::int64_t texts = 0; ///< Number of texts without the empty one.
    std::int64_t textBytes = 0;
    std::uint64_t openings = 0;   ///< Hash of the table to whose rows the facts refer.
    std::uint64_t headerHash = 0; ///< Hash of all fields before it.

    [[nodiscard]] std::uint64_t hash() const;
};

static_assert(std::is_trivially_copyable_v<IndexFileHeader> && sizeof(IndexFileHeader) == 104);

/// Returns whether a file of `fileBytes` bytes has room for what the header counts.
[[nodiscard]] bool isPossible(const IndexFileHeader& header, std::int64_t fileBytes);

/// Offsets of the parts after the header: lengths of the texts, the texts, padding for alignment,
/// full chunks of games, the entries and then the facts of the last chunk, and a hash of all of
/// these.
struct IndexFilePlaces
{
    std::size_t texts;
    std::size_t chunks;
    std::size_t rest;     ///< Offset of the last chunk.
    std::size_t restSize; ///< In games.
    std::size_t hash;
    std::size_t end;

    explicit IndexFilePlaces(const IndexFileHeader& header);
};

/// Returns the hash of the table to whose rows facts refer; 0 without one.
[[nodiscard]] std::uint64_t openingsHash(const analysis::OpeningTable* openings);
/// Returns the header for the index, with the fields about its source.
[[nodiscard]] IndexFileHeader headerOf(const GameIndex& index);
/// Reads the header if the file was written for the source.
[[nodiscard]] std::optional<IndexFileHeader> readHeader(const files::OpenFile& file,
                                                        const files::Source& source);

} // namespace plyline::index
