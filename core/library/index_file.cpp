#include "core/library/index_file.h"

#include "core/game/descriptor.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace plyline::library {

namespace {

/// Raise it when the layout changes, or what a scan or the second pass finds.
constexpr std::uint32_t version = 1;
constexpr std::size_t pieceBytes = std::size_t{256} << 10;

/// The first bytes of the file. Written as it lies in memory: another machine's is another version.
struct Header
{
    std::array<char, 8> magic{'P', 'l', 'y', 'I', 'n', 'd', 'e', 'x'};
    std::uint32_t version = library::version;
    std::uint32_t byteOrder = 0x01020304;
    game::FileStamp stamp;
    std::int64_t sourceBytes = 0;
    std::uint64_t sample = 0; ///< Of the source's bytes.
    std::int64_t games = 0;
    std::int64_t texts = 0; ///< Without the empty one.
    std::int64_t textBytes = 0;
    std::uint64_t bodyHash = 0;
    std::uint64_t headerHash = 0; ///< Of all that stands before.

    [[nodiscard]] std::uint64_t hash() const
    {
        return XXH3_64bits(this, offsetof(Header, headerHash));
    }
};

/// Facts as they are written.
struct KeptFacts
{
    std::uint64_t key = 0;
    std::uint64_t material = 0;
    std::int32_t plies = -1;
    std::uint32_t hasErrors = 0;
};

// Memory as it lies: no pointers, no unnamed bytes but the last of an entry, which is always zero.
static_assert(std::is_trivially_copyable_v<Header> && sizeof(Header) == 104);
static_assert(std::is_trivially_copyable_v<IndexEntry> && sizeof(IndexEntry) == 48);
static_assert(std::is_trivially_copyable_v<KeptFacts> && sizeof(KeptFacts) == 24);

/// Of both ends and of places between, some hundred kilobytes in all.
std::uint64_t sampleOf(const game::Source& source)
{
    constexpr std::size_t endBytes = std::size_t{64} << 10;
    constexpr std::size_t placeBytes = 4096;
    constexpr std::size_t places = 16;
    const std::string_view bytes = source.bytes();
    if (bytes.size() <= 2 * endBytes)
        return XXH3_64bits(bytes.data(), bytes.size());
    std::uint64_t hash = XXH3_64bits(bytes.data(), endBytes);
    for (std::size_t i = 1; i <= places; ++i) {
        const std::size_t at = bytes.size() / (places + 1) * i;
        hash =
            XXH3_64bits_withSeed(bytes.data() + at, std::min(placeBytes, bytes.size() - at), hash);
    }
    return XXH3_64bits_withSeed(bytes.data() + bytes.size() - endBytes, endBytes, hash);
}

/// What the header of the source's index file says about the source.
Header headerOf(const game::Source& source)
{
    Header header;
    header.stamp = source.stamp().value_or(game::FileStamp());
    header.sourceBytes = static_cast<std::int64_t>(source.bytes().size());
    header.sample = sampleOf(source);
    return header;
}

/// The header of a file that was written for the source.
std::optional<Header> readHeader(int file, const game::Source& source)
{
    Header header;
    const bool isWhole =
        game::readAt(file, 0, reinterpret_cast<char*>(&header), sizeof(header)) == sizeof(header);
    if (!isWhole || !source.stamp() || header.headerHash != header.hash())
        return std::nullopt;
    Header own = headerOf(source);
    own.games = header.games;
    own.texts = header.texts;
    own.textBytes = header.textBytes;
    own.bodyHash = header.bodyHash;
    const bool isSame = std::memcmp(&own, &header, offsetof(Header, headerHash)) == 0;
    return isSame ? std::optional(header) : std::nullopt;
}

class Hasher
{
public:
    Hasher() { XXH3_64bits_reset(&m_state); }
    void add(const void* bytes, std::size_t size) { XXH3_64bits_update(&m_state, bytes, size); }
    [[nodiscard]] std::uint64_t value() const { return XXH3_64bits_digest(&m_state); }

private:
    XXH3_state_t m_state;
};

/// Writes the body piece by piece behind the header's place.
class BodyWriter
{
public:
    BodyWriter(int file, std::stop_token stop) : m_file(file), m_stop(std::move(stop))
    {
        m_piece.reserve(pieceBytes);
    }

    void add(const void* bytes, std::size_t size)
    {
        const auto* const from = static_cast<const char*>(bytes);
        m_piece.insert(m_piece.end(), from, from + size);
        if (m_piece.size() >= pieceBytes)
            flush();
    }
    void flush()
    {
        m_hasher.add(m_piece.data(), m_piece.size());
        writeAt(m_offset, m_piece.data(), m_piece.size());
        m_offset += static_cast<std::int64_t>(m_piece.size());
        m_piece.clear();
    }
    void writeAt(std::int64_t offset, const char* bytes, std::size_t size)
    {
        if (m_stop.stop_requested())
            m_errno = ECANCELED;
        for (std::size_t done = 0; done < size && m_errno == 0;) {
            const ssize_t part = ::pwrite(m_file, bytes + done, size - done,
                                          offset + static_cast<std::int64_t>(done));
            if (part < 0 && errno != EINTR)
                m_errno = errno;
            done += static_cast<std::size_t>(std::max<ssize_t>(part, 0));
        }
    }
    [[nodiscard]] std::uint64_t hash() const { return m_hasher.value(); }
    /// 0 when all is well, ECANCELED after a stop.
    [[nodiscard]] int systemErrno() const { return m_errno; }

private:
    int m_file;
    std::stop_token m_stop;
    Hasher m_hasher;
    std::vector<char> m_piece;
    std::int64_t m_offset = sizeof(Header);
    int m_errno = 0;
};

/// Reads the body piece by piece.
class BodyReader
{
public:
    explicit BodyReader(int file) : m_file(file) {}

    /// False when there is less.
    [[nodiscard]] bool read(void* to, std::size_t size)
    {
        if (game::readAt(m_file, m_offset, static_cast<char*>(to), size) != size)
            return false;
        m_hasher.add(to, size);
        m_offset += static_cast<std::int64_t>(size);
        return true;
    }
    [[nodiscard]] std::uint64_t hash() const { return m_hasher.value(); }

private:
    int m_file;
    Hasher m_hasher;
    std::int64_t m_offset = sizeof(Header);
};

/// Reads `count` records a piece at a time and hands each over. False when there are fewer, one is
/// refused, or after a stop.
template <typename Record, typename Take>
bool readRecords(BodyReader& body, std::int64_t count, const std::stop_token& stop,
                 const Take& take)
{
    std::vector<Record> piece;
    for (std::int64_t left = count; left > 0; left -= static_cast<std::int64_t>(piece.size())) {
        piece.resize(
            static_cast<std::size_t>(std::min<std::int64_t>(left, pieceBytes / sizeof(Record))));
        if (stop.stop_requested() || !body.read(piece.data(), piece.size() * sizeof(Record)) ||
            !std::all_of(piece.begin(), piece.end(), take))
            return false;
    }
    return true;
}

std::optional<StringPool> readTexts(BodyReader& body, const Header& header,
                                    const std::stop_token& stop)
{
    std::vector<std::uint32_t> lengths;
    std::int64_t total = 0;
    const bool isRead =
        readRecords<std::uint32_t>(body, header.texts, stop, [&](std::uint32_t length) {
            lengths.push_back(length);
            total += length;
            return total <= header.textBytes;
        });
    if (!isRead || total != header.textBytes)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(total);
    std::shared_ptr<char[]> texts(new char[size]);
    if (!body.read(texts.get(), size))
        return std::nullopt;
    return StringPool(std::move(texts), lengths);
}

/// What would lead outside of the source or the texts is never written.
bool isPossible(const IndexEntry& entry, const Header& header)
{
    const auto isText = [&](StringPool::Id id) { return id <= header.texts; };
    return entry.offset >= 0 && entry.offset <= header.sourceBytes &&
           entry.length <= header.sourceBytes - entry.offset && isText(entry.white) &&
           isText(entry.black) && isText(entry.event) && isText(entry.site) &&
           isText(entry.round) && entry.eco.number() <= EcoCode::count &&
           entry.outcome <= game::Outcome::Unfinished;
}

} // namespace

Expected<void, Error> writeIndexFile(int file, const GameIndex& index, const std::stop_token& stop)
{
    Header header = headerOf(*index.source());
    header.games = index.size();
    header.texts = static_cast<std::int64_t>(index.strings().size()) - 1;
    BodyWriter body(file, stop);
    for (StringPool::Id id = 1; id < index.strings().size(); ++id) {
        const auto length = static_cast<std::uint32_t>(index.text(id).size());
        header.textBytes += length;
        body.add(&length, sizeof(length));
    }
    for (StringPool::Id id = 1; id < index.strings().size(); ++id)
        body.add(index.text(id).data(), index.text(id).size());
    for (int i = 0; i < index.size(); ++i)
        body.add(&index.entry(i), sizeof(IndexEntry));
    for (int i = 0; i < index.size(); ++i) {
        const EntryFacts facts = index.facts(i);
        const KeptFacts kept{facts.finalKey, facts.finalMaterial.bits(), facts.plies,
                             facts.hasErrors ? 1U : 0U};
        body.add(&kept, sizeof(kept));
    }
    body.flush();
    header.bodyHash = body.hash();
    header.headerHash = header.hash();
    body.writeAt(0, reinterpret_cast<const char*>(&header), sizeof(header));
    if (body.systemErrno() == 0)
        return {};
    Error error;
    error.code = stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::FileNotWritable;
    error.subject = index.source()->name();
    error.systemErrno = body.systemErrno();
    return unexpected(error);
}

std::shared_ptr<const GameIndex> readIndexFile(int file, std::shared_ptr<const game::Source> source,
                                               std::stop_token stop)
{
    const auto header = readHeader(file, *source);
    if (!header)
        return nullptr;
    BodyReader body(file);
    auto strings = readTexts(body, *header, stop);
    if (!strings)
        return nullptr;
    IndexLoader loader(std::move(source), std::move(*strings));
    bool isRead = readRecords<IndexEntry>(body, header->games, stop, [&](const IndexEntry& entry) {
        loader.add(entry);
        return isPossible(entry, *header);
    });
    int game = 0;
    isRead =
        isRead && readRecords<KeptFacts>(body, header->games, stop, [&](const KeptFacts& kept) {
            EntryFacts facts;
            facts.plies = kept.plies;
            facts.hasErrors = kept.hasErrors != 0;
            facts.finalKey = kept.key;
            facts.finalMaterial = Material::fromBits(kept.material);
            if (facts.isKnown())
                loader.setFacts(game, facts);
            ++game;
            return true;
        });
    return isRead && body.hash() == header->bodyHash ? loader.finish() : nullptr;
}

bool isIndexFileOf(int file, const game::Source& source)
{
    return readHeader(file, source).has_value();
}

} // namespace plyline::library
