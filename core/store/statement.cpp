#include "core/store/statement.h"

#include "core/base/text.h"

namespace plyline::store {

Expected<Statement, Error> Statement::prepare(const Connection& connection, const QString& sql)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return unexpected(storageError(query.lastError()));
    return Statement(std::move(query));
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

tables::Row Statement::values(std::size_t columns) const
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
        else
            row.emplace_back(std::int64_t{value.toLongLong()});
    }
    return row;
}

Expected<void, Error> Statement::ended() const
{
    if (const QSqlError error = m_query.lastError(); error.isValid())
        return unexpected(storageError(error));
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
        return unexpected(storageError(m_query.lastError()));
    return {};
}

} // namespace plyline::store
