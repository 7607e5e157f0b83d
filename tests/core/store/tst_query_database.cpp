#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/query_database.h"
#include "core/tables/schema.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using store::Query;
using store::QueryDatabase;
using store::QueryError;
using store::QueryTable;

namespace {

using ErrorKind = QueryError::Kind;

std::string text(const store::QueryValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* words = std::get_if<std::string>(&value))
        return *words;
    return std::holds_alternative<double>(value) ? "a real number" : "NULL";
}

} // namespace

class TestQueryDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_database = *QueryDatabase::make(*gameOf(variations), 7); }

    void itHoldsTheSameRowsAsTheStore();
    void valuesComeInTheirKinds();
    void parametersTakeTheirValues();
    void whatDoesMoreThanReadIsRefused_data();
    void whatDoesMoreThanReadIsRefused();
    void readingInEveryFormIsGranted_data();
    void readingInEveryFormIsGranted();
    void theGuardStaysAfterAFailure();
    void mistakesHaveTheirPlace_data();
    void mistakesHaveTheirPlace();
    void aStopEndsTheFilling();

private:
    [[nodiscard]] Expected<QueryTable, QueryError> run(const std::string& sql) const
    {
        return m_database->run({sql, {}});
    }
    [[nodiscard]] std::string one(const std::string& sql) const
    {
        const auto table = run(sql);
        return table ? text(table->rows.at(0).at(0)) : table.error().words;
    }
    /// Of everything that a statement could have changed.
    [[nodiscard]] std::string fingerprint() const
    {
        std::string all = one("SELECT group_concat(type || name || sql) FROM sqlite_master") +
                          one("SELECT count(*) FROM sqlite_temp_master") +
                          one("SELECT count(*) FROM pragma_database_list");
        for (const tables::Table& table : tables::tables())
            all += one("SELECT count(*) FROM " + std::string(table.name)) + ' ';
        return all + one("SELECT group_concat(san || uci) FROM events");
    }

    std::shared_ptr<QueryDatabase> m_database;
    QTemporaryDir m_folder;
};

void TestQueryDatabase::initTestCase()
{
    QDir::setCurrent(m_folder.path());
}

void TestQueryDatabase::itHoldsTheSameRowsAsTheStore()
{
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(variations), 7));
    QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    other.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    other.setDatabaseName(QStringLiteral("file:%1?mode=memory&cache=shared").arg(location.name));
    QVERIFY(other.open());
    for (const tables::Table& table : tables::tables()) {
        const std::string sql = "SELECT * FROM " + std::string(table.name) + " ORDER BY " +
                                std::string(table.primaryKey);
        const auto rows = run(sql);
        QVERIFY(rows);
        QSqlQuery query(QString::fromStdString(sql), other);
        for (const auto& row : rows->rows) {
            QVERIFY(query.next());
            for (std::size_t i = 0; i < row.size(); ++i) {
                const QVariant value = query.value(static_cast<int>(i));
                QCOMPARE(text(row[i]), value.isNull() ? "NULL" : value.toString().toStdString());
            }
        }
        QVERIFY(!query.next());
        QCOMPARE(rows->end, QueryTable::End::Whole);
    }
    other = QSqlDatabase();
    QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
}

void TestQueryDatabase::valuesComeInTheirKinds()
{
    const auto table = run("SELECT NULL AS a, 9007199254740993 AS b, 0.5, 'é', x'00ff', '' -- end");
    QVERIFY(table);
    QCOMPARE(table->columns.at(1), std::string("b"));
    const auto& row = table->rows.at(0);
    QVERIFY(std::holds_alternative<std::monostate>(row[0]));
    QCOMPARE(std::get<std::int64_t>(row[1]), std::int64_t{9007199254740993});
    QCOMPARE(std::get<double>(row[2]), 0.5);
    QCOMPARE(std::get<std::string>(row[3]), std::string("\xc3\xa9"));
    QCOMPARE(std::get<std::string>(row[4]), std::string("X'00FF'"));
    QCOMPARE(std::get<std::string>(row[5]), std::string());
}

void TestQueryDatabase::parametersTakeTheirValues()
{
    const Query query{"SELECT :ply + 1, :game", {{":ply", 4}, {":game", 7}}};
    const auto table = m_database->run(query);
    QVERIFY(table);
    QCOMPARE(text(table->rows[0][0]), std::string("5"));
    QCOMPARE(text(table->rows[0][1]), std::string("7"));
    const auto other = m_database->run({"SELECT 1, :side", {{":ply", 4}}});
    QCOMPARE(other.error(), (QueryError{ErrorKind::NoValue, ":side", 10}));
}

void TestQueryDatabase::whatDoesMoreThanReadIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* sql, const char* word) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(word);
    };
    row("INSERT INTO tags VALUES (7, 99, 'a', 'b')", "INSERT");
    row("INSERT INTO tags SELECT * FROM tags", "INSERT");
    row("INSERT INTO tags VALUES (7, 99, 'a', 'b') RETURNING name", "INSERT");
    row("REPLACE INTO tags VALUES (7, 0, 'a', 'b')", "REPLACE");
    row("INSERT INTO tags VALUES (7, 0, 'a', 'b') ON CONFLICT DO UPDATE SET name = 'x'", "INSERT");
    row("WITH t AS (SELECT 7) INSERT INTO tags SELECT 7, 99, 'a', 'b' FROM t", "INSERT");
    row("UPDATE events SET san = 'x'", "UPDATE");
    row("WITH t AS (SELECT 1) UPDATE events SET san = 'x' WHERE ply IN t", "UPDATE");
    row("DELETE FROM events", "DELETE");
    row("DELETE FROM events RETURNING san", "DELETE");
    row("CREATE TABLE t (a)", "CREATE");
    row("CREATE TABLE t AS SELECT 1", "CREATE");
    row("CREATE TEMP TABLE t (a)", "CREATE");
    row("CREATE VIEW v AS SELECT 1", "CREATE");
    row("CREATE TEMP VIEW v AS SELECT 1", "CREATE");
    row("CREATE INDEX i ON events (san)", "CREATE");
    row("CREATE TRIGGER t AFTER INSERT ON tags BEGIN SELECT 1; END", "CREATE");
    row("CREATE TEMP TRIGGER t AFTER INSERT ON tags BEGIN SELECT 1; END", "CREATE");
    row("CREATE VIRTUAL TABLE t USING fts5(a)", "CREATE");
    row("CREATE VIRTUAL TABLE temp.t USING dbstat(main)", "CREATE");
    row("DROP TABLE events", "DROP");
    row("ALTER TABLE events RENAME TO e", "ALTER");
    row("ALTER TABLE events ADD COLUMN a", "ALTER");
    row("ALTER TABLE events DROP COLUMN san", "ALTER");
    row("ATTACH 'other.sqlite' AS other", "ATTACH");
    row("ATTACH ':memory:' AS other", "ATTACH");
    row("DETACH main", "DETACH");
    row("VACUUM", "VACUUM");
    row("VACUUM INTO 'copy.sqlite'", "VACUUM");
    row("PRAGMA query_only = OFF", "PRAGMA");
    row("PRAGMA writable_schema = ON", "PRAGMA");
    row("PRAGMA journal_mode = DELETE", "PRAGMA");
    row("PRAGMA temp_store_directory = 'x'", "PRAGMA");
    row("PRAGMA user_version", "PRAGMA");
    row("REINDEX", "REINDEX");
    row("ANALYZE", "ANALYZE");
    row("BEGIN", "BEGIN");
    row("BEGIN EXCLUSIVE", "BEGIN");
    row("COMMIT", "COMMIT");
    row("ROLLBACK", "ROLLBACK");
    row("SAVEPOINT s", "SAVEPOINT");
    row(";\n release s", "RELEASE");
    row("SELECT load_extension('x')", "load_extension");
    row("SELECT fts3_tokenizer('simple')", "fts3_tokenizer");
    row("EXPLAIN DELETE FROM events", "DELETE");
    row("EXPLAIN VACUUM", "");
}

void TestQueryDatabase::whatDoesMoreThanReadIsRefused()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    const std::string before = fingerprint();
    const auto table = run(sql.toStdString());
    QVERIFY(!table);
    // Some are refused by what stands behind the guard.
    if (table.error().kind != ErrorKind::Refused)
        qInfo() << table.error().words.c_str();
    QCOMPARE(table.error().kind, ErrorKind::Refused);
    QCOMPARE(QString::fromStdString(table.error().words), word);
    QCOMPARE(fingerprint(), before);
    QCOMPARE(QDir().entryList(QDir::Files), QStringList());
}

void TestQueryDatabase::readingInEveryFormIsGranted_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* sql :
         {"SELECT * FROM events", "  -- first\n SELECT 1;  /* last */ ; ", ";; SELECT 1",
          "VALUES (1), (2)", "WITH t AS (SELECT 1) SELECT * FROM t",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) "
          "SELECT * FROM n",
          "SELECT ply, lag(ply) OVER (ORDER BY ply) FROM events",
          "SELECT name, sum(pgsize) FROM dbstat GROUP BY name", "SELECT sql FROM sqlite_master",
          "EXPLAIN QUERY PLAN SELECT * FROM snapshots WHERE ply = 3",
          "SELECT * FROM json_each('[1, 2]')",
          "SELECT a.san FROM events a JOIN events b USING (ply) ORDER BY 1"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestQueryDatabase::readingInEveryFormIsGranted()
{
    QFETCH(QString, sql);
    const auto table = run(sql.toStdString());
    if (!table)
        qInfo() << table.error().words.c_str();
    QVERIFY(table);
    QVERIFY(!table->rows.empty());
}

void TestQueryDatabase::theGuardStaysAfterAFailure()
{
    QVERIFY(!run("SELECT x FROM events"));
    QVERIFY(!run("DELETE FROM events"));
    QVERIFY(run("SELECT 1"));
    QCOMPARE(run("DELETE FROM events").error().kind, ErrorKind::Refused);
}

void TestQueryDatabase::mistakesHaveTheirPlace_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("offset"); // -1: none
    const auto row = [](const char* sql, ErrorKind kind, int offset) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << static_cast<int>(kind) << offset;
    };
    row("", ErrorKind::Empty, -1);
    row(" -- nothing\n", ErrorKind::Empty, -1);
    row("SELECT sann FROM events", ErrorKind::Failed, 7);
    row("SELECT san\nFORM events x", ErrorKind::Failed, 16);
    row("SELECT * FROM moves", ErrorKind::Failed, 14);
    row("SELECT group_concat(1, 2, 3)", ErrorKind::Failed, 7);
    row("; ;SELECT sann FROM events", ErrorKind::Failed, 10);
    row("SELECT 1; SELECT 2", ErrorKind::Several, 10);
    row("SELECT 1; DROP TABLE events", ErrorKind::Several, 10);
    row("SELECT 1; nonsense", ErrorKind::Several, 10);
    row("SELECT \"no such column\"", ErrorKind::Failed, 7);
}

void TestQueryDatabase::mistakesHaveTheirPlace()
{
    QFETCH(QString, sql);
    QFETCH(int, kind);
    QFETCH(int, offset);
    const auto table = run(sql.toStdString());
    QVERIFY(!table);
    QCOMPARE(static_cast<int>(table.error().kind), kind);
    QCOMPARE(table.error().offset ? static_cast<int>(*table.error().offset) : -1, offset);
    QVERIFY(table.error().kind != ErrorKind::Failed || !table.error().words.empty());
}

void TestQueryDatabase::aStopEndsTheFilling()
{
    std::stop_source stop;
    stop.request_stop();
    const auto database = QueryDatabase::make(*longGame(500), 1, stop.get_token());
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::Cancelled);
}

PLYLINE_EVENT_TEST(TestQueryDatabase)
#include "tst_query_database.moc"
