#include "core/store/row_check.h"

#include "core/store/statement.h"
#include "core/tables/game_rows.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace plyline::store {

using tables::Row;
using tables::TableId;

namespace {

using RowsByKey = std::map<Row, Row>;

Row keyOf(const tables::Table& table, const Row& row)
{
    const auto columns = std::count(table.primaryKey.begin(), table.primaryKey.end(), ',') + 1;
    return {row.begin(), row.begin() + columns};
}

/// Counts a fault and keeps the one with the smallest key as the first.
void add(RowFaults& faults, RowFault fault)
{
    ++faults.count;
    if (!faults.first || fault.key < faults.first->key)
        faults.first = std::move(fault);
}

std::vector<int> differingColumns(const Row& a, const Row& b)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i])
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

/// Compares the stored rows of a table with the expected ones.
Expected<RowFaults, Error> checkTable(const Connection& connection, const tables::Table& table,
                                      int gameNumber, RowsByKey expected)
{
    auto statement = Statement::prepare(
        connection,
        QStringLiteral("SELECT %1 FROM %2 WHERE game_id = ?")
            .arg(valuesOf(table), QString::fromLatin1(table.name.data(),
                                                      static_cast<qsizetype>(table.name.size()))));
    if (!statement)
        return unexpected(statement.error());
    if (auto done = statement->run(gameNumber); !done)
        return unexpected(done.error());
    RowFaults faults;
    while (statement->next()) {
        const auto values = statement->values(table.columns.size());
        if (!values)
            return unexpected(values.error());
        const Row& row = *values;
        Row key = keyOf(table, row);
        const auto found = expected.find(key);
        if (found == expected.end()) {
            add(faults, {RowFault::Kind::Extra, table.id, std::move(key), {}});
            continue;
        }
        if (found->second != row)
            add(faults, {RowFault::Kind::Other, table.id, std::move(key),
                         differingColumns(found->second, row)});
        expected.erase(found);
    }
    if (const auto ended = statement->ended(); !ended)
        return unexpected(ended.error());
    for (const auto& [key, row] : expected)
        add(faults, {RowFault::Kind::Missing, table.id, key, {}});
    return faults;
}

} // namespace

Expected<RowFaults, Error> checkRows(const Connection& connection, const game::Game& game,
                                     int gameNumber, tables::TableSet tables)
{
    std::array<RowsByKey, tables::tableCount> expected;
    const bool isWhole = tables::visitGameRows(
        game, gameNumber,
        [&](TableId id, Row row) {
            Row key = keyOf(tables::table(id), row);
            expected[static_cast<std::size_t>(id)].emplace(std::move(key), std::move(row));
            return true;
        },
        tables);
    assert(isWhole);
    Q_UNUSED(isWhole)
    RowFaults all;
    for (const tables::Table& table : tables::tables()) {
        const auto index = static_cast<std::size_t>(table.id);
        if (!tables.test(index))
            continue;
        auto faults = checkTable(connection, table, gameNumber, std::move(expected[index]));
        if (!faults)
            return faults;
        all.count += faults->count;
        if (!all.first)
            all.first = std::move(faults->first);
    }
    return all;
}

} // namespace plyline::store
