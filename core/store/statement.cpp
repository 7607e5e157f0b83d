#include "core/store/statement.h"

namespace plyline::store {

Expected<Statement, Error> Statement::prepare(const Connection& connection, const QString& sql)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return unexpected(storageError(query.lastError()));
    return Statement(std::move(query));
}

Expected<void, Error> Statement::execute()
{
    if (!m_query.exec())
        return unexpected(storageError(m_query.lastError()));
    return {};
}

} // namespace plyline::store
