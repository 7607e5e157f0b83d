#pragma once

#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include "core/store/connection.h"
#include "core/tables/row.h"
#include "core/tables/schema.h"

#include <optional>
#include <string>

namespace plyline::store {

/// A prepared statement. Must be gone before its connection.
class Statement
{
public:
    /// Errors: Storage.
    [[nodiscard]] static Expected<Statement, Error> prepare(const Connection& connection,
                                                            const QString& sql);

    /// Binds the values in the order of the question marks and executes. An empty optional is NULL.
    /// Errors: Storage.
    template <typename... Values>
    [[nodiscard]] Expected<void, Error> run(const Values&... values)
    {
        int place = 0;
        (m_query.bindValue(place++, toVariant(values)), ...);
        return execute();
    }
    /// The same with the values of a row. Its texts are bound as bytes, for `CAST(? AS TEXT)`: both
    /// QString and SQLite leave out a byte order mark at the start of a text, and SQLite turns all
    /// letters behind one of the other order. Errors: Storage.
    [[nodiscard]] Expected<void, Error> runRow(const tables::Row& row);
    /// The next row, if there is one. Without one, `ended` says why.
    [[nodiscard]] bool next() { return m_query.next(); }
    /// Whether all rows were there, so far as they were asked for. Errors: Storage when one could
    /// not be read, for example of a damaged file.
    [[nodiscard]] Expected<void, Error> ended() const;
    /// To a row that must be there. Errors: Storage; `missing` is the complaint where it is not.
    [[nodiscard]] Expected<void, Error> requireRow(const char* missing);
    [[nodiscard]] const QSqlQuery& row() const { return m_query; }
    /// The first so many values of the row, asked for with `valuesOf`.
    /// Errors: Storage for a blob or a fraction, which none of our tables has.
    [[nodiscard]] Expected<tables::Row, Error> values(std::size_t columns) const;
    /// Gives up the rows that were not asked for.
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

/// What a SELECT says to get all columns of a table for `Statement::values`: texts as their bytes,
/// because both SQLite and QString change some of those that they hand over.
[[nodiscard]] QString valuesOf(const tables::Table& table);
/// A number of the row that is an int; none for NULL, texts and larger numbers.
[[nodiscard]] std::optional<int> intOf(const QVariant& value);

} // namespace plyline::store
