#include <QtTest/QTest>

#include "core/game/move_text.h"
#include "core/store/record_size.h"
#include "core/store/statement.h"
#include "core/tables/rows.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;

class TestRecordSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsAsLongAsTheFormatSays_data();
    void aRecordIsAsLongAsTheFormatSays();
    void allEventsAreAsLongAsSqliteCounts_data();
    void allEventsAreAsLongAsSqliteCounts();
    void eachKindOfValueIsAsLongAsSqliteCounts_data();
    void eachKindOfValueIsAsLongAsSqliteCounts();
};

void TestRecordSize::aRecordIsAsLongAsTheFormatSays_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<int>("bytes"); // the header of two bytes, and the value
    QTest::newRow("0") << qint64{0} << 2;
    QTest::newRow("1") << qint64{1} << 2;
    QTest::newRow("2") << qint64{2} << 3;
    QTest::newRow("-128") << qint64{-128} << 3;
    QTest::newRow("128") << qint64{128} << 4;
    QTest::newRow("-32769") << qint64{-32769} << 5;
    QTest::newRow("8388608") << qint64{8388608} << 6;
    QTest::newRow("2^31") << (qint64{1} << 31) << 8;
    QTest::newRow("2^47") << (qint64{1} << 47) << 10;
}

void TestRecordSize::aRecordIsAsLongAsTheFormatSays()
{
    QFETCH(qint64, number);
    QTEST(static_cast<int>(store::recordBytes({std::int64_t{number}})), "bytes");
}

void TestRecordSize::allEventsAreAsLongAsSqliteCounts_data()
{
    QTest::addColumn<QByteArray>("pgn");
    QTest::addColumn<int>("number");
    QTest::newRow("castlings") << QByteArray(castlings) << 1;
    QTest::newRow("en passant") << QByteArray(enPassant) << 200;
    QTest::newRow("promotions") << QByteArray(promotions) << 70000;
    QTest::newRow("variations")
        << QByteArray("[Result \"*\"]\n\n1. e4 e5 (1... d5 2. exd5 Qxd5) 2. Nf3 -- 3. Bb5 a6 *\n")
        << 20000000;
}

void TestRecordSize::allEventsAreAsLongAsSqliteCounts()
{
    QFETCH(QByteArray, pgn);
    QFETCH(int, number);
    const GamePtr game = gameOf(pgn.constData());
    std::int64_t bytes = 0;
    for (const game::Line& line : game->lines()) {
        const auto sans = game::sanTexts(*game, line.id);
        for (int i = 0; i < line.log.size(); ++i) {
            const Ply ply(line.forkPly.number() + i + 1);
            bytes += store::recordBytes(
                tables::eventRow({number, line.id, ply}, line.log[i],
                                 sans[static_cast<std::size_t>(ply.number() - 1)],
                                 game::uciText(line.log[i], game->castlingStyle())));
        }
    }
    const StoreLocation location = StoreLocation::inMemory();
    const auto games = GameStore::open(location);
    QVERIFY(games && (*games)->write(*game, number));
    const auto connection = store::Connection::open(location);
    QVERIFY(connection);
    auto payload = store::Statement::prepare(
        **connection, QStringLiteral("SELECT sum(payload) FROM dbstat WHERE name = 'events'"));
    QVERIFY2(payload, "This SQLite is built without dbstat, which Debian's has.");
    QVERIFY(payload->run() && payload->requireRow("no events"));
    QCOMPARE(bytes, std::int64_t{payload->row().value(0).toLongLong()});
}

void TestRecordSize::eachKindOfValueIsAsLongAsSqliteCounts_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 56, 57, 58, 200, 8184, 8185, 8186, 20000})
        QTest::addRow("a text of %d", length) << length;
}

void TestRecordSize::eachKindOfValueIsAsLongAsSqliteCounts()
{
    QFETCH(int, length);
    const tables::Row row{std::int64_t{7}, tables::Value(),
                          std::string(static_cast<std::size_t>(length), 'a')};
    const auto connection = store::Connection::open(StoreLocation::inMemory());
    QVERIFY(connection);
    const auto run = [&](const QString& sql) {
        auto statement = store::Statement::prepare(**connection, sql);
        return statement && statement->run();
    };
    QVERIFY(run(QStringLiteral(
        "CREATE TABLE texts (a INTEGER PRIMARY KEY, b TEXT, c TEXT) WITHOUT ROWID")));
    QVERIFY(
        run(QStringLiteral("INSERT INTO texts VALUES (7, NULL, '%1')").arg(QString(length, u'a'))));
    auto payload = store::Statement::prepare(
        **connection, QStringLiteral("SELECT sum(payload) FROM dbstat WHERE name = 'texts'"));
    QVERIFY2(payload, "This SQLite is built without dbstat, which Debian's has.");
    QVERIFY(payload->run() && payload->requireRow("no texts"));
    QCOMPARE(store::recordBytes(row), std::int64_t{payload->row().value(0).toLongLong()});
}

PLYLINE_EVENT_TEST(TestRecordSize)
#include "tst_record_size.moc"
