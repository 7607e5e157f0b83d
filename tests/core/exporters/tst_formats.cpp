#include <QtTest/QTest>

#include "core/exporters/csv.h"
#include "core/exporters/formats.h"
#include "core/exporters/ndjson.h"
#include "core/exporters/positions.h"
#include "core/exporters/sql_script.h"
#include "core/pgn/game_builder.h"
#include "tests/support/test.h"

#include <algorithm>

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

ExportOptions only(TableId table)
{
    ExportOptions options;
    options.tables.reset();
    options.tables.set(static_cast<std::size_t>(table));
    return options;
}

/// What an export of one game hands on; empty when it fails.
std::string exported(const ExportFormat& format, const ExportOptions& options,
                     const game::Game& game)
{
    std::string text;
    const auto writer = format.create(ByteSink([&](std::string_view part) {
                                          text += part;
                                          return Expected<void, Error>();
                                      }),
                                      options);
    const bool isWritten = writer && (*writer)->add(game, 1, {}) && (*writer)->end();
    return isWritten && (*writer)->size() == static_cast<std::int64_t>(text.size()) ? text
                                                                                    : std::string();
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
    void aStopInsideAGameCancels();
    void onlyWantedTablesAreWritten();
    void aTextThatIsTooLongEndsTheWorkBeforeItsGame_data();
    void aTextThatIsTooLongEndsTheWorkBeforeItsGame();
    void positionsHoldNoTextThatCouldBeTooLong();
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
    ExportOptions options;
    options.dialect = Dialect::Postgres;
    const std::string script = exported(sqlFormat(), options, *gameOf(twoMoves));
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
    Error full;
    full.systemErrno = 28;
    const ByteSink sink = [&](std::string_view) -> Expected<void, Error> {
        return unexpected(full);
    };
    for (const ExportFormat& format : textFormats()) {
        const auto writer = format.create(sink, only(TableId::Events));
        QVERIFY(writer); // still in memory
        QVERIFY((*writer)->add(*gameOf(twoMoves), 1, {}));
        const auto ended = (*writer)->end();
        QVERIFY(!ended);
        QCOMPARE(ended.error(), full);
    }
}

void TestFormats::aStopInsideAGameCancels()
{
    std::stop_source stop;
    stop.request_stop();
    const ByteSink sink = [](std::string_view) { return Expected<void, Error>(); };
    for (const ExportFormat& format : {csvFormat(), ndjsonFormat(), sqlFormat()}) {
        const auto writer = format.create(sink, only(TableId::Events));
        const auto added = (*writer)->add(*gameOf(twoMoves), 1, stop.get_token());
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Cancelled);
    }
}

void TestFormats::onlyWantedTablesAreWritten()
{
    const std::string text = exported(csvFormat(), only(TableId::Events), *gameOf(twoMoves));
    QCOMPARE(QString::fromStdString(text).count(u'\n'), 3);
    QVERIFY(text.starts_with(csvHeader(tables::table(TableId::Events))));
    const std::string lines = exported(ndjsonFormat(), only(TableId::Tags), *gameOf(twoMoves));
    QCOMPARE(QString::fromStdString(lines).count(QStringLiteral("{\"table\":\"tags\",")), 2);
    QCOMPARE(QString::fromStdString(lines).count(u'\n'), 2);
}

void TestFormats::aTextThatIsTooLongEndsTheWorkBeforeItsGame_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    for (const ExportFormat& format : textFormats()) {
        if (format.content == ExportFormat::Content::Positions)
            continue;
        const std::string id(format.id);
        const auto row = [&](const char* what, const QString& text) {
            QTest::addRow("%s, %s", what, id.c_str()) << QString::fromStdString(id) << text;
        };
        row("comment", QStringLiteral("1. e4 {%1} *").arg(QString(101, u'x')));
        row("comment in a variation",
            QStringLiteral("1. e4 (1. d4 {%1}) *").arg(QString(101, u'x')));
        row("tag value", QStringLiteral("[Event \"%1\"]\n\n1. e4 *").arg(QString(101, u'x')));
    }
}

void TestFormats::aTextThatIsTooLongEndsTheWorkBeforeItsGame()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    const auto formats = textFormats();
    const auto format = std::ranges::find(formats, id.toStdString(), &ExportFormat::id);
    QVERIFY(format != formats.end());
    ExportOptions options = only(TableId::Events);
    options.longestText = 100;
    std::string written;
    const auto writer = format->create(ByteSink([&](std::string_view piece) {
                                           written += piece;
                                           return Expected<void, Error>();
                                       }),
                                       options);
    QVERIFY(writer);
    QVERIFY((*writer)->add(*gameOf(twoMoves), 1, {}));
    const std::int64_t size = (*writer)->size();
    const auto added = (*writer)->add(*gameOf(text.toStdString()), 2, {});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::TextTooLong);
    QCOMPARE(added.error().subject, std::string("test"));
    QCOMPARE(added.error().number, 2);
    QCOMPARE(added.error().limit, 100);
    QCOMPARE((*writer)->size(), size);
    QVERIFY(!(*writer)->end());
    QVERIFY(written.find("xxx") == std::string::npos);
}

void TestFormats::positionsHoldNoTextThatCouldBeTooLong()
{
    for (const ExportFormat& format : {fenFormat(), epdFormat()}) {
        ExportOptions options;
        options.longestText = 3;
        QVERIFY(!exported(format, options, *gameOf(twoMoves)).empty());
    }
}

PLYLINE_TEST(TestFormats)
#include "tst_formats.moc"
