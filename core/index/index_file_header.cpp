#include "core/index/index_file_header.h"

#include "core/files/source_sample.h"
#include "core/index/index_chunk.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>
#include <limits>

namespace plyline::index {

namespace {

/// Returns a header with the fields about the source.
IndexFileHeader headerOf(const files::Source& source)
{
    IndexFileHeader header;
    header.stamp = source.stamp().value_or(files::FileStamp());
    header.sourceBytes = static_cast<std::int64_t>(source.bytes().size());
    header.sample = files::sampleOf(source);
    return header;
}

} // namespace

std::uint64_t IndexFileHeader::hash() const
{
    return XXH3_64bits(this, offsetof(IndexFileHeader, headerHash));
}

bool isPossible(const IndexFileHeader& header, std::int64_t fileBytes)
{
    const auto fits = [fileBytes](std::int64_t count, std::size_t bytes) {
        return count >= 0 && count <= fileBytes / static_cast<std::int64_t>(bytes);
    };
    return fits(header.texts, sizeof(std::uint32_t)) && fits(header.textBytes, 1) &&
           fits(header.games, sizeof(IndexEntry)) &&
           header.games <= std::numeric_limits<int>::max();
}

IndexFilePlaces::IndexFilePlaces(const IndexFileHeader& header)
{
    constexpr std::size_t alignment = 64;
    texts =
        sizeof(IndexFileHeader) + static_cast<std::size_t>(header.texts) * sizeof(std::uint32_t);
    chunks = (texts + static_cast<std::size_t>(header.textBytes) + alignment - 1) / alignment *
             alignment;
    const auto games = static_cast<std::size_t>(header.games);
    rest = chunks + games / IndexChunk::size * sizeof(IndexChunk);
    restSize = games % IndexChunk::size;
    hash = rest + restSize * (sizeof(IndexEntry) + sizeof(SharedFacts));
    end = hash + sizeof(std::uint64_t);
}

std::uint64_t openingsHash(const analysis::OpeningTable* openings)
{
    return openings ? openings->hash() : 0;
}

IndexFileHeader headerOf(const GameIndex& index)
{
    IndexFileHeader header = headerOf(*index.source());
    header.games = index.size();
    header.texts = static_cast<std::int64_t>(index.strings().size()) - 1;
    for (StringPool::Id id = 1; id < index.strings().size(); ++id)
        header.textBytes += static_cast<std::int64_t>(index.text(id).size());
    header.openings = openingsHash(index.openings().get());
    header.headerHash = header.hash();
    return header;
}

std::optional<IndexFileHeader> readHeader(const files::OpenFile& file, const files::Source& source)
{
    IndexFileHeader header;
    const bool isWhole =
        files::readAt(file.descriptor.number(), 0, reinterpret_cast<char*>(&header),
                      sizeof(header)) == sizeof(header);
    if (!isWhole || !source.stamp() || header.headerHash != header.hash())
        return std::nullopt;
    IndexFileHeader own = headerOf(source);
    own.games = header.games;
    own.texts = header.texts;
    own.textBytes = header.textBytes;
    own.openings = header.openings;
    const bool isSame = std::memcmp(&own, &header, offsetof(IndexFileHeader, headerHash)) == 0;
    return isSame ? std::optional(header) : std::nullopt;
}

} // namespace plyline::index
