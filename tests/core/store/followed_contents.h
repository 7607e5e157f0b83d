#pragma once

#include <QtCore/QString>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

namespace plyline::tests {

/// Returns all that the database of a followed stream holds, as text.
inline QString contents(const QString& path)
{
    QString text;
    const QString name = QStringLiteral("contents");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open())
            return QStringLiteral("cannot be opened");
        for (const char* const table :
             {"stream_offsets", "stream_last", "stream_games", "stream_events", "stream_poison"}) {
            QSqlQuery query(database);
            query.exec(
                QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QString::fromLatin1(table)));
            text += QString::fromLatin1(table) + u'\n';
            while (query.next()) {
                for (int i = 0; !query.value(i).isNull(); ++i)
                    text += query.value(i).toString() + u'|';
                text += u'\n';
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return text;
}

} // namespace plyline::tests
