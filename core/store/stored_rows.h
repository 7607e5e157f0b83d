#pragma once

#include "core/game/line.h"
#include "core/store/connection.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <functional>
#include <string>

namespace plyline::store {

/// The rows of one game in the tables of a database that is not trusted.
class StoredRows
{
public:
    StoredRows(const Connection& connection, int gameNumber)
        : m_connection(connection), m_number(gameNumber)
    {}

    [[nodiscard]] int gameNumber() const { return m_number; }

    using Visit = std::function<Expected<void, Error>(const tables::Row&)>;
    /// Hands over each row of a table by the order of its key, with the table's columns in order.
    /// Errors: Storage, also where two rows have one key; what `visit` returns.
    [[nodiscard]] Expected<void, Error> each(tables::TableId id, const Visit& visit) const;

    /// Says that the game is damaged, and how.
    [[nodiscard]] Error fault(const std::string& what) const;
    [[nodiscard]] Error fault(game::LineId line, game::Ply ply, const std::string& what) const;

private:
    const Connection& m_connection;
    int m_number;
};

} // namespace plyline::store
