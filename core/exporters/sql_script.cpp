#include "core/exporters/sql_script.h"

#include "core/exporters/text_encoder.h"

namespace plyline::exporters {

using tables::Dialect;
using tables::TableId;

namespace {

/// Large enough that the words around the rows cost little, small enough for the line buffer of
/// every shell.
constexpr int rowsPerStatement = 200;

std::string quoted(std::string_view text, Dialect dialect)
{
    std::string literal = "'";
    for (const char c : text) {
        if (c == '\'')
            literal += "''";
        else if (c != '\0')
            literal += c;
        else
            literal += dialect == Dialect::Sqlite ? "'||char(0)||'" : "\xEF\xBF\xBD";
    }
    return literal + '\'';
}

/// Adds the tables that the script's rows may refer to.
ExportOptions withReferred(ExportOptions options)
{
    options.tables.set(static_cast<std::size_t>(TableId::Games));
    options.tables.set(static_cast<std::size_t>(TableId::Lines));
    return options;
}

class SqlEncoder : public RowEncoder
{
public:
    explicit SqlEncoder(const ExportOptions& options)
        : RowEncoder(withReferred(options)), m_script(options.dialect, wanted())
    {}

    bool begin(TextOutput& output) override { return output.put(m_script.begin()); }
    bool end(TextOutput& output) override { return output.put(m_script.end()); }

protected:
    bool addRow(TableId table, const tables::Row& row, TextOutput& output) override
    {
        return output.put(m_script.row(table, row));
    }

private:
    SqlScript m_script;
};

} // namespace

std::string sqlLiteral(const tables::Value& value, Dialect dialect)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return quoted(*text, dialect);
    return "NULL";
}

std::string SqlScript::begin() const
{
    std::string text = "-- Games as tables, written by Plyline.\n";
    if (m_dialect == Dialect::Postgres)
        text += "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n";
    text += "BEGIN;\n";
    for (const tables::Table& table : tables::tables()) {
        if (m_wanted.test(static_cast<std::size_t>(table.id)))
            text += tables::createStatement(table, m_dialect) + ";\n";
    }
    if (m_dialect == Dialect::Sqlite && m_wanted.all())
        text += "PRAGMA user_version = " + std::to_string(tables::version) + ";\n";
    return text;
}

std::string SqlScript::row(TableId table, const tables::Row& row)
{
    std::string text;
    if (m_openRows > 0 && (m_openTable != table || m_openRows == rowsPerStatement))
        text = finishStatement();
    if (m_openRows == 0) {
        m_openTable = table;
        text += "INSERT INTO " + std::string(tables::table(table).name) + " VALUES\n(";
    } else {
        text += ",\n(";
    }
    ++m_openRows;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            text += ',';
        text += sqlLiteral(row[i], m_dialect);
    }
    return text + ')';
}

std::string SqlScript::end()
{
    return finishStatement() + "COMMIT;\n";
}

std::string SqlScript::finishStatement()
{
    if (m_openRows == 0)
        return {};
    m_openRows = 0;
    return ";\n";
}

ExportFormat sqlFormat()
{
    ExportFormat format;
    format.id = "sql";
    format.suffixes = {"sql"};
    format.takesTables = true;
    format.takesDialect = true;
    return textFormat(std::move(format), [](const ExportOptions& options) {
        return std::make_unique<SqlEncoder>(options);
    });
}

} // namespace plyline::exporters
