#pragma once

#include "core/base/chunked_list.h"
#include "core/files/source.h"
#include "core/index/index_chunk.h"
#include "core/index/string_pool.h"

#include <cstdint>
#include <memory>

namespace plyline::index {

/// The games of a source in file order, or those at its beginning while the rest is still being
/// read. An immutable snapshot: reading on makes another index that shares everything with this
/// one. Only facts are filled in later, once for each game; any thread may read and write them at
/// any time.
class GameIndex
{
public:
    GameIndex() = default;

    [[nodiscard]] const std::shared_ptr<const files::Source>& source() const { return m_source; }
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] bool isEmpty() const { return m_entries.size() == 0; }
    /// Returns whether these are all games of the source.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// Precondition of all functions with `i`: 0 <= i < size().
    [[nodiscard]] const IndexEntry& entry(int i) const { return chunkOf(i).entries[slotOf(i)]; }
    [[nodiscard]] std::string_view text(StringPool::Id id) const { return m_strings.text(id); }
    [[nodiscard]] const StringPool& strings() const { return m_strings; }
    /// Returns the names of openings to whose rows the facts refer; null if it has none.
    [[nodiscard]] const std::shared_ptr<const analysis::OpeningTable>& openings() const
    {
        return m_openings;
    }

    [[nodiscard]] EntryFacts facts(int i) const { return chunkOf(i).facts[slotOf(i)].load(); }
    void setFacts(int i, const EntryFacts& facts) const
    {
        chunkOf(i).facts[slotOf(i)].store(facts);
    }

private:
    friend class IndexWriter;
    friend class IndexLoader;

    using Chunk = IndexChunk;

    [[nodiscard]] Chunk& chunkOf(int i) const
    {
        return m_entries.chunkOf(static_cast<std::size_t>(i));
    }
    void append(const IndexEntry& entry)
    {
        const std::size_t slot = m_entries.size() % Chunk::size;
        m_entries.grow().entries[slot] = entry;
    }
    static std::size_t slotOf(int i) { return static_cast<std::size_t>(i) % Chunk::size; }

    std::shared_ptr<const files::Source> m_source;
    StringPool m_strings;
    std::shared_ptr<const analysis::OpeningTable> m_openings;
    ChunkedList<Chunk> m_entries;
    bool m_isComplete = false;
};

/// Builds an index game by game. Used by one thread.
class IndexWriter
{
public:
    explicit IndexWriter(std::shared_ptr<const files::Source> source,
                         std::shared_ptr<const analysis::OpeningTable> openings = nullptr);
    /// Continues after the first `games` games of an index and keeps their facts. `source` must
    /// begin with the same bytes up to there.
    IndexWriter(const GameIndex& index, int games, std::shared_ptr<const files::Source> source);

    [[nodiscard]] StringPool::Id intern(std::string_view text) { return m_strings.intern(text); }
    [[nodiscard]] StringInterner& strings() { return m_strings; }
    [[nodiscard]] const files::Source& source() const { return *m_index.m_source; }
    void add(const IndexEntry& entry);
    [[nodiscard]] int size() const { return m_index.size(); }
    /// Returns an index of the games added so far.
    [[nodiscard]] std::shared_ptr<const GameIndex> index(bool isComplete) const;

private:
    void reserveFrom(std::int64_t offset);

    GameIndex m_index;
    StringInterner m_strings;
};

/// Restores an index from saved parts: the texts, then full chunks, then the remaining entries one
/// by one. Used by one thread.
class IndexLoader
{
public:
    IndexLoader(std::shared_ptr<const files::Source> source, StringPool strings,
                std::shared_ptr<const analysis::OpeningTable> openings);

    /// Precondition: only full chunks were added before.
    void add(std::shared_ptr<IndexChunk> fullChunk)
    {
        m_index.m_entries.addChunk(std::move(fullChunk));
    }
    void add(const IndexEntry& entry, const SharedFacts& facts);
    /// Returns the index, which holds all games of the source.
    [[nodiscard]] std::shared_ptr<const GameIndex> finish();

private:
    GameIndex m_index;
};

} // namespace plyline::index
