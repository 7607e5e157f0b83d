#pragma once

#include "core/index/game_index.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::game_list {

/// Which game stands in which row of the list. Immutable; a copy is cheap.
struct GameRows
{
    std::shared_ptr<const index::GameIndex> index; ///< Null before a file is open.
    std::shared_ptr<const std::vector<int>> games; ///< Null: all of them, in file order.
    bool isInFileOrder = true;
    int file = 0; ///< Counts the files: rows of two indexes of one file may continue each other.

    [[nodiscard]] int size() const
    {
        if (games)
            return static_cast<int>(games->size());
        return index ? index->size() : 0;
    }
    /// 0-based, as in the index. Precondition: 0 <= row < size.
    [[nodiscard]] int game(int row) const
    {
        return games ? (*games)[static_cast<std::size_t>(row)] : row;
    }
    /// None where the list does not have the game.
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
    /// The rows of those of the games that the list has, ascending. One pass over the rows.
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
    /// Whether `more` has the same rows, and perhaps some behind them.
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
