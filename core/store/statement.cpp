#include "core/store/statement.h"

#include "core/base/text.h"

#include <limits>

namespace plyline::store {

Expected<Statement, Error> Statement::prepare(const Connection& connection, const QString& sql)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return unexpected(connection.errorOf(query.lastError()));
    return Statement(connection, std::move(query));
}

Expected<void, Error> Statement::runRow(const tables::Row& row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        QVariant value;
        if (const auto* number = std::get_if<std::int64_t>(&row[i]))
            value = toVariant(*number);
        else if (const auto* text = std::get_if<std::string>(&row[i]))
            value = QByteArray(text->data(), static_cast<qsizetype>(text->size()));
        m_query.bindValue(static_cast<int>(i), value);
    }
    return execute();
}

Expected<tables::Row, Error> Statement::values(std::size_t columns) const
{
    tables::Row row;
    row.reserve(columns);
    for (std::size_t i = 0; i < columns; ++i) {
        const QVariant value = m_query.value(static_cast<int>(i));
        if (value.isNull())
            row.emplace_back();
        else if (value.userType() == QMetaType::QString)
            row.emplace_back(value.toString().toStdString());
        else if (value.userType() == QMetaType::QByteArray)
            row.emplace_back(toUtf8(value.toByteArray().toStdString()));
        else if (value.userType() == QMetaType::LongLong)
            row.emplace_back(std::int64_t{value.toLongLong()});
        else
            return unexpected(storageError("a value is neither a number nor a text"));
    }
    return row;
}

Expected<void, Error> Statement::ended() const
{
    if (const QSqlError error = m_query.lastError(); error.isValid())
        return unexpected(m_connection->errorOf(error));
    return {};
}

Expected<void, Error> Statement::requireRow(const char* missing)
{
    if (next())
        return {};
    const auto reason = ended();
    return unexpected(reason ? storageError(missing) : reason.error());
}

Expected<void, Error> Statement::execute()
{
    if (!m_query.exec())
        return unexpected(m_connection->errorOf(m_query.lastError()));
    return {};
}

QString valuesOf(const tables::Table& table)
{
    QStringList values;
    for (const tables::Column& column : table.columns) {
        // A blob must not pass for a text: it becomes a fraction, which is refused.
        values << QStringLiteral("CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) "
                                 "WHEN 'blob' THEN 0.5 ELSE %1 END")
                      .arg(QString::fromLatin1(column.name.data(),
                                               static_cast<qsizetype>(column.name.size())));
    }
    return values.join(QStringLiteral(", "));
}

std::optional<int> intOf(const QVariant& value)
{
    if (value.isNull() || value.userType() != QMetaType::LongLong)
        return std::nullopt;
    const qlonglong number = value.toLongLong();
    constexpr qlonglong least = std::numeric_limits<int>::min();
    constexpr qlonglong most = std::numeric_limits<int>::max();
    return number < least || number > most ? std::nullopt : std::optional(static_cast<int>(number));
}

} // namespace plyline::store
