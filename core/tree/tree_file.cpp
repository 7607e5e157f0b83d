#include "core/tree/tree_file.h"

#include "core/files/mapping.h"
#include "core/files/source_sample.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace plyline::tree {

namespace {

/// Increase it when the layout changes, or what a segment says of its games.
constexpr std::uint32_t treeVersion = 1;

/// Start of the file; the segments follow in file order, and a hash of them. Written as it is in
/// memory, so that a file of a machine with another byte order counts as another version.
struct TreeHeader
{
    std::array<char, 8> magic{'P', 'l', 'y', 'M', 'o', 'v', 'e', 's'};
    std::uint32_t version = treeVersion;
    std::uint32_t byteOrder = 0x01020304;
    files::FileStamp stamp;
    std::int64_t sourceBytes = 0;
    std::uint64_t sample = 0; ///< Hash of samples of the source's bytes.
    std::int64_t games = 0;
    std::int64_t segmentBytes = 0;
    std::array<char, 40> zeros{}; ///< The segments are aligned.
    std::uint64_t headerHash = 0; ///< Hash of all fields before it.

    [[nodiscard]] std::uint64_t hash() const
    {
        return XXH3_64bits(this, offsetof(TreeHeader, headerHash));
    }
};
static_assert(std::is_trivially_copyable_v<TreeHeader> && sizeof(TreeHeader) == 128);
static_assert(sizeof(TreeHeader) % SegmentHeader::alignment == 0);

TreeHeader headerOf(const index::GameIndex& index, std::int64_t segmentBytes)
{
    const files::Source& source = *index.source();
    TreeHeader header;
    header.stamp = source.stamp().value_or(files::FileStamp());
    header.sourceBytes = static_cast<std::int64_t>(source.bytes().size());
    header.sample = files::sampleOf(source);
    header.games = index.size();
    header.segmentBytes = segmentBytes;
    header.headerHash = header.hash();
    return header;
}

/// Hashes bytes in pieces, so that a stop is noticed.
std::optional<std::uint64_t> hashOf(std::string_view bytes, const std::stop_token& stop)
{
    constexpr std::size_t pieceBytes = std::size_t{1} << 20;
    XXH3_state_t state;
    XXH3_64bits_reset(&state);
    for (; !bytes.empty() && !stop.stop_requested();
         bytes.remove_prefix(std::min(pieceBytes, bytes.size())))
        XXH3_64bits_update(&state, bytes.data(), std::min(pieceBytes, bytes.size()));
    return stop.stop_requested() ? std::nullopt : std::optional(XXH3_64bits_digest(&state));
}

/// Reads the segments if they hold all games of the index, in order.
std::optional<std::vector<TreeSegment>> readSegments(std::string_view bytes,
                                                     const index::GameIndex& index,
                                                     const std::shared_ptr<const void>& owner)
{
    std::vector<TreeSegment> segments;
    int games = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        auto segment = TreeSegment::read(bytes, at, owner);
        if (!segment || segment->range().first != games)
            return std::nullopt;
        games = segment->range().end();
        at += segment->bytes().size();
        segments.push_back(std::move(*segment));
    }
    return games == index.size() ? std::optional(std::move(segments)) : std::nullopt;
}

std::string_view bytesOf(const auto& value)
{
    return {reinterpret_cast<const char*>(&value), sizeof(value)};
}

} // namespace

Expected<void, Error> writeTreeFile(files::NewFile& file, const MoveTree& tree,
                                    const std::stop_token& stop)
{
    const TreeHeader header = headerOf(*tree.index(), tree.bytes());
    auto written = file.write(bytesOf(header));
    XXH3_state_t state;
    XXH3_64bits_reset(&state);
    for (const TreeSegment& segment : tree.segments()) {
        if (stop.stop_requested())
            return unexpected(fileError(ErrorCode::Cancelled, file.path()));
        if (!written)
            return written;
        XXH3_64bits_update(&state, segment.bytes().data(), segment.bytes().size());
        written = file.write(segment.bytes());
    }
    const std::uint64_t hash = XXH3_64bits_digest(&state);
    return written ? file.write(bytesOf(hash)) : written;
}

std::shared_ptr<const MoveTree> readTreeFile(const files::OpenFile& file,
                                             std::shared_ptr<const index::GameIndex> index,
                                             const std::stop_token& stop)
{
    constexpr auto around = static_cast<std::int64_t>(sizeof(TreeHeader) + sizeof(std::uint64_t));
    if (file.size < around || !index->source()->stamp())
        return nullptr;
    const TreeHeader wanted = headerOf(*index, file.size - around);
    TreeHeader header;
    const bool isSame = files::readAt(file.descriptor.number(), 0, reinterpret_cast<char*>(&header),
                                      sizeof(header)) == sizeof(header) &&
                        std::memcmp(&wanted, &header, sizeof(header)) == 0;
    if (!isSame)
        return nullptr;
    const std::shared_ptr<const files::Mapping> mapping =
        files::Mapping::make(file.descriptor.number(), file.size, 0);
    if (!mapping)
        return nullptr;
    std::string_view bytes = mapping->bytes();
    std::uint64_t hash = 0;
    std::memcpy(&hash, bytes.data() + bytes.size() - sizeof(hash), sizeof(hash));
    bytes.remove_prefix(sizeof(TreeHeader));
    bytes.remove_suffix(sizeof(hash));
    if (hashOf(bytes, stop) != hash || mapping->isDamaged())
        return nullptr;
    auto segments = readSegments(bytes, *index, mapping);
    if (!segments)
        return nullptr;
    return std::make_shared<const MoveTree>(std::move(index), std::move(*segments));
}

} // namespace plyline::tree
