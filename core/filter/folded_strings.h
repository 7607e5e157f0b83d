#pragma once

#include "core/index/string_pool.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace plyline::filter {

/// The texts of a pool, folded once and without quotation marks (no query can contain them), stored
/// so that a word is found in all of them by a few long searches. Immutable; copies are cheap.
class FoldedStrings
{
public:
    /// Returns these texts and those that the pool has in addition. Incomplete after a stop.
    /// Precondition: this was made from an earlier state of the same pool.
    [[nodiscard]] FoldedStrings extended(const index::StringPool& pool,
                                         const std::stop_token& stop = {}) const;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view text(index::StringPool::Id id) const;
    /// Returns for each id 1 if its text contains the folded word, otherwise 0. Incomplete after a
    /// stop.
    [[nodiscard]] std::vector<std::uint8_t> containing(std::string_view word,
                                                       const std::stop_token& stop = {}) const;

private:
    /// The texts of a run of ids, each ended by NUL.
    struct Chunk
    {
        static constexpr std::size_t size = 1 << 14;
        std::string letters;
        std::vector<std::uint32_t> begins; ///< Offset of each text; then the end of the last.

        [[nodiscard]] std::size_t count() const { return begins.size() - 1; }
        void mark(std::string_view word, std::uint8_t* marks) const;
    };

    std::vector<std::shared_ptr<const Chunk>> m_chunks; ///< All but the last are full.
    std::size_t m_size = 0;
};

} // namespace plyline::filter
