#pragma once

#include <cstddef>
#include <memory>
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

    /// Adds one element and returns the chunk that holds it.
    Chunk& grow()
    {
        if (m_size % chunkSize == 0)
            m_chunks.push_back(std::make_shared<Chunk>());
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
        m_chunks.resize((size + chunkSize - 1) / chunkSize);
    }
    /// Replaces the last chunk, for example by a copy that is not shared.
    void replaceLastChunk(std::shared_ptr<Chunk> chunk) { m_chunks.back() = std::move(chunk); }

private:
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace plyline
