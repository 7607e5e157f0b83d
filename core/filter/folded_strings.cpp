#include "core/filter/folded_strings.h"

#include "core/base/folding.h"
#include "core/filter/filter_values.h"

#include <algorithm>
#include <cstring>

namespace plyline::filter {

FoldedStrings FoldedStrings::extended(const index::StringPool& pool,
                                      const std::stop_token& stop) const
{
    FoldedStrings all = *this;
    while (all.m_size < pool.size() && !stop.stop_requested()) {
        const std::size_t chunkNumber = all.m_size / Chunk::size;
        auto chunk = chunkNumber < all.m_chunks.size()
                         ? std::make_shared<Chunk>(*all.m_chunks[chunkNumber])
                         : std::make_shared<Chunk>();
        if (chunk->begins.empty())
            chunk->begins.push_back(0);
        const std::size_t end = std::min(pool.size(), (chunkNumber + 1) * Chunk::size);
        for (; all.m_size < end; ++all.m_size) {
            chunk->letters +=
                withoutQuotes(folded(pool.text(static_cast<index::StringPool::Id>(all.m_size))));
            chunk->letters += '\0';
            chunk->begins.push_back(static_cast<std::uint32_t>(chunk->letters.size()));
        }
        all.m_chunks.resize(chunkNumber);
        all.m_chunks.push_back(std::move(chunk));
    }
    return all;
}

std::string_view FoldedStrings::text(index::StringPool::Id id) const
{
    const Chunk& chunk = *m_chunks[id / Chunk::size];
    const std::size_t slot = id % Chunk::size;
    const std::size_t begin = chunk.begins[slot];
    return std::string_view(chunk.letters).substr(begin, chunk.begins[slot + 1] - begin - 1);
}

void FoldedStrings::Chunk::mark(std::string_view word, std::uint8_t* marks) const
{
    const char* const first = letters.data();
    const char* const last = first + letters.size();
    std::size_t slot = 0;
    for (const char* at = first; at < last;) {
        const void* const found =
            memmem(at, static_cast<std::size_t>(last - at), word.data(), word.size());
        if (found == nullptr)
            return;
        const auto place = static_cast<std::uint32_t>(static_cast<const char*>(found) - first);
        // The next text is near if there are many hits, and far if there are few.
        std::size_t step = 1;
        while (slot + step < count() && begins[slot + step] <= place) {
            slot += step;
            step *= 2;
        }
        const auto from = begins.begin() + static_cast<std::ptrdiff_t>(slot);
        const auto to =
            begins.begin() + static_cast<std::ptrdiff_t>(std::min(slot + step, count()));
        slot = static_cast<std::size_t>(std::upper_bound(from, to, place) - begins.begin()) - 1;
        marks[slot] = 1;
        ++slot;
        if (slot == count())
            return;
        at = first + begins[slot];
    }
}

std::vector<std::uint8_t> FoldedStrings::containing(std::string_view word,
                                                    const std::stop_token& stop) const
{
    std::vector<std::uint8_t> marks(m_size, word.empty() ? 1 : 0);
    if (word.empty())
        return marks;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        if (stop.stop_requested())
            return {};
        m_chunks[i]->mark(word, marks.data() + i * Chunk::size);
    }
    return marks;
}

} // namespace plyline::filter
