#pragma once

#include "core/index/index_entry.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace plyline::index {

/// Facts of an entry in sixteen bytes. Any thread may load and store them; they change once, from
/// unknown to known, and the opening once more if it is not known with them.
class SharedFacts
{
public:
    [[nodiscard]] EntryFacts load() const;
    void store(const EntryFacts& facts);
    /// Makes the opening unknown again. Not while another thread uses the facts.
    void forgetOpening() { m_key &= EntryFacts::keyMask; }

private:
    mutable std::uint64_t m_key = 0;  ///< The last position in 48 bits, the opening above them.
    mutable std::uint64_t m_rest = 0; ///< Plies + 1, errors, material; written last.
};

/// A run of entries and their facts. Has no pointers, so that a saved chunk can be used directly in
/// a mapped file.
struct IndexChunk
{
    static constexpr std::size_t size = 4096;
    std::array<IndexEntry, size> entries;
    std::array<SharedFacts, size> facts;
};

// The layout is written to files as it is: no pointers, no padding.
static_assert(std::is_trivially_copyable_v<IndexEntry> && sizeof(IndexEntry) == 48);
static_assert(std::is_trivially_copyable_v<SharedFacts> && sizeof(SharedFacts) == 16);
static_assert(sizeof(IndexChunk) == IndexChunk::size * 64);
static_assert(std::atomic_ref<std::uint64_t>::is_always_lock_free &&
              std::atomic_ref<std::uint64_t>::required_alignment <= alignof(IndexChunk));

} // namespace plyline::index
