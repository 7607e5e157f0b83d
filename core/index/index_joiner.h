#pragma once

#include "core/index/game_index.h"
#include "core/index/index_scanner.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::index {

/// The games that a worker found in one part of the bytes, starting at the first place that looked
/// like a game.
struct ScannedPart
{
    std::size_t worker = 0;
    std::int64_t end = 0; ///< End of the part.
    /// Texts are ids in `strings`; `firstLine` is the number of line ends in the game.
    std::vector<IndexEntry> entries;
    std::int64_t resume = 0; ///< Start of the game after these.
    bool isLast = false;     ///< No game follows.
    /// The worker's pool; each pool begins with the contents of the one before.
    StringPool strings;
};

/// Joins parts in file order. A part is correct from the first place where its scan agrees with a
/// scan from the previous game on; up to there the joiner reads the text itself. The index is
/// therefore that of a single scan from the start, wherever the bytes were divided.
class IndexJoiner
{
public:
    IndexJoiner(IndexWriter& writer, std::int64_t from, std::uint32_t line, std::size_t workers)
        : m_writer(writer), m_at(from), m_line(line), m_ids(workers)
    {}

    void join(const ScannedPart& part, const std::stop_token& stop);
    /// Adds the last game, extended by everything that follows it.
    void finish();

    /// Returns where the next game begins.
    [[nodiscard]] std::int64_t offset() const { return m_at; }
    /// Returns the number of games in the index. The last game found is added only when its end is
    /// known.
    [[nodiscard]] int size() const { return m_writer.size(); }
    [[nodiscard]] std::shared_ptr<const GameIndex> index(bool isComplete) const
    {
        return m_writer.index(isComplete);
    }

private:
    void add(const IndexEntry& entry);
    void addTranslated(IndexEntry entry, const std::vector<StringPool::Id>& ids);

    IndexWriter& m_writer;
    std::int64_t m_at;
    std::uint32_t m_line;
    std::vector<std::vector<StringPool::Id>> m_ids; ///< Ids of each worker's texts in the index.
    std::optional<IndexEntry> m_last;
};

} // namespace plyline::index
