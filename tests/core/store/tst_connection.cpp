#include <QTemporaryDir>
#include <QTest>

#include "tests/core/store/stored_games.h"
#include "tests/support/test.h"

#include <algorithm>
#include <atomic>
#include <thread>

using namespace plyline;
using namespace plyline::tests;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressTellsEachBatchOfEachLine();
    void anotherThreadReadsWhileOneWrites();
    void twoThreadsWriteInTurns();
    void aStopKeepsWhatIsThere();
    void aFileKeepsTheGame();
    void aFileOfAnotherKindIsRefused();
    void aDamagedRowIsSaid_data();
    void aDamagedRowIsSaid();
    void aDamagedPageIsNotTakenForTheEndOfTheRows();
    void memoryIsGoneWithItsLastConnection();
};

void TestConnection::progressTellsEachBatchOfEachLine()
{
    const auto store = opened(StoreLocation::inMemory());
    std::vector<std::pair<int, int>> told;
    const auto note = [&told](LineId line, Ply ply) {
        told.emplace_back(line.number(), ply.number());
    };
    const GamePtr game = longGame(150);
    QVERIFY(store->write(*game, 1, {}, note));
    QVERIFY(told.size() > 2);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back().second, 150);

    told.clear();
    QVERIFY(store->write(*gameOf(variations), 1, {}, note));
    QVERIFY((told == std::vector<std::pair<int, int>>{
                         {0, 4}, {1, 4}, {2, told[2].second}, {3, told[3].second}}));
}

void TestConnection::anotherThreadReadsWhileOneWrites()
{
    const auto location = StoreLocation::inMemory();
    const auto reader = opened(location);
    const GamePtr game = longGame(1200);
    const replay::Replay replay(game, LineId());
    std::atomic<int> written = -1;
    std::atomic<bool> isFine = false;
    std::jthread writer([&] {
        const auto store = opened(location);
        isFine = store->write(*game, 1, {}, [&](LineId, Ply ply) { written = ply.number(); })
                     .has_value();
    });
    int reads = 0;
    int readsDuring = 0;
    while (written < 1200) {
        const int limit = written;
        if (limit < 0)
            continue;
        for (int number : {limit, limit / 2, 0}) {
            const auto read = reader->read(1, LineId(), Ply(number));
            QVERIFY2(read, read ? "" : read.error().detail.c_str());
            QVERIFY(read->snapshot == replay::snapshotAt(replay, Ply(number)));
            ++reads;
            readsDuring += written < 1200;
        }
    }
    writer.join();
    QVERIFY(isFine);
    QVERIFY(reads >= 1);
    QVERIFY2(readsDuring >= 1, "the writer was never met at work");
}

void TestConnection::twoThreadsWriteInTurns()
{
    const auto location = StoreLocation::inMemory();
    const auto reader = opened(location);
    const GamePtr game = longGame(300);
    std::atomic<int> fine = 0;
    const auto write = [&](int number) {
        fine += opened(location)->write(*game, number).has_value() ? 1 : 0;
    };
    {
        std::jthread one(write, 1);
        std::jthread two(write, 2);
    }
    QCOMPARE(fine.load(), 2);
    QCOMPARE(firstDifference(*reader, game, 1), QString());
    QCOMPARE(firstDifference(*reader, game, 2), QString());
}

void TestConnection::aStopKeepsWhatIsThere()
{
    const auto store = opened(StoreLocation::inMemory());
    const GamePtr game = longGame(400);
    std::stop_source source;
    int last = -1;
    const auto done = store->write(*game, 1, source.get_token(), [&](LineId, Ply ply) {
        last = ply.number();
        if (last > 100)
            source.request_stop();
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY(last < 400);
    QVERIFY(store->read(1, LineId(), Ply(last)));
    QVERIFY(!store->read(1, LineId(), Ply(400)));
    QVERIFY(store->write(*game, 1)); // and it can be taken up again
    QCOMPARE(firstDifference(*store, game, 1), QString());
}

void TestConnection::aFileKeepsTheGame()
{
    const QTemporaryDir directory;
    const auto location = StoreLocation::file(directory.filePath(QStringLiteral("games.sqlite")));
    const GamePtr game = gameOf(castlings);
    QVERIFY(opened(location)->write(*game, 1));
    const auto store = opened(location);
    QCOMPARE(firstDifference(*store, game, 1), QString());
    QCOMPARE(store->snapshotSize()->rows, 15 * 32);
}

void TestConnection::aFileOfAnotherKindIsRefused()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("text.sqlite"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("This is not a database. ").repeated(100));
    file.close();
    const auto text = GameStore::open(StoreLocation::file(path));
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Storage);
    QCOMPARE(text.error().subject, path.toStdString());
    QVERIFY(!text.error().detail.empty());

    const auto nowhere = GameStore::open(StoreLocation::file(QStringLiteral("/nowhere/x.sqlite")));
    QVERIFY(!nowhere);

    const auto newer = StoreLocation::file(directory.filePath(QStringLiteral("newer.sqlite")));
    asked(newer, QStringLiteral("PRAGMA user_version = 99"));
    const auto refused = GameStore::open(newer);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.find("99") != std::string::npos);
}

void TestConnection::aDamagedRowIsSaid_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("off the board") << QStringLiteral("UPDATE snapshots SET x = 9") << false;
    QTest::newRow("no such role") << QStringLiteral("UPDATE snapshots SET role = 'duck'") << false;
    QTest::newRow("no such color") << QStringLiteral("UPDATE positions SET turn = 'red'") << false;
    QTest::newRow("no such rights")
        << QStringLiteral("UPDATE positions SET castling = '%'") << false;
    QTest::newRow("another square")
        << QStringLiteral("UPDATE snapshots SET y = 4 WHERE ply = 3 AND piece_id = 8") << true;
}

/// The reader trusts nothing that a table says, and the comparison sees what is only wrong.
void TestConnection::aDamagedRowIsSaid()
{
    QFETCH(QString, damage);
    QFETCH(bool, isReadable);
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    const GamePtr game = gameOf(castlings);
    QVERIFY(store->write(*game, 1));
    QCOMPARE(asked(location, damage), QStringList());
    const auto read = store->read(1, LineId(), Ply(3));
    QCOMPARE(read.has_value(), isReadable);
    if (!isReadable) {
        QCOMPARE(read.error().code, ErrorCode::Storage);
        return;
    }
    const replay::Replay replay(game, LineId());
    const auto found = replay::compare(replay.stateAt(Ply(3)), read->snapshot);
    QCOMPARE(found.squares.size(), std::size_t{2});
}

void TestConnection::aDamagedPageIsNotTakenForTheEndOfTheRows()
{
    constexpr int pageBytes = 4096;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.sqlite"));
    const GamePtr game = longGame(100);
    QVERIFY(opened(StoreLocation::file(path))->write(*game, 1));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto pages = file.size() / pageBytes;
    QVERIFY(pages > 30);
    int unreadable = 0;
    for (qint64 page = 1; page < pages; ++page) { // the first tells of the others
        QVERIFY(file.seek(page * pageBytes));
        const QByteArray good = file.read(pageBytes);
        QVERIFY(file.seek(page * pageBytes));
        QCOMPARE(file.write(QByteArray(pageBytes, '\xaa')), qint64{pageBytes});
        if (const auto store = GameStore::open(StoreLocation::file(path))) {
            const auto faults = (*store)->check(*game, 1, tables::allTables);
            const auto isMissing = faults && faults->count > 0 &&
                                   faults->first->kind == store::RowFault::Kind::Missing;
            QVERIFY2(!isMissing, qPrintable(QString::number(page)));
            unreadable += faults ? 0 : 1;
        }
        QVERIFY(file.seek(page * pageBytes));
        QCOMPARE(file.write(good), qint64{pageBytes});
    }
    QVERIFY(unreadable > 10);
}

void TestConnection::memoryIsGoneWithItsLastConnection()
{
    const auto location = StoreLocation::inMemory();
    auto store = opened(location);
    const auto other = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*gameOf(castlings), 1));
    QVERIFY(!other->read(1, LineId(), Ply()));
    store.reset();
    store = opened(location);
    QVERIFY(!store->read(1, LineId(), Ply()));
}

PLYLINE_EVENT_TEST(TestConnection)
#include "tst_connection.moc"
