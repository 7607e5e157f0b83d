#include "core/store/stored_rows.h"

#include "core/store/statement.h"

#include <algorithm>

namespace plyline::store {

using tables::Row;

namespace {

QString textOfName(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// Precondition: both rows have at least `keys` values.
bool isKeyLess(const Row& a, const Row& b, std::ptrdiff_t keys)
{
    return std::lexicographical_compare(a.begin(), a.begin() + keys, b.begin(), b.begin() + keys);
}

} // namespace

Expected<void, Error> StoredRows::each(tables::TableId id, const Visit& visit) const
{
    const tables::Table& table = tables::table(id);
    auto statement = Statement::prepare(
        m_connection,
        QStringLiteral("SELECT %1 FROM %2 WHERE game_id = ? ORDER BY %3")
            .arg(valuesOf(table), textOfName(table.name), textOfName(table.primaryKey)));
    if (!statement)
        return unexpected(statement.error());
    if (auto done = statement->run(m_number); !done)
        return done;
    const auto keys = static_cast<std::ptrdiff_t>(
        std::count(table.primaryKey.begin(), table.primaryKey.end(), ',') + 1);
    Row before;
    while (statement->next()) {
        auto row = statement->values(table.columns.size());
        if (!row)
            return unexpected(fault(row.error().detail));
        if (!before.empty() && !isKeyLess(before, *row, keys))
            return unexpected(
                fault("the rows of " + std::string(table.name) + " do not follow from each other"));
        if (auto done = visit(*row); !done)
            return done;
        before = std::move(*row);
    }
    return statement->ended();
}

Error StoredRows::fault(const std::string& what) const
{
    Error error = storageError(what);
    error.number = m_number;
    return error;
}

Error StoredRows::fault(game::LineId line, game::Ply ply, const std::string& what) const
{
    return fault("line " + std::to_string(line.number()) + ", ply " + std::to_string(ply.number()) +
                 ": " + what);
}

} // namespace plyline::store
