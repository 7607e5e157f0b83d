#pragma once

#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include "core/store/connection.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <optional>
#include <string>

namespace plyline::store {

/// A prepared statement. Must be destroyed before its connection.
class Statement
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<Statement, Error> prepare(const Connection& connection,
                                                            const QString& sql);

    /// Binds the values in the order of the question marks and executes the statement. An empty
    /// optional is bound as NULL. Errors: Storage.
    template <typename... Values>
    [[nodiscard]] Expected<void, Error> run(const Values&... values)
    {
        int place = 0;
        (m_query.bindValue(place++, toVariant(values)), ...);
        return execute();
    }
    /// Does the same with the values of a row. Binds texts as bytes for `CAST(? AS TEXT)`, because
    /// both QString and SQLite drop a byte order mark at the start of a text, and SQLite swaps the
    /// bytes of all letters after a mark of the other order. Errors: Storage.
    [[nodiscard]] Expected<void, Error> runRow(const tables::Row& row);
    /// Moves to the next row. If it returns false, call `ended` to see why.
    [[nodiscard]] bool next() { return m_query.next(); }
    /// Returns whether reading rows ended without an error. Errors: Storage if a row could not be
    /// read, for example because the file is damaged.
    [[nodiscard]] Expected<void, Error> ended() const;
    /// Moves to a row that must exist. Errors: Storage, with `missing` as detail if there is none.
    [[nodiscard]] Expected<void, Error> requireRow(const char* missing);
    [[nodiscard]] const QSqlQuery& row() const { return m_query; }
    /// Returns the first `columns` values of the row, which must have been selected with
    /// `valuesOf`. Errors: Storage for a blob or a fraction, which none of our tables has.
    [[nodiscard]] Expected<tables::Row, Error> values(std::size_t columns) const;
    /// Ends the statement without reading further rows.
    void finish() { m_query.finish(); }

private:
    Statement(const Connection& connection, QSqlQuery query)
        : m_connection(&connection), m_query(std::move(query))
    {}

    [[nodiscard]] Expected<void, Error> execute();

    static QVariant toVariant(int value) { return value; }
    static QVariant toVariant(bool value) { return value ? 1 : 0; }
    static QVariant toVariant(std::int64_t value) { return static_cast<qlonglong>(value); }
    static QVariant toVariant(const QString& text) { return text; }
    static QVariant toVariant(const std::string& text) { return QString::fromStdString(text); }
    template <typename T>
    static QVariant toVariant(const std::optional<T>& value)
    {
        return value ? toVariant(*value) : QVariant();
    }

    const Connection* m_connection;
    QSqlQuery m_query;
};

/// Returns what a SELECT must name to read all columns of a table with `Statement::values`. Reads
/// texts as bytes, because both SQLite and QString alter some texts.
[[nodiscard]] QString valuesOf(const tables::Table& table);
/// Returns the value as an int; none for NULL, texts and numbers out of range.
[[nodiscard]] std::optional<int> intOf(const QVariant& value);

} // namespace plyline::store
