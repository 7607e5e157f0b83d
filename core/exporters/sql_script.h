#pragma once

#include "core/exporters/export_format.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <string>

namespace plyline::exporters {

/// Writes tables as a script of plain SQL in one transaction: with `sqlite3` it makes a database
/// that Plyline can read, with `psql` the same tables. Rows must come in the order of
/// tables::visitGameRows. Each function returns the text to write next.
class SqlScript
{
public:
    SqlScript(tables::Dialect dialect, tables::TableSet wanted)
        : m_dialect(dialect), m_wanted(wanted)
    {}

    [[nodiscard]] std::string begin() const;
    [[nodiscard]] std::string row(tables::TableId table, const tables::Row& row);
    [[nodiscard]] std::string end();

private:
    [[nodiscard]] std::string finishStatement();

    tables::Dialect m_dialect;
    tables::TableSet m_wanted;
    int m_openRows = 0; ///< Rows in the INSERT being written; 0 if there is none.
    tables::TableId m_openTable = tables::TableId::Games;
};

/// Returns a value as SQL. PostgreSQL's texts cannot hold NUL characters, so these become U+FFFD
/// there.
[[nodiscard]] std::string sqlLiteral(const tables::Value& value, tables::Dialect dialect);

/// Exports a script in one of the dialects.
[[nodiscard]] ExportFormat sqlFormat();

} // namespace plyline::exporters
