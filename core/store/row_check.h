#pragma once

#include "core/game/game.h"
#include "core/store/connection.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <optional>
#include <vector>

namespace plyline::store {

/// A stored row that is not the one that the game makes.
struct RowFault
{
    enum class Kind : std::uint8_t { Missing, Extra, Other };
    Kind kind = Kind::Other;
    tables::TableId table = tables::TableId::Games;
    tables::Row key;          ///< The values of the primary key, which are the first columns.
    std::vector<int> columns; ///< For Other: those that differ.
    bool operator==(const RowFault&) const = default;
};

/// What checking rows found.
struct RowFaults
{
    std::int64_t count = 0;
    std::optional<RowFault> first; ///< In the order of tables and keys.
};

/// Compares a game's stored rows in these tables with those that the game makes, whole rows, one
/// for one. Errors: Storage.
[[nodiscard]] Expected<RowFaults, Error> checkRows(const Connection& connection,
                                                   const game::Game& game, int gameNumber,
                                                   tables::TableSet tables);

} // namespace plyline::store
