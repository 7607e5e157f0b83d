#pragma once

#include "core/exporters/export_format.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <string>

namespace plyline::exporters {

/// Writes tables as a script of plain SQL, in one transaction: for the `sqlite3` shell a database
/// that Plyline can read, for `psql` the same tables. Rows come in the order of
/// tables::visitGameRows; each function returns the text to write next.
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
    int m_openRows = 0; ///< Of the INSERT that is being written; 0: none is.
    tables::TableId m_openTable = tables::TableId::Games;
};

/// A value as it stands in SQL. PostgreSQL's texts cannot hold the character NUL: it becomes
/// U+FFFD there.
[[nodiscard]] std::string sqlLiteral(const tables::Value& value, tables::Dialect dialect);

/// The script, in one of the dialects.
[[nodiscard]] ExportFormat sqlFormat();

} // namespace plyline::exporters
