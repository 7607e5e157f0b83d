#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/file_writer.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

#include <sqlite3.h>

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

/// The table without types, key and whatever else.
QString loosened(const char* table)
{
    return QStringLiteral("CREATE TABLE loose AS SELECT * FROM %1; DROP TABLE %1; "
                          "ALTER TABLE loose RENAME TO %1;")
        .arg(QLatin1String(table));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Database files that another program made, or somebody with bad intentions.
class TestForeignDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsNoPlainTableIsRefused_data();
    void whatIsNoPlainTableIsRefused();
    void aViewThatSaysItIsATableIsRefused();
    void whatStandsBesideTheTablesIsLeftAlone();
    void numbersOutOfRangeAreRefused_data();
    void numbersOutOfRangeAreRefused();
    void valuesOfOtherKindsAreRefused_data();
    void valuesOfOtherKindsAreRefused();
    void aBlobIsNoText();
    void aPlyThatIsNotThereIsSaid();
    void numbersOfGamesAreChecked_data();
    void numbersOfGamesAreChecked();
    void stepsAreLimited();
    void aStopEndsReading();
    void nothingIsWritten_data();
    void nothingIsWritten();
    void whatIsNoFileIsRefused();

private:
    void change(const QString& sql);
    [[nodiscard]] std::unique_ptr<GameStore> openedFile() const
    {
        return opened(StoreLocation::readOnly(m_path));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestForeignDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("a %41?b#.db"));
    const auto writer = store::FileWriter::create(m_path);
    QVERIFY(writer);
    QVERIFY((*writer)->add(*gameOf(variations), 1, {}));
    QVERIFY((*writer)->add(*gameOf(castlings), 2, {}));
    QVERIFY((*writer)->putInPlace());
}

void TestForeignDatabase::change(const QString& sql)
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

void TestForeignDatabase::numbersOutOfRangeAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    const std::pair<const char*, const char*> columns[] = {
        {"lines", "line_id"},   {"lines", "parent_line_id"},     {"lines", "fork_ply"},
        {"lines", "last_ply"},  {"annotations", "line_id"},      {"annotations", "ply"},
        {"annotations", "nag"}, {"events", "line_id"},           {"events", "ply"},
        {"events", "piece_id"}, {"annotations", "fork_line_id"}, {"games", "diagnostics"},
    };
    const char* const numbers[] = {
        "-1",         "-2147483649", "2147483647",          "2147483648",
        "4294967296", "4294967297",  "9223372036854775807", "(-9223372036854775807 - 1)"};
    for (const auto& [table, column] : columns) {
        const char* const where = QByteArray(column) == "nag"            ? " WHERE kind = 'nag'"
                                  : QByteArray(column) == "fork_line_id" ? " WHERE kind = 'fork'"
                                                                         : "";
        for (const char* const number : numbers)
            QTest::addRow("%s.%s %s", table, column, number)
                << loosened(table) +
                       QStringLiteral("INSERT INTO annotations VALUES (1, 0, 99, 1, 'nag', NULL, "
                                      "NULL, 3, NULL); UPDATE %1 SET %2 = %3%4")
                           .arg(QLatin1String(table), QLatin1String(column), QLatin1String(number),
                                QLatin1String(where));
    }
    QTest::newRow("a fork behind the parent, without events")
        << QStringLiteral("INSERT INTO lines VALUES (1, 4, 0, 1000000, 1000000)");
    QTest::newRow("a fork before the parent")
        << QStringLiteral("INSERT INTO lines VALUES (1, 4, 1, 0, 0)");
    QTest::newRow("a main line that forks")
        << QStringLiteral("UPDATE lines SET fork_ply = 1 WHERE line_id = 0");
    QTest::newRow("a comment behind the line")
        << QStringLiteral("INSERT INTO annotations VALUES (1, 0, 99, 5, 'comment', 'braces', 'x', "
                          "NULL, NULL)");
    QTest::newRow("a fork that is of another line")
        << QStringLiteral("UPDATE annotations SET fork_line_id = 0 WHERE kind = 'fork'");
    QTest::newRow("no kind") << QStringLiteral("UPDATE annotations SET kind = 'x'");
}

void TestForeignDatabase::numbersOutOfRangeAreRefused()
{
    QFETCH(QString, sql);
    QVERIFY(openedFile()->game(1));
    change(sql);
    const auto store = openedFile();
    const auto game = store->game(1);
    QVERIFY(!game);
    QCOMPARE(game.error().code, ErrorCode::Storage);
    QCOMPARE(game.error().number, 1);
    QVERIFY(!game.error().detail.empty());
}

void TestForeignDatabase::valuesOfOtherKindsAreRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    const std::pair<const char*, const char*> columns[] = {
        {"snapshots", "piece_id"},         {"snapshots", "x"},     {"snapshots", "y"},
        {"snapshots", "last_changed_ply"}, {"snapshots", "color"}, {"positions", "halfmove_clock"},
        {"positions", "fullmove_number"}};
    for (const auto& [table, column] : columns) {
        for (const char* const value : {"4294967297", "NULL", "1.5", "X'01'", "'one'"})
            QTest::addRow("%s.%s %s", table, column, value)
                << QString::fromLatin1(table) << QString::fromLatin1(column)
                << QString::fromLatin1(value);
    }
}

void TestForeignDatabase::valuesOfOtherKindsAreRefused()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, value);
    // Without types: a column of integers would make numbers of texts.
    change(QStringLiteral("CREATE TABLE loose AS SELECT * FROM %1; DROP TABLE %1;").arg(table));
    QString columns;
    for (const tables::Column& each :
         tables::table(*tables::tableOfName(table.toStdString())).columns)
        columns += QLatin1String(columns.isEmpty() ? "" : ", ") + QLatin1String(each.name.data());
    change(QStringLiteral("CREATE TABLE %1 (%2); INSERT INTO %1 SELECT * FROM loose; "
                          "UPDATE %1 SET %3 = %4 WHERE ply = 2")
               .arg(table, columns, column, value));
    const auto store = openedFile();
    QVERIFY(store->read(1, LineId::main(), Ply(1)));
    const auto read = store->read(1, LineId::main(), Ply(2));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Storage);
}

void TestForeignDatabase::aBlobIsNoText()
{
    change(loosened("tags") + QStringLiteral("UPDATE tags SET value = CAST(value AS BLOB)"));
    const auto store = openedFile();
    const auto game = store->game(1);
    QVERIFY(!game);
    QCOMPARE(game.error().code, ErrorCode::Storage);
}

void TestForeignDatabase::aPlyThatIsNotThereIsSaid()
{
    change(QStringLiteral("DELETE FROM positions"));
    const auto read = openedFile()->read(1, LineId::main(), Ply(2));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NoSuchPly);
}

void TestForeignDatabase::numbersOfGamesAreChecked_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* const number : {"0", "-1", "4294967297", "NULL", "'one'", "1.5", "1"})
        QTest::newRow(number) << loosened("games") +
                                     QStringLiteral(
                                         "UPDATE games SET game_id = %1 WHERE game_id = 2")
                                         .arg(QLatin1String(number));
}

void TestForeignDatabase::numbersOfGamesAreChecked()
{
    QFETCH(QString, sql);
    change(sql);
    const auto numbers = openedFile()->gameNumbers();
    QVERIFY(!numbers);
    QCOMPARE(numbers.error().code, ErrorCode::Storage);
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
