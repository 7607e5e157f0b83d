#pragma once

#include "core/index/game_index.h"
#include "core/index/index_scanner.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::index {

/// What a worker found in a part of the bytes from the first place on that looked like a game.
struct ScannedPart
{
    std::size_t worker = 0;
    std::int64_t end = 0; ///< Of the part.
    /// Texts are ids of `strings`, `firstLine` is how many line ends the game has.
    std::vector<IndexEntry> entries;
    std::int64_t resume = 0; ///< Where the game behind them begins.
    bool isLast = false;     ///< No game is behind them.
    StringPool strings;      ///< Of the worker: each pool begins with the one before.
};

/// Joins parts in file order. What stands in a part is true where its scan met a place at which a
/// game begins as seen from the game before; up to there the joiner reads itself. So the index is
/// that of one scan from the start, wherever the bytes were cut.
class IndexJoiner
{
public:
    IndexJoiner(IndexWriter& writer, std::int64_t from, std::uint32_t line, std::size_t workers)
        : m_writer(writer), m_at(from), m_line(line), m_ids(workers)
    {}

    void join(const ScannedPart& part, const std::stop_token& stop);
    /// What follows the last game belongs to it.
    void finish();

    /// Where the next game begins.
    [[nodiscard]] std::int64_t offset() const { return m_at; }
    /// Of the index: the last game found is not in it before it is known where it ends.
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
    std::vector<std::vector<StringPool::Id>> m_ids; ///< Of each worker's texts.
    std::optional<IndexEntry> m_last;
};

} // namespace plyline::index
