#pragma once

#include "core/game/line.h"
#include "core/store/connection.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <functional>
#include <string>

namespace plyline::store {

/// The rows of one game in a database that is not trusted.
class StoredRows
{
public:
    StoredRows(const Connection& connection, int gameNumber)
        : m_connection(connection), m_number(gameNumber)
    {}

    [[nodiscard]] int gameNumber() const { return m_number; }

    using Visit = std::function<Expected<void, Error>(const tables::Row&)>;
    /// Calls `visit` with each row of a table in the order of its key; its values are in the order
    /// of the table's columns. Errors: Storage, also if two rows have the same key; those of
    /// `visit`.
    [[nodiscard]] Expected<void, Error> each(tables::TableId id, const Visit& visit) const;

    /// Returns the error that the game is damaged as `what` says.
    [[nodiscard]] Error fault(const std::string& what) const;
    [[nodiscard]] Error fault(game::LineId line, game::Ply ply, const std::string& what) const;

private:
    const Connection& m_connection;
    int m_number;
};

} // namespace plyline::store
