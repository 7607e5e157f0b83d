#pragma once

#include "core/store/statement.h"
#include "core/tables/rows.h"
#include "core/tables/schema.h"

#include <vector>

namespace plyline::store {

/// Writes single rows of each table with prepared statements.
class RowWriter
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<RowWriter, Error> prepare(const Connection& connection);

    /// Errors: Storage.
    [[nodiscard]] Expected<void, Error> write(tables::TableId table, const tables::Row& row);
    /// Copies the rows of the pieces that `event`, which led to `key.ply`, did not move from the
    /// ply before, which is stored under line `before`. Errors: Storage.
    [[nodiscard]] Expected<void, Error> copyUnmoved(const tables::RowKey& key, game::LineId before,
                                                    const game::MoveEvent& event);

private:
    RowWriter(std::vector<Statement> inserts, Statement unmoved)
        : m_inserts(std::move(inserts)), m_unmoved(std::move(unmoved))
    {}

    std::vector<Statement> m_inserts; ///< By TableId.
    Statement m_unmoved;
};

} // namespace plyline::store
