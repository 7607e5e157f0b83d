#pragma once

#include "core/index/game_index.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::game_list {

/// Maps the rows of the list to games. Immutable and cheap to copy.
struct GameRows
{
    std::shared_ptr<const index::GameIndex> index; ///< Null before a file is open.
    std::shared_ptr<const std::vector<int>> games; ///< Null: all games, in file order.
    bool isInFileOrder = true;
    /// Number of the opened file. Rows from two indexes of the same file may continue each other.
    int file = 0;

    [[nodiscard]] int size() const
    {
        if (games)
            return static_cast<int>(games->size());
        return index ? index->size() : 0;
    }
    /// Returns the 0-based index entry of the row. Precondition: 0 <= row < size().
    [[nodiscard]] int game(int row) const
    {
        return games ? (*games)[static_cast<std::size_t>(row)] : row;
    }
    /// Returns the row of the game; none if the list does not show it.
    [[nodiscard]] std::optional<int> rowOf(int game) const
    {
        if (!games)
            return game >= 0 && game < size() ? std::optional<int>(game) : std::nullopt;
        const auto found = isInFileOrder ? std::lower_bound(games->begin(), games->end(), game)
                                         : std::find(games->begin(), games->end(), game);
        if (found == games->end() || *found != game)
            return std::nullopt;
        return static_cast<int>(found - games->begin());
    }
    /// Returns the rows of the wanted games that the list shows, ascending. Takes one pass over the
    /// rows.
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<int>& wanted) const
    {
        std::vector<bool> isWanted(index ? static_cast<std::size_t>(index->size()) : 0, false);
        for (const int one : wanted) {
            if (one >= 0 && one < index->size())
                isWanted[static_cast<std::size_t>(one)] = true;
        }
        std::vector<int> rows;
        for (int row = 0; row < size() && rows.size() < wanted.size(); ++row) {
            if (isWanted[static_cast<std::size_t>(game(row))])
                rows.push_back(row);
        }
        return rows;
    }
    /// Whether `more` begins with these rows; it may have further ones.
    [[nodiscard]] bool isContinuedBy(const GameRows& more) const
    {
        if (file != more.file || more.size() < size() || !isInFileOrder || !more.isInFileOrder)
            return false;
        if (!games || !more.games)
            return !games && !more.games;
        return std::equal(games->begin(), games->end(), more.games->begin());
    }
};

} // namespace plyline::game_list
