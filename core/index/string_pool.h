#pragma once

#include "core/base/chunked_list.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace plyline::index {

/// Stores each distinct text once; id 0 is the empty text. A copy is a cheap snapshot that any
/// thread may read while a StringInterner adds to the original.
class StringPool
{
public:
    using Id = std::uint32_t;

    StringPool();
    /// Makes a pool of the texts that stand one after another in `texts`, with ids from 1 on.
    StringPool(std::shared_ptr<const char> texts, std::span<const std::uint32_t> lengths);
    [[nodiscard]] std::string_view text(Id id) const
    {
        return m_texts.chunkOf(id).texts[id % Chunk::size];
    }
    /// Ids are 0 to size() - 1.
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    friend class StringInterner;

    struct Chunk
    {
        static constexpr std::size_t size = 1024;
        std::array<std::string_view, size> texts;
    };
    Id add(std::string_view text);
    /// Makes later additions go to memory that no copy reads.
    void detach();

    ChunkedList<Chunk> m_texts;
    std::vector<std::shared_ptr<char[]>> m_blocks; ///< Memory of the texts.
    std::shared_ptr<const char> m_given; ///< Memory of the texts given to the constructor.
    std::size_t m_blockSize = 0;         ///< Size of the last block.
    std::size_t m_room = 0;              ///< Bytes left in the last block.
};

/// Adds texts to a pool. Used by one thread; a pool may have only one interner.
class StringInterner
{
public:
    /// Continues with the contents of the pool.
    explicit StringInterner(StringPool pool = {});

    [[nodiscard]] StringPool::Id intern(std::string_view text);
    [[nodiscard]] const StringPool& pool() const { return m_pool; }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        StringPool::Id id = 0; ///< 0: free, since the empty text has no slot.
    };
    void enter(Slot slot);
    void doubleRoom();

    StringPool m_pool;
    std::vector<Slot> m_slots; ///< A power of two in size, at most half full; linear probing.
};

} // namespace plyline::index
