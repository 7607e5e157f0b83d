#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/file_writer.h"
#include "tests/core/store/stored_games.h"

#include <sqlite3.h>

namespace plyline::tests {

/// The table without types, key and whatever else.
inline QString loosened(const char* table)
{
    return QStringLiteral("CREATE TABLE loose AS SELECT * FROM %1; DROP TABLE %1; "
                          "ALTER TABLE loose RENAME TO %1;")
        .arg(QLatin1String(table));
}

/// A database file of two games that another program changes, or somebody with bad intentions.
class ForeignFileTest : public QObject
{
protected:
    void makeFile()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a %41?b#.db"));
        const auto writer = store::FileWriter::create(m_path);
        QVERIFY(writer);
        QVERIFY((*writer)->add(*gameOf(variations), 1, {}));
        QVERIFY((*writer)->add(*gameOf(castlings), 2, {}));
        QVERIFY((*writer)->putInPlace());
    }

    void change(const QString& sql) const
    {
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &handle), SQLITE_OK);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        char* words = nullptr;
        sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, &words);
        const QString complaint = QString::fromUtf8(words);
        sqlite3_free(words);
        sqlite3_close(handle);
        QCOMPARE(complaint, QString());
    }

    [[nodiscard]] std::unique_ptr<GameStore> openedFile() const
    {
        return opened(StoreLocation::readOnly(m_path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

} // namespace plyline::tests
