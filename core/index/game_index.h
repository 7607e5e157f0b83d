#pragma once

#include "core/base/chunked_list.h"
#include "core/files/source.h"
#include "core/index/index_chunk.h"
#include "core/index/string_pool.h"

#include <cstdint>
#include <memory>

namespace plyline::index {

/// The games of one source in file order, or those of its beginning while the rest is being read.
/// An immutable snapshot: what is read on makes another, which shares everything with this one.
/// Only facts are filled in later, once each; any thread may write and read them at any time.
class GameIndex
{
public:
    GameIndex() = default;

    [[nodiscard]] const std::shared_ptr<const files::Source>& source() const { return m_source; }
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] bool isEmpty() const { return m_entries.size() == 0; }
    /// Whether these are all games of the source.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// Precondition, as below: 0 <= i < size.
    [[nodiscard]] const IndexEntry& entry(int i) const { return chunkOf(i).entries[slotOf(i)]; }
    [[nodiscard]] std::string_view text(StringPool::Id id) const { return m_strings.text(id); }
    [[nodiscard]] const StringPool& strings() const { return m_strings; }

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
    ChunkedList<Chunk> m_entries;
    bool m_isComplete = false;
};

/// Makes an index game by game. One thread.
class IndexWriter
{
public:
    explicit IndexWriter(std::shared_ptr<const files::Source> source);
    /// Goes on behind the first `games` games of an index; `source` begins with the same bytes up
    /// to there. Their facts stay.
    IndexWriter(const GameIndex& index, int games, std::shared_ptr<const files::Source> source);

    [[nodiscard]] StringPool::Id intern(std::string_view text) { return m_strings.intern(text); }
    [[nodiscard]] StringInterner& strings() { return m_strings; }
    [[nodiscard]] const files::Source& source() const { return *m_index.m_source; }
    void add(const IndexEntry& entry);
    [[nodiscard]] int size() const { return m_index.size(); }
    /// What was added so far.
    [[nodiscard]] std::shared_ptr<const GameIndex> index(bool isComplete) const;

private:
    void reserveFrom(std::int64_t offset);

    GameIndex m_index;
    StringInterner m_strings;
};

/// Puts an index together from what was kept of one: the texts, then full chunks, then what is left
/// entry for entry. One thread.
class IndexLoader
{
public:
    IndexLoader(std::shared_ptr<const files::Source> source, StringPool strings);

    /// Precondition: nothing was added but full chunks.
    void add(std::shared_ptr<IndexChunk> fullChunk)
    {
        m_index.m_entries.addChunk(std::move(fullChunk));
    }
    void add(const IndexEntry& entry, const SharedFacts& facts);
    /// All games of the source.
    [[nodiscard]] std::shared_ptr<const GameIndex> finish();

private:
    GameIndex m_index;
};

} // namespace plyline::index
