#include <QDir>

#include "tests/core/store/foreign_file_test.h"
#include "tests/support/test.h"

#include <sys/stat.h>

using namespace plyline;
using namespace plyline::tests;

namespace {

/// A recursive query that never ends, with the columns of the table.
QString endlessView(const tables::Table& table)
{
    QString columns;
    for (const tables::Column& column : table.columns)
        columns += QStringLiteral("%1 i AS %2")
                       .arg(QLatin1String(columns.isEmpty() ? "" : ","),
                            QLatin1String(column.name.data()));
    const QString name = QString::fromLatin1(table.name.data(), table.name.size());
    return QStringLiteral("DROP TABLE %1; CREATE VIEW %1 AS WITH RECURSIVE n(i) AS (SELECT 1 UNION "
                          "ALL SELECT i + 1 FROM n) SELECT %2 FROM n")
        .arg(name, columns);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What a database file may hold beside the tables, and what becomes of the file.
class TestForeignDatabase : public ForeignFileTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFile(); }

    void whatIsNoPlainTableIsRefused_data();
    void whatIsNoPlainTableIsRefused();
    void aViewThatSaysItIsATableIsRefused();
    void whatStandsBesideTheTablesIsLeftAlone();
    void stepsAreLimited();
    void aStopEndsReading();
    void nothingIsWritten_data();
    void nothingIsWritten();
    void whatStandsInALogIsReadAndNothingIsWritten();
    void aPipeBesideItIsIgnored();
    void whatIsNoFileIsRefused();
};

void TestForeignDatabase::whatIsNoPlainTableIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    for (const tables::Table& table : tables::tables())
        QTest::addRow("endless view as %s", table.name.data())
            << endlessView(table) << QString::fromLatin1(table.name.data());
    QTest::newRow("a virtual table")
        << "DROP TABLE tags; CREATE VIRTUAL TABLE tags USING fts5(game_id, tag_number, name, value)"
        << "tags";
    QTest::newRow("a computed column")
        << "DROP TABLE tags; CREATE TABLE tags (game_id, tag_number, name, "
           "value AS (zeroblob(1000000000)))"
        << "tags";
    QTest::newRow("a table that is not there") << "DROP TABLE intervals"
                                               << "intervals";
    QTest::newRow("a column more") << "ALTER TABLE lines ADD COLUMN x INTEGER"
                                   << "lines";
    QTest::newRow("a column less")
        << "DROP TABLE tags; CREATE TABLE tags (game_id, tag_number, name)"
        << "tags";
    QTest::newRow("another order")
        << "DROP TABLE tags; CREATE TABLE tags (tag_number, game_id, name, value)"
        << "tags";
}

void TestForeignDatabase::whatIsNoPlainTableIsRefused()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    change(sql);
    const auto store = GameStore::open(StoreLocation::readOnly(m_path));
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::ForeignTable);
    QCOMPARE(QString::fromStdString(store.error().detail), table);
    QCOMPARE(QString::fromStdString(store.error().subject), m_path);
}

/// SQLite itself finds the contradiction.
void TestForeignDatabase::aViewThatSaysItIsATableIsRefused()
{
    change(endlessView(tables::table(tables::TableId::Events)) +
           QStringLiteral("; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'table', "
                          "rootpage = 2 WHERE name = 'events'"));
    const auto store = GameStore::open(StoreLocation::readOnly(m_path));
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Storage);
    QCOMPARE(QString::fromStdString(store.error().subject), m_path);
}

void TestForeignDatabase::whatStandsBesideTheTablesIsLeftAlone()
{
    for (const tables::Table& table : tables::tables())
        change(loosened(table.name.data()));
    change(QStringLiteral("CREATE TABLE mine (a); CREATE VIEW seen AS SELECT * FROM tags;"
                          "CREATE INDEX fast ON events (uci);"
                          "CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM games; END"));
    const auto store = openedFile();
    QCOMPARE(*store->gameNumbers(), (std::vector<int>{1, 2}));
    QVERIFY(store->game(1));
    QCOMPARE(firstDifference(*store, gameOf(castlings), 2), QString());
}

/// Without a key each game looks through the rows of all.
void TestForeignDatabase::stepsAreLimited()
{
    change(loosened("games") + loosened("tags") +
           QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE "
                          "i < 20000) INSERT INTO tags SELECT 9, i, 'a', 'b' FROM n"));
    const auto store = openedFile();
    std::optional<Error> error;
    for (int i = 0; i < 10'000 && !error; ++i) {
        const auto game = store->game(1);
        if (!game)
            error = game.error();
    }
    QVERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Storage);
    QVERIFY2(error->detail.find("steps") != std::string::npos, error->detail.c_str());
}

void TestForeignDatabase::aStopEndsReading()
{
    change(loosened("games") + loosened("tags") +
           QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE "
                          "i < 20000) INSERT INTO tags SELECT 9, i, 'a', 'b' FROM n"));
    std::stop_source stop;
    const auto store = GameStore::open(StoreLocation::readOnly(m_path), stop.get_token());
    QVERIFY(store);
    QVERIFY((*store)->game(1));
    stop.request_stop();
    const auto game = (*store)->game(1);
    QVERIFY(!game);
    QCOMPARE(game.error().code, ErrorCode::Cancelled);
}

void TestForeignDatabase::nothingIsWritten_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("as it is") << QString();
    QTest::newRow("write-ahead mode") << QStringLiteral("PRAGMA journal_mode = WAL");
}

/// Its writer crashed: the log was left, its index was not.
void TestForeignDatabase::whatStandsInALogIsReadAndNothingIsWritten()
{
    change(QStringLiteral("PRAGMA journal_mode = WAL"));
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(m_path.toUtf8().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, "UPDATE games SET result = '0-1' WHERE game_id = 1", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
    const QString left = m_folder->filePath(QStringLiteral("left.db"));
    QVERIFY(QFile::copy(m_path, left) &&
            QFile::copy(m_path + QLatin1String("-wal"), left + QLatin1String("-wal")));
    sqlite3_close(handle);
    const QByteArray before = bytesOf(left), log = bytesOf(left + QLatin1String("-wal"));
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    {
        const auto store = opened(StoreLocation::readOnly(left));
        QCOMPARE((*store->game(1))->outcome(), game::Outcome::BlackWins);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    QVERIFY(bytesOf(left) == before && bytesOf(left + QLatin1String("-wal")) == log);
}

/// SQLite would wait for a writer of the pipe.
void TestForeignDatabase::aPipeBesideItIsIgnored()
{
    for (const char* const end : {"-journal", "-wal", "-shm"}) {
        const QString pipe = m_path + QLatin1String(end);
        QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
    }
    QVERIFY(openedFile()->game(1));
}

void TestForeignDatabase::nothingIsWritten()
{
    QFETCH(QString, sql);
    change(sql);
    const QByteArray before = bytesOf(m_path);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    {
        const auto store = openedFile();
        QVERIFY(store->game(1));
        QVERIFY(store->read(1, LineId::main(), Ply(1)));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
        QVERIFY(!store->write(*gameOf(noMoves), 3));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    QVERIFY(bytesOf(m_path) == before);
}

void TestForeignDatabase::whatIsNoFileIsRefused()
{
    const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
    for (const QString& path : {pipe, QStringLiteral("/dev/zero")}) {
        const auto store = GameStore::open(StoreLocation::readOnly(path));
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::FileIsDevice);
    }
    QCOMPARE(GameStore::open(StoreLocation::readOnly(m_path + u'x')).error().code,
             ErrorCode::FileNotFound);
}

PLYLINE_EVENT_TEST(TestForeignDatabase)
#include "tst_foreign_database.moc"
