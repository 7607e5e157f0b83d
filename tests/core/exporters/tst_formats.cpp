#include <QtTest/QTest>

#include "core/exporters/csv.h"
#include "core/exporters/game_exporter.h"
#include "core/exporters/ndjson.h"
#include "core/exporters/positions.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::exporters;
using tables::Dialect;
using tables::TableId;
using tables::Value;

namespace {

std::shared_ptr<const game::Game> gameOf(std::string text)
{
    const auto source = files::Source::fromText(std::move(text), "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return pgn::buildGame(source, Span{0, length}, 1, 1);
}

const char twoMoves[] = "[White \"O'Hara, \\\"Pat\\\"\"]\n[Result \"*\"]\n\n1. e4 {it's} e5 *\n";

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreQuotedWhereTheyMust_data();
    void fieldsAreQuotedWhereTheyMust();
    void csvTellsNullFromEmpty();
    void ndjsonNamesTheTable();
    void literalsCannotEndThemselves_data();
    void literalsCannotEndThemselves();
    void aScriptIsOneTransaction();
    void fenAndEpdGoThroughTheMainLine();
    void aSinkThatFailsEndsTheWork();
    void onlyWantedTablesAreWritten();
    void aTextThatIsTooLongEndsTheWorkBeforeItsGame_data();
    void aTextThatIsTooLongEndsTheWorkBeforeItsGame();
};

void TestFormats::fieldsAreQuotedWhereTheyMust_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << "e4"
                           << "e4";
    QTest::newRow("comma") << "a,b"
                           << "\"a,b\"";
    QTest::newRow("quote") << "a\"b"
                           << "\"a\"\"b\"";
    QTest::newRow("line") << "a\nb"
                          << "\"a\nb\"";
    QTest::newRow("return") << "a\rb"
                            << "\"a\rb\"";
    QTest::newRow("empty") << ""
                           << "\"\"";
}

void TestFormats::fieldsAreQuotedWhereTheyMust()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(QString::fromStdString(csvField(text.toStdString())), field);
}

void TestFormats::csvTellsNullFromEmpty()
{
    QCOMPARE(csvLine({std::int64_t{-1}, Value(), std::string(), std::string("x")}),
             std::string("-1,,\"\",x\n"));
    QCOMPARE(csvHeader(tables::table(TableId::Tags)),
             std::string("game_id,tag_number,name,value\n"));
}

void TestFormats::ndjsonNamesTheTable()
{
    const tables::Row row = {std::int64_t{1}, std::int64_t{0}, std::string("A\"b"), Value()};
    QCOMPARE(ndjsonLine(tables::table(TableId::Tags), row),
             std::string(R"({"table":"tags","game_id":1,"tag_number":0,"name":"A\"b","value":null})"
                         "\n"));
}

void TestFormats::literalsCannotEndThemselves_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sqlite");
    QTest::addColumn<QByteArray>("postgres");
    const auto add = [](const char* name, const QByteArray& text, const QByteArray& sqlite,
                        const QByteArray& postgres) {
        QTest::newRow(name) << text << sqlite << postgres;
    };
    add("plain", "e4", "'e4'", "'e4'");
    add("quote", "it's", "'it''s'", "'it''s'");
    add("backslash", "a\\'", "'a\\'''", "'a\\'''");
    add("nul", QByteArray("a\0b", 3), "'a'||char(0)||'b'",
        "'a\xEF\xBF\xBD"
        "b'");
}

void TestFormats::literalsCannotEndThemselves()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sqlite);
    QFETCH(QByteArray, postgres);
    QCOMPARE(QByteArray::fromStdString(sqlLiteral(text.toStdString(), Dialect::Sqlite)), sqlite);
    QCOMPARE(QByteArray::fromStdString(sqlLiteral(text.toStdString(), Dialect::Postgres)),
             postgres);
}

void TestFormats::aScriptIsOneTransaction()
{
    std::string script;
    GameExporter exporter({Format::Sql, Dialect::Postgres, tables::allTables},
                          [&](TableId, std::string_view text) {
                              script += text;
                              return true;
                          });
    QVERIFY(exporter.begin());
    QVERIFY(exporter.write(*gameOf(twoMoves), 1));
    QVERIFY(exporter.end());
    const QString text = QString::fromStdString(script);
    QCOMPARE(text.count(QStringLiteral("BEGIN;")), 1);
    QVERIFY(text.endsWith(QStringLiteral(";\nCOMMIT;\n")));
    QCOMPARE(text.count(QStringLiteral("CREATE TABLE")), 8);
    QVERIFY(text.contains(QStringLiteral("'O''Hara, \"Pat\"'")));
    QVERIFY(!text.contains(QStringLiteral("STRICT")));
    QVERIFY(!text.contains(QStringLiteral("PRAGMA")));
}

void TestFormats::fenAndEpdGoThroughTheMainLine()
{
    const auto game = gameOf(twoMoves);
    QCOMPARE(fenLines(*game),
             std::string("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1\n"
                         "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1\n"
                         "rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2\n"));
    const QStringList epd = QString::fromStdString(epdLines(*game, 4)).split(u'\n');
    QCOMPARE(epd.size(), 4);
    QCOMPARE(epd[1],
             QStringLiteral("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - fmvn 1; hmvc "
                            "0; id \"game 4: O'Hara, 'Pat' - , ply 1\"; sm e5;"));
    QVERIFY(!epd[2].contains(QStringLiteral(" sm ")));
}

void TestFormats::aSinkThatFailsEndsTheWork()
{
    GameExporter exporter({Format::Csv, Dialect::Sqlite, tables::allTables},
                          [](TableId, std::string_view) { return false; });
    QVERIFY(exporter.begin()); // still in memory
    QVERIFY(exporter.write(*gameOf(twoMoves), 1));
    QVERIFY(!exporter.end());
}

void TestFormats::onlyWantedTablesAreWritten()
{
    tables::TableSet wanted;
    wanted.set(static_cast<std::size_t>(TableId::Events));
    std::string text;
    GameExporter exporter({Format::Csv, Dialect::Sqlite, wanted},
                          [&](TableId table, std::string_view part) {
                              text += table == TableId::Events ? part : "wrong";
                              return true;
                          });
    QVERIFY(exporter.begin() && exporter.write(*gameOf(twoMoves), 1) && exporter.end());
    QCOMPARE(QString::fromStdString(text).count(u'\n'), 3);
}

void TestFormats::aTextThatIsTooLongEndsTheWorkBeforeItsGame_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    for (const Format format : {Format::Csv, Format::Ndjson, Format::Sql}) {
        const auto row = [&](const char* what, const QString& text) {
            QTest::addRow("%s, format %d", what, static_cast<int>(format))
                << static_cast<int>(format) << text;
        };
        row("comment", QStringLiteral("1. e4 {%1} *").arg(QString(101, u'x')));
        row("comment in a variation",
            QStringLiteral("1. e4 (1. d4 {%1}) *").arg(QString(101, u'x')));
        row("tag value", QStringLiteral("[Event \"%1\"]\n\n1. e4 *").arg(QString(101, u'x')));
    }
}

void TestFormats::aTextThatIsTooLongEndsTheWorkBeforeItsGame()
{
    QFETCH(int, format);
    QFETCH(QString, text);
    ExportOptions options;
    options.format = static_cast<Format>(format);
    options.longestText = 100;
    std::string written;
    GameExporter exporter(options, [&](TableId, std::string_view piece) {
        written += piece;
        return true;
    });
    QVERIFY(exporter.begin());
    QVERIFY(exporter.write(*gameOf(twoMoves), 1));
    QVERIFY(!exporter.error());
    QVERIFY(!exporter.write(*gameOf(text.toStdString()), 2));
    QVERIFY(exporter.error().has_value());
    QCOMPARE(exporter.error()->code, ErrorCode::TextTooLong);
    QCOMPARE(exporter.error()->subject, std::string("test"));
    QCOMPARE(exporter.error()->number, 2);
    QCOMPARE(exporter.error()->limit, 100);
    QVERIFY(exporter.end());
    QVERIFY(written.find("xxx") == std::string::npos);
}

PLYLINE_TEST(TestFormats)
#include "tst_formats.moc"
