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

PLYLINE_EVENT_TEST(TestQueryLimits)
#include "tst_query_limits.moc"
