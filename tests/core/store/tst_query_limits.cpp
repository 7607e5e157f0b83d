#include <QTest>

#include "core/store/query_database.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

#include <atomic>
#include <thread>

using namespace plyline;
using namespace plyline::tests;
using store::Query;
using store::QueryDatabase;
using store::QueryError;
using store::QueryTable;

namespace {

using ErrorKind = QueryError::Kind;

const char neverEnds[] =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

} // namespace

class TestQueryLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = *QueryDatabase::make(*gameOf(variations), 7); }

    void aQueryWithoutEndIsStopped_data();
    void aQueryWithoutEndIsStopped();
    void moreRowsThanAskedForAreTold();
    void memoryIsBounded_data();
    void memoryIsBounded();
    void costlyFunctionsGiveTheSame_data();
    void costlyFunctionsGiveTheSame();
    void whatCannotBeStoppedIsRefused_data();
    void whatCannotBeStoppedIsRefused();
    void longTextsAreSearchedInLinearTime();
    void emptyStatementsAreSkipped();

private:
    [[nodiscard]] Expected<QueryTable, QueryError> run(const std::string& sql) const
    {
        return m_database->run({sql, {}});
    }

    std::shared_ptr<QueryDatabase> m_database;
};

void TestQueryLimits::aQueryWithoutEndIsStopped_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("recursion") << QString::fromLatin1(neverEnds);
    QTest::newRow("patterns") << QStringLiteral(
        "SELECT count(*) FROM snapshots a, snapshots b, snapshots c, "
        "(SELECT hex(zeroblob(99000)) h) "
        "WHERE h || a.x LIKE '%00000000000000000000000000000000000000000000001'");
    QTest::newRow("formats") << QStringLiteral(
        "SELECT sum(length(printf('%999d%999d%999d', a.x, b.x, c.x))) "
        "FROM snapshots a, snapshots b, snapshots c, snapshots d");
    QTest::newRow("cross join") << QStringLiteral(
        "SELECT count(*) FROM snapshots a, snapshots b, snapshots c, snapshots d, snapshots e");
    QTest::newRow("no row of many")
        << QStringLiteral("SELECT a.x FROM snapshots a, snapshots b, snapshots c, snapshots d "
                          "WHERE a.x + b.x + c.x + d.x = 99");
}

void TestQueryLimits::aQueryWithoutEndIsStopped()
{
    QFETCH(QString, sql);
    std::stop_source stop;
    std::atomic<bool> isRunning = false;
    std::optional<QueryError> error;
    std::thread other([&] {
        isRunning = true;
        const auto table = m_database->run({sql.toStdString(), {}}, stop.get_token());
        if (!table)
            error = table.error();
    });
    QTRY_VERIFY(isRunning);
    stop.request_stop();
    other.join();
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Cancelled);
    QVERIFY(run("SELECT 1"));
}

void TestQueryLimits::moreRowsThanAskedForAreTold()
{
    Query query{"SELECT ply FROM snapshots", {}, 5};
    const auto some = m_database->run(query);
    QVERIFY(some);
    QCOMPARE(some->rows.size(), 5U);
    QCOMPARE(some->end, QueryTable::End::MoreRows);
    query.sql = "SELECT ply FROM snapshots LIMIT 5";
    QCOMPARE(m_database->run(query)->end, QueryTable::End::Whole);
    const auto join = run("SELECT * FROM snapshots a, snapshots b, snapshots c, snapshots d");
    QVERIFY(join);
    QCOMPARE(join->rows.size(), 10'000U);
    QCOMPARE(join->end, QueryTable::End::MoreRows);
}

void TestQueryLimits::memoryIsBounded_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind"); // -1: a table that ends early
    const auto row = [](const char* name, const QString& sql, int kind) {
        QTest::newRow(name) << sql << kind;
    };
    const int memory = static_cast<int>(ErrorKind::Memory),
              failed = static_cast<int>(ErrorKind::Failed);
    const QString many = QStringLiteral(" FROM snapshots a, snapshots b, snapshots c, snapshots d");
    row("sorting", QStringLiteral("SELECT a.x, b.y") + many + QStringLiteral(" ORDER BY random()"),
        memory);
    row("distinct", QStringLiteral("SELECT DISTINCT random()") + many, -1);
    row("grouping", QStringLiteral("SELECT count(*)") + many + QStringLiteral(" GROUP BY random()"),
        memory);
    row("one long text",
        QStringLiteral("SELECT group_concat(a.role || b.role) FROM snapshots a, snapshots b"),
        failed);
    row("a large blob", QStringLiteral("SELECT zeroblob(1000000000)"), failed);
    row("a growing text", QStringLiteral("SELECT replace(hex(zeroblob(100000)), '00', 'abcdef')"),
        failed);
    row("many texts", QStringLiteral("SELECT hex(zeroblob(100000))") + many, -1);
    // Each refers to the one before twice: 2^40 tables.
    QString unfolding = QStringLiteral("WITH t0 AS (SELECT 1 AS a)");
    for (int i = 1; i <= 40; ++i)
        unfolding += QStringLiteral(", t%1 AS (SELECT * FROM t%2 UNION ALL SELECT * FROM t%2)")
                         .arg(i)
                         .arg(i - 1);
    row("unfolding", unfolding + QStringLiteral(" SELECT * FROM t40"), memory);
}

void TestQueryLimits::memoryIsBounded()
{
    QFETCH(QString, sql);
    QFETCH(int, kind);
    const auto table = run(sql.toStdString());
    if (kind < 0) {
        QVERIFY(table);
        QVERIFY(table->end != QueryTable::End::Whole);
        QVERIFY(table->rows.size() <= 10'000);
    } else {
        QVERIFY(!table);
        if (static_cast<int>(table.error().kind) != kind)
            qInfo() << table.error().words.c_str();
        QCOMPARE(static_cast<int>(table.error().kind), kind);
    }
    QVERIFY(run("SELECT 1"));
}

void TestQueryLimits::costlyFunctionsGiveTheSame_data()
{
    QTest::addColumn<QString>("expression");
    const char* const expressions[] = {
        "instr('abcabc', 'ca')",
        "instr('abc', 'x')",
        "instr('abc', '')",
        "instr('', 'a')",
        "instr('\u00e9\u00e9b', 'b')",
        "instr(X'C3A962', X'62')",
        "instr(12345, 34)",
        "instr(NULL, 'a')",
        "instr('a', NULL)",
        "replace('aXbXc', 'X', 'yy')",
        "replace('aXbX', 'X', '')",
        "replace('abc', '', 'x')",
        "replace(121, 1, 3)",
        "replace('a', 'b', NULL)",
        "replace('aaa', 'aa', 'b')",
        "trim('  a b  ')",
        "ltrim('  a ')",
        "rtrim(' a  ')",
        "trim('xyaxy', 'yx')",
        "ltrim('\u00e9\u00e8a', '\u00e8\u00e9')",
        "rtrim('a\u00e9\u00e8', '\u00e8\u00e9')",
        "trim('aaa', 'a')",
        "trim('a', '')",
        "trim(NULL)",
        "trim(1221, 1)",
        "printf('%5d|%-5s|%.2f|%x|%q', 42, 'ab', 1.005, 255, 'it''s')",
        "printf('%c%%', 'x')",
        "printf(NULL)",
        "printf('none')",
        "format('%,d %s', 1234567)",
        "typeof(printf('%d', 1))",
        "typeof(instr('a', 'a'))",
    };
    for (const char* const expression : expressions)
        QTest::newRow(expression) << QString::fromUtf8(expression);
}

/// As SQLite's own do on a connection without limits.
void TestQueryLimits::costlyFunctionsGiveTheSame()
{
    QFETCH(QString, expression);
    const QString sql = QStringLiteral("SELECT quote(%1)").arg(expression);
    const auto table = run(sql.toStdString());
    QVERIFY2(table, table ? "" : table.error().words.c_str());
    const auto* given = std::get_if<std::string>(&table->rows.at(0).at(0));
    QVERIFY(given);
    QCOMPARE(QString::fromStdString(*given), asked(StoreLocation::inMemory(), sql).value(0));
}

void TestQueryLimits::whatCannotBeStoppedIsRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("width from an argument") << QByteArray("SELECT printf('%.*c', 1000000000, 'x')");
    QTest::newRow("width in the format") << QByteArray("SELECT format('%1000000000d', 1)");
    QTest::newRow("precision") << QByteArray("SELECT printf('%.100000000f', 1.0)");
    QByteArray joins = "SELECT 1 FROM snapshots";
    for (int i = 0; i < 63; ++i)
        joins += " NATURAL JOIN snapshots t" + QByteArray::number(i);
    QTest::newRow("natural joins") << joins;
    QTest::newRow("json_patch") << QByteArray("SELECT json_patch('{}', '{}')");
    QTest::newRow("a long pattern") << QByteArray("SELECT 'a' LIKE '" + QByteArray(51, '%') + "'");
    QTest::newRow("fifty megabytes") << QByteArray("SELECT '" + QByteArray(50'000'000, 'x') + "'");
    QTest::newRow("fifty megabytes of nothing") << QByteArray(50'000'000, ' ');
    QTest::newRow("fifty megabytes of semicolons") << QByteArray(50'000'000, ';');
    QTest::newRow("NUL behind") << QByteArray("SELECT 1\0", 9);
    QTest::newRow("NUL behind a semicolon") << QByteArray("SELECT 1;\0", 10);
    QTest::newRow("NUL alone") << QByteArray("\0", 1);
    QTest::newRow("NUL in front") << QByteArray(";\0SELECT 1", 10);
}

void TestQueryLimits::whatCannotBeStoppedIsRefused()
{
    QFETCH(QByteArray, sql);
    const auto table = run(sql.toStdString());
    QVERIFY(!table);
    QVERIFY(table.error().kind == ErrorKind::Failed || table.error().kind == ErrorKind::Refused);
    QVERIFY(!table.error().words.empty());
    QVERIFY(run("SELECT 1"));
}

/// Each of the hundred rows would take a thousand million comparisons of letters and more.
void TestQueryLimits::longTextsAreSearchedInLinearTime()
{
    for (const char* const expression :
         {"instr(t, substr(t, 1, 50000) || n)", "length(replace(t, substr(t, 1, 50000) || n, 'x'))",
          "length(trim(t || n, t))"}) {
        const auto table = run(std::string("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL "
                                           "SELECT n + 1 FROM c WHERE n < 100), "
                                           "s(t) AS (SELECT hex(zeroblob(49000)) || 'b') "
                                           "SELECT sum(") +
                               expression + ") FROM c, s");
        QVERIFY2(table, table ? "" : table.error().words.c_str());
        QCOMPARE(table->rows.size(), 1U);
    }
}

void TestQueryLimits::emptyStatementsAreSkipped()
{
    const auto table = run(std::string(99'000, ';') + " SELECT 7");
    QVERIFY(table);
    QCOMPARE(std::get<std::int64_t>(table->rows.at(0).at(0)), 7);
    QCOMPARE(run(std::string(99'000, ';')).error().kind, ErrorKind::Empty);
}

PLYLINE_EVENT_TEST(TestQueryLimits)
#include "tst_query_limits.moc"
