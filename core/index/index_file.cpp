#include "core/index/index_file.h"

#include "core/files/mapping.h"
#include "core/index/index_file_header.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plyline::index {

namespace {

constexpr std::size_t pieceBytes = std::size_t{256} << 10;

class Hasher
{
public:
    Hasher() { XXH3_64bits_reset(&m_state); }
    void add(const void* bytes, std::size_t size) { XXH3_64bits_update(&m_state, bytes, size); }
    [[nodiscard]] std::uint64_t value() const { return XXH3_64bits_digest(&m_state); }

private:
    XXH3_state_t m_state;
};

/// Writes the body in pieces and then its hash.
class BodyWriter
{
public:
    BodyWriter(files::NewFile& file, std::stop_token stop) : m_file(file), m_stop(std::move(stop))
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
    /// Errors: FileNotWritable, Cancelled.
    [[nodiscard]] Expected<void, Error> finish()
    {
        flush();
        const std::uint64_t hash = m_hasher.value();
        put({reinterpret_cast<const char*>(&hash), sizeof(hash)});
        return m_done;
    }

private:
    void flush()
    {
        m_hasher.add(m_piece.data(), m_piece.size());
        put({m_piece.data(), m_piece.size()});
        m_piece.clear();
    }
    void put(std::string_view bytes)
    {
        if (m_done && m_stop.stop_requested())
            m_done = unexpected(fileError(ErrorCode::Cancelled, m_file.path()));
        if (m_done)
            m_done = m_file.write(bytes);
    }

    files::NewFile& m_file;
    std::stop_token m_stop;
    Hasher m_hasher;
    std::vector<char> m_piece;
    Expected<void, Error> m_done;
};

/// Returns whether the bytes after the header match their hash.
bool isBodyWhole(std::string_view file, const IndexFilePlaces& places, const std::stop_token& stop)
{
    const std::string_view body = file.substr(0, places.hash).substr(sizeof(IndexFileHeader));
    std::uint64_t hash = 0;
    std::memcpy(&hash, file.data() + places.hash, sizeof(hash));
    Hasher hasher;
    for (std::size_t at = 0; at < body.size() && !stop.stop_requested(); at += pieceBytes) {
        const std::string_view piece = body.substr(at, pieceBytes);
        hasher.add(piece.data(), piece.size());
    }
    return !stop.stop_requested() && hasher.value() == hash;
}

/// Views the bytes of a mapped file as records.
template <typename Record>
std::span<const Record> recordsAt(const char* place, std::size_t count)
{
    return {reinterpret_cast<const Record*>(place), count};
}

/// Checks entries in file order: their offsets and ids must lie within the source and the texts,
/// and each game must begin where the one before ends.
class EntryCheck
{
public:
    explicit EntryCheck(const IndexFileHeader& header) : m_header(header) {}

    [[nodiscard]] bool areNext(std::span<const IndexEntry> entries)
    {
        return std::ranges::all_of(entries, [this](const IndexEntry& entry) {
            const bool isNext = entry.offset == m_end && isPossible(entry);
            m_end += isNext ? entry.length.bytes() : 0;
            return isNext;
        });
    }

private:
    [[nodiscard]] bool isPossible(const IndexEntry& entry) const
    {
        const auto isText = [this](StringPool::Id id) { return id <= m_header.texts; };
        return entry.length.bytes() > 0 && entry.length.bytes() <= m_header.sourceBytes - m_end &&
               entry.firstLine > 0 && entry.firstLine - 1 <= entry.offset && isText(entry.white) &&
               isText(entry.black) && isText(entry.event) && isText(entry.site) &&
               isText(entry.round) && entry.date.isPossible() &&
               entry.eco.number() <= EcoCode::count && entry.outcome <= game::Outcome::BothLose;
    }

    const IndexFileHeader& m_header;
    std::int64_t m_end = 0;
};

/// Makes the openings of another table unknown, and checks that rows of this one exist.
class OpeningCheck
{
public:
    OpeningCheck(const IndexFileHeader& header, const analysis::OpeningTable* openings)
        : m_isOther(header.openings != openingsHash(openings)),
          m_rows(openings ? openings->size() : 0)
    {}

    [[nodiscard]] bool fit(std::span<SharedFacts> all) const
    {
        return std::ranges::all_of(all, [this](SharedFacts& facts) {
            if (m_isOther)
                facts.forgetOpening();
            const auto row = facts.load().opening.row();
            return !row || static_cast<int>(*row) < m_rows;
        });
    }

private:
    bool m_isOther;
    int m_rows;
};

} // namespace

Expected<void, Error> writeIndexFile(files::NewFile& file, const GameIndex& index,
                                     const std::stop_token& stop)
{
    const IndexFileHeader header = headerOf(index);
    if (auto written = file.write({reinterpret_cast<const char*>(&header), sizeof(header)});
        !written)
        return written;
    BodyWriter body(file, stop);
    for (StringPool::Id id = 1; id < index.strings().size(); ++id) {
        const auto length = static_cast<std::uint32_t>(index.text(id).size());
        body.add(&length, sizeof(length));
    }
    for (StringPool::Id id = 1; id < index.strings().size(); ++id)
        body.add(index.text(id).data(), index.text(id).size());
    const IndexFilePlaces places(header);
    const std::string zeros(
        places.chunks - places.texts - static_cast<std::size_t>(header.textBytes), '\0');
    body.add(zeros.data(), zeros.size());
    constexpr auto most = static_cast<int>(IndexChunk::size);
    for (int first = 0; first < index.size(); first += most) {
        const int behind = std::min(index.size(), first + most);
        for (int i = first; i < behind; ++i)
            body.add(&index.entry(i), sizeof(IndexEntry));
        for (int i = first; i < behind; ++i) {
            SharedFacts kept;
            if (const EntryFacts facts = index.facts(i); facts.isKnown())
                kept.store(facts);
            body.add(&kept, sizeof(kept));
        }
    }
    return body.finish();
}

std::shared_ptr<const GameIndex>
readIndexFile(const files::OpenFile& file, std::shared_ptr<const files::Source> source,
              const std::stop_token& stop, std::shared_ptr<const analysis::OpeningTable> openings)
{
    const auto header = readHeader(file, *source);
    if (!header)
        return nullptr;
    if (!isPossible(*header, file.size))
        return nullptr;
    const IndexFilePlaces places(*header);
    if (static_cast<std::size_t>(file.size) != places.end)
        return nullptr;
    const std::shared_ptr<const files::Mapping> mapping =
        files::Mapping::make(file.descriptor.number(), file.size, 0, files::Mapping::Writes::Own);
    if (!mapping || !isBodyWhole(mapping->bytes(), places, stop))
        return nullptr;
    const char* const bytes = mapping->bytes().data();
    const auto lengths = recordsAt<std::uint32_t>(bytes + sizeof(IndexFileHeader),
                                                  static_cast<std::size_t>(header->texts));
    if (std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0}) != header->textBytes)
        return nullptr;
    EntryCheck check(*header);
    const OpeningCheck openingCheck(*header, openings.get());
    IndexLoader loader(std::move(source), StringPool({mapping, bytes + places.texts}, lengths),
                       std::move(openings));
    for (std::size_t at = places.chunks; at < places.rest; at += sizeof(IndexChunk)) {
        // The mapping may be written to.
        auto* const chunk = const_cast<IndexChunk*>(recordsAt<IndexChunk>(bytes + at, 1).data());
        if (stop.stop_requested() || !check.areNext(chunk->entries) ||
            !openingCheck.fit(chunk->facts))
            return nullptr;
        loader.add(std::shared_ptr<IndexChunk>(mapping, chunk));
    }
    const auto entries = recordsAt<IndexEntry>(bytes + places.rest, places.restSize);
    const auto written = recordsAt<SharedFacts>(
        bytes + places.rest + places.restSize * sizeof(IndexEntry), places.restSize);
    std::vector<SharedFacts> facts(written.begin(), written.end());
    if (!check.areNext(entries) || !openingCheck.fit(facts))
        return nullptr;
    for (std::size_t i = 0; i < places.restSize; ++i)
        loader.add(entries[i], facts[i]);
    return mapping->isDamaged() ? nullptr : loader.finish();
}

bool isIndexFileOf(const files::OpenFile& file, const files::Source& source)
{
    return readHeader(file, source).has_value();
}

} // namespace plyline::index
