#pragma once

#include "core/base/memory.h"

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace plyline {

/// Array that grows at its end and never moves its elements. Copies are cheap and share the
/// elements: a copy is a snapshot that another thread may read while the original grows. Only one
/// of the copies may grow.
template <typename Chunk>
class ChunkedList
{
public:
    static constexpr std::size_t chunkSize = Chunk::size;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] Chunk& chunkOf(std::size_t i) const { return *m_chunks[i / chunkSize]; }

    /// Reserves one block of memory for about `elements` more elements if that is large. Their
    /// chunks then start as zeros, whatever a new chunk starts as elsewhere.
    void reserve(std::size_t elements)
    {
        static_assert(std::is_trivially_copyable_v<Chunk>); // so that zeros are one
        m_place = {};
        const std::size_t chunks = elements / chunkSize;
        if (chunks * sizeof(Chunk) >= largePageBytes)
            m_place.memory = makeZeros(chunks * sizeof(Chunk));
        m_place.left = m_place.memory ? chunks : 0;
    }
    /// Adds one element and returns the chunk that holds it.
    Chunk& grow()
    {
        if (m_size % chunkSize == 0)
            m_chunks.push_back(makeChunk());
        ++m_size;
        return *m_chunks.back();
    }
    /// Appends a full chunk. Precondition: the last chunk is full, and so is `chunk`.
    void addChunk(std::shared_ptr<Chunk> chunk)
    {
        m_chunks.push_back(std::move(chunk));
        m_size += chunkSize;
    }
    /// Drops the elements from `size` on. The last chunk stays shared with copies until it is
    /// replaced.
    void truncate(std::size_t size)
    {
        m_size = size;
        m_place = {}; // the list that this is a copy of may go on there
        m_chunks.resize((size + chunkSize - 1) / chunkSize);
    }
    /// Replaces the last chunk, for example by a copy that is not shared.
    void replaceLastChunk(std::shared_ptr<Chunk> chunk) { m_chunks.back() = std::move(chunk); }

private:
    /// Where the next chunks come to stand.
    struct Place
    {
        std::shared_ptr<std::byte> memory; ///< From the next chunk on.
        std::size_t left = 0;              ///< In chunks.
    };

    std::shared_ptr<Chunk> makeChunk()
    {
        if (m_place.left == 0)
            return std::make_shared<Chunk>();
        std::shared_ptr<Chunk> chunk(m_place.memory,
                                     reinterpret_cast<Chunk*>(m_place.memory.get()));
        m_place.memory = {m_place.memory, m_place.memory.get() + sizeof(Chunk)};
        --m_place.left;
        return chunk;
    }

    Place m_place;
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace plyline
