#pragma once

#include "core/game/game.h"
#include "core/store/connection.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <optional>
#include <vector>

namespace plyline::store {

/// A difference between a stored row and the row that the game gives.
struct RowFault
{
    enum class Kind : std::uint8_t { Missing, Extra, Other };
    Kind kind = Kind::Other;
    tables::TableId table = tables::TableId::Games;
    tables::Row key;          ///< The values of the primary key, which are the first columns.
    std::vector<int> columns; ///< The differing columns, for kind Other.
    bool operator==(const RowFault&) const = default;
};

/// Result of checking rows.
struct RowFaults
{
    std::int64_t count = 0;
    std::optional<RowFault> first; ///< In the order of tables and keys.
};

/// Compares all rows of a game in these tables, value by value, with those that the game gives.
/// Errors: Storage.
[[nodiscard]] Expected<RowFaults, Error> checkRows(const Connection& connection,
                                                   const game::Game& game, int gameNumber,
                                                   tables::TableSet tables);

} // namespace plyline::store
