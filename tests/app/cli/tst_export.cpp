#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "core/store/export_formats.h"
#include "tests/app/cli/cli.h"
#include "tests/app/cli/rows.h"
#include "tests/support/test.h"

#include <sqlite3.h>

using plyline::tests::CliRun;
using plyline::tests::runCli;
using plyline::tests::words;

namespace {

const QString samples = QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn");

/// The first column of what SQLite itself answers.
QStringList ask(const QString& path, const QByteArray& sql)
{
    QStringList rows;
    sqlite3* database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    char* complaint = nullptr;
    const auto note = [](void* list, int, char** values, char**) {
        static_cast<QStringList*>(list)->append(QString::fromUtf8(values[0]));
        return 0;
    };
    if (sqlite3_exec(database, sql.constData(), note, &rows, &complaint) != SQLITE_OK)
        rows << QString::fromUtf8(complaint);
    sqlite3_free(complaint);
    sqlite3_close(database);
    return rows;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QJsonObject parseStats(const QString& path)
{
    const CliRun run =
        runCli({QStringLiteral("stats"), path, QStringLiteral("--phase"), QStringLiteral("parse")});
    return QJsonDocument::fromJson(run.output).object();
}

CliRun exportTo(const QString& output, const QStringList& options)
{
    return runCli(QStringList{QStringLiteral("export"), samples, QStringLiteral("-o"), output} +
                  options);
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionsReadBackAsTheyWereWritten_data();
    void positionsReadBackAsTheyWereWritten();
    void scriptAndDatabaseHoldWhatStatsCounts();
    void verifyWorksOnADatabase();
    void verifySaysWhatADatabaseLacks();
    void csvIsAFolderOfTables();
    void oneTableGoesToStandardOutput();
    void oneGameAlone();
    void theDateInUniversalTimeIsADate();
    void theHelpNamesEveryFormat();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();

private:
    QTemporaryDir m_folder;
};

void TestExport::positionsReadBackAsTheyWereWritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("FEN") << QStringLiteral("fen");
    QTest::newRow("EPD") << QStringLiteral("epd");
}

void TestExport::positionsReadBackAsTheyWereWritten()
{
    QFETCH(QString, format);
    const QTemporaryDir directory;
    const QString first = directory.filePath(QStringLiteral("first"));
    const QString fens = directory.filePath(QStringLiteral("fens"));
    const QString again = directory.filePath(QStringLiteral("again"));
    const QString asFen = QStringLiteral("fen");
    QCOMPARE(exportTo(first, {QStringLiteral("--format"), format}).status, 0);
    QCOMPARE(exportTo(fens, {QStringLiteral("--format"), asFen}).status, 0);
    const CliRun run = runCli({QStringLiteral("export"), first, QStringLiteral("--format"), asFen,
                               QStringLiteral("-o"), again});
    QCOMPARE(run.status, 0);
    QVERIFY(contents(again).count('\n') > 100);
    QCOMPARE(contents(again), contents(fens));
}

void TestExport::scriptAndDatabaseHoldWhatStatsCounts()
{
    const QString script = m_folder.filePath(QStringLiteral("games.sql"));
    const QString written = m_folder.filePath(QStringLiteral("written.sqlite"));
    const QString loaded = m_folder.filePath(QStringLiteral("loaded.sqlite"));
    QCOMPARE(exportTo(script, {QStringLiteral("--format"), QStringLiteral("sql")}).status, 0);
    QCOMPARE(exportTo(written, {QStringLiteral("--format"), QStringLiteral("sqlite")}).status, 0);
    QCOMPARE(ask(loaded, contents(script)), QStringList());

    const QJsonObject stats = parseStats(samples);
    for (const QString& path : {written, loaded}) {
        QCOMPARE(ask(path, "SELECT count(*) FROM games"),
                 QStringList{QString::number(stats[u"games"].toInt())});
        QCOMPARE(ask(path, "SELECT count(*) FROM events WHERE line_id = 0"),
                 QStringList{QString::number(stats[u"plies"].toInt())});
        QCOMPARE(ask(path, "PRAGMA integrity_check"), QStringList{QStringLiteral("ok")});
        QCOMPARE(ask(path, "PRAGMA foreign_key_check"), QStringList());
    }
    for (const char* table : {"games", "tags", "lines", "annotations", "events", "snapshots",
                              "positions", "intervals"}) {
        const QByteArray sql = QByteArray("ATTACH '") + loaded.toUtf8() +
                               "' AS other; SELECT count(*) FROM (SELECT * FROM main." + table +
                               " EXCEPT SELECT * FROM other." + table +
                               "); SELECT (SELECT count(*) FROM main." + table +
                               ") - (SELECT count(*) FROM other." + table + ")";
        QCOMPARE(ask(written, sql), (QStringList{QStringLiteral("0"), QStringLiteral("0")}));
    }
}

void TestExport::verifyWorksOnADatabase()
{
    const QString path = m_folder.filePath(QStringLiteral("verified.sqlite"));
    QCOMPARE(exportTo(path, {QStringLiteral("--format"), QStringLiteral("sqlite")}).status, 0);
    const CliRun fine = runCli({QStringLiteral("verify"), path});
    QCOMPARE(fine.status, 0);
    const CliRun ofText = runCli({QStringLiteral("verify"), samples});
    QCOMPARE(fine.output.mid(path.toUtf8().size()), ofText.output.mid(samples.toUtf8().size()));

    ask(path, "UPDATE snapshots SET x = 9 - x WHERE game_id = 2 AND line_id = 0 AND ply = 5 AND "
              "piece_id = 3");
    const CliRun moved = runCli({QStringLiteral("verify"), path});
    QCOMPARE(moved.status, 1);
    QVERIFY(moved.output.contains("first difference: game 2, line 0, ply 5:"));

    QCOMPARE(exportTo(path, {QStringLiteral("--format"), QStringLiteral("sqlite")}).status, 0);
    const std::pair<const char*, const char*> faults[] = {
        {"UPDATE events SET san = 'Nh6' WHERE game_id = 3 AND line_id = 0 AND ply = 1",
         "1 differences\nfirst row that differs: events game_id 3, line_id 0, ply 1: san\n"},
        {"UPDATE intervals SET valid_to = NULL WHERE game_id = 2 AND line_id = 0 AND piece_id = 12 "
         "AND valid_from = 0",
         "2 differences\nfirst row that differs: intervals game_id 2, line_id 0, piece_id 12, "
         "valid_from 0: valid_to\n"},
        {"DELETE FROM intervals WHERE game_id = 1 AND line_id = 0 AND piece_id = 4 AND "
         "valid_from = 0",
         "3 differences\nfirst row that differs: intervals game_id 1, line_id 0, piece_id 4, "
         "valid_from 0: missing\n"},
        {"INSERT INTO intervals VALUES (1, 0, 3, 1, NULL, 'white', 'queen', 4, 4)",
         "4 differences\nfirst row that differs: intervals game_id 1, line_id 0, piece_id 3, "
         "valid_from 1: not made by the events\n"}};
    for (const auto& [sql, words] : faults) {
        QCOMPARE(ask(path, sql), QStringList());
        const CliRun run = runCli({QStringLiteral("verify"), path});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.output.contains(words), run.output.constData());
    }

    ask(path, "DELETE FROM events WHERE game_id = 1 AND line_id = 0 AND ply = 7");
    const CliRun lost = runCli({QStringLiteral("verify"), path});
    QCOMPARE(lost.status, 1);
    QVERIFY(
        lost.complaint.contains(QStringLiteral("Game 1 is damaged in the database: line 0, ply")));
}

void TestExport::verifySaysWhatADatabaseLacks()
{
    const QString damaged =
        QStringLiteral(PLYLINE_TEST_DATA "/store-line-forked-behind-its-parent.db");
    const CliRun forked = runCli({QStringLiteral("verify"), damaged});
    QCOMPARE(forked.status, 1);
    QVERIFY2(forked.complaint.contains(u"Game 2 is damaged in the database: line 1, ply 1000000:"),
             qPrintable(forked.complaint));

    const QString path = m_folder.filePath(QStringLiteral("lacking.sqlite"));
    QCOMPARE(exportTo(path, {QStringLiteral("--format"), QStringLiteral("sqlite")}).status, 0);
    ask(path, "DELETE FROM positions");
    const CliRun empty = runCli({QStringLiteral("verify"), path});
    QCOMPARE(empty.status, 1);
    QVERIFY2(empty.output.contains("first difference: game 1, line 0, ply 0: not stored\n"),
             empty.output.constData());
    for (const char* const table :
         {"games", "tags", "lines", "annotations", "events", "snapshots", "intervals"})
        ask(path, QByteArray("DELETE FROM ") + table);
    const CliRun none = runCli({QStringLiteral("verify"), path});
    QCOMPARE(none.status, 0);
    QVERIFY2(none.output.contains("0 games (0 with errors), 0 lines, 0 plies"),
             none.output.constData());
}

void TestExport::csvIsAFolderOfTables()
{
    const QString folder = m_folder.filePath(QStringLiteral("tables"));
    QCOMPARE(exportTo(folder, {QStringLiteral("--format"), QStringLiteral("csv")}).status, 0);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 8);
    QCOMPARE(contents(folder + QStringLiteral("/games.csv")).count('\n'),
             parseStats(samples)[u"games"].toInt() + 1);
}

void TestExport::oneTableGoesToStandardOutput()
{
    const CliRun run =
        exportTo(QStringLiteral("-"), {QStringLiteral("--format"), QStringLiteral("csv"),
                                       QStringLiteral("--table"), QStringLiteral("games")});
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.startsWith("game_id,white,black,"));
}

/// In a table, in the list, and for a filter.
void TestExport::theDateInUniversalTimeIsADate()
{
    const QString file = QStringLiteral(PLYLINE_TEST_DATA "/utc-date.pgn");
    const CliRun table =
        runCli({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("csv"),
                QStringLiteral("--table"), QStringLiteral("games"), QStringLiteral("-o"),
                QStringLiteral("-")});
    QCOMPARE(table.status, 0);
    for (const char* date : {",2017.08.31,", ",2022.10.28,", ",2021.07.30,"})
        QVERIFY2(table.output.contains(date), date);
    const CliRun list = runCli({QStringLiteral("games"), file, QStringLiteral("--filter"),
                                QStringLiteral("date:2022.10.28")});
    QVERIFY(list.output.contains("2022.10.28"));
    QVERIFY(!list.output.contains("2021.07.30"));
}

void TestExport::oneGameAlone()
{
    const CliRun run =
        exportTo(QStringLiteral("-"), {QStringLiteral("--format"), QStringLiteral("ndjson"),
                                       QStringLiteral("--game"), QStringLiteral("3")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output.count("{\"table\":\"games\","), 1);
    QVERIFY(run.output.startsWith("{\"table\":\"games\",\"game_id\":3,"));
}

void TestExport::theHelpNamesEveryFormat()
{
    const CliRun run = runCli({QStringLiteral("export"), QStringLiteral("--help")});
    QCOMPARE(run.status, 0);
    for (const auto& format : plyline::store::exportFormats()) {
        const QString id = QString::fromStdString(std::string(format.id));
        const QRegularExpression line(QStringLiteral("\\n  %1 +[A-Z]").arg(id));
        QVERIFY2(QString::fromUtf8(run.output).contains(line), qPrintable(id));
    }
    QVERIFY(run.output.contains("Write only this table, for csv, ndjson and sql;"));
    QVERIFY(run.output.contains("a folder for csv with more than one table;"));
}

void TestExport::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::newRow("no format") << words("") << 2;
    QTest::newRow("unknown format") << words("--format xml") << 2;
    QTest::newRow("unknown table") << words("--format csv --table moves") << 2;
    QTest::newRow("many tables to the terminal") << words("--format csv") << 2;
    QTest::newRow("a database to the terminal") << words("--format sqlite") << 2;
    QTest::newRow("no such game") << words("--format fen --game 999") << 2;
}

void TestExport::whatCannotBeIsSaid()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    const CliRun run = exportTo(QStringLiteral("-"), options);
    QCOMPARE(run.status, status);
    QVERIFY(!run.complaint.isEmpty());
    QVERIFY(run.output.isEmpty());
}

PLYLINE_EVENT_TEST(TestExport)
#include "tst_export.moc"
