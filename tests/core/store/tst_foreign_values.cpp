#include <QTest>

#include "tests/core/store/foreign_file_test.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

/// Values that no game of ours has.
class TestForeignValues : public ForeignFileTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFile(); }

    void numbersOutOfRangeAreRefused_data();
    void numbersOutOfRangeAreRefused();
    void valuesOfOtherKindsAreRefused_data();
    void valuesOfOtherKindsAreRefused();
    void aBlobIsNoText();
    void aPlyThatIsNotThereIsSaid();
    void numbersOfGamesAreChecked_data();
    void numbersOfGamesAreChecked();
};

void TestForeignValues::numbersOutOfRangeAreRefused_data()
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
    QTest::newRow("a fork that is elsewhere")
        << QStringLiteral("UPDATE annotations SET ply = ply + 1 WHERE kind = 'fork'");
    QTest::newRow("a comment before the one ahead of it")
        << QStringLiteral("INSERT INTO annotations VALUES (1, 0, 98, 2, 'comment', 'braces', 'x', "
                          "NULL, NULL), (1, 0, 99, 1, 'comment', 'braces', 'x', NULL, NULL)");
    QTest::newRow("no kind") << QStringLiteral("UPDATE annotations SET kind = 'x'");
}

void TestForeignValues::numbersOutOfRangeAreRefused()
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

void TestForeignValues::valuesOfOtherKindsAreRefused_data()
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

void TestForeignValues::valuesOfOtherKindsAreRefused()
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

void TestForeignValues::aBlobIsNoText()
{
    change(loosened("tags") + QStringLiteral("UPDATE tags SET value = CAST(value AS BLOB)"));
    const auto store = openedFile();
    const auto game = store->game(1);
    QVERIFY(!game);
    QCOMPARE(game.error().code, ErrorCode::Storage);
}

void TestForeignValues::aPlyThatIsNotThereIsSaid()
{
    change(QStringLiteral("DELETE FROM positions"));
    const auto read = openedFile()->read(1, LineId::main(), Ply(2));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NoSuchPly);
}

void TestForeignValues::numbersOfGamesAreChecked_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* const number : {"0", "-1", "4294967297", "NULL", "'one'", "1.5", "1"})
        QTest::newRow(number) << loosened("games") +
                                     QStringLiteral(
                                         "UPDATE games SET game_id = %1 WHERE game_id = 2")
                                         .arg(QLatin1String(number));
}

void TestForeignValues::numbersOfGamesAreChecked()
{
    QFETCH(QString, sql);
    change(sql);
    const auto numbers = openedFile()->gameNumbers();
    QVERIFY(!numbers);
    QCOMPARE(numbers.error().code, ErrorCode::Storage);
}

PLYLINE_EVENT_TEST(TestForeignValues)
#include "tst_foreign_values.moc"
