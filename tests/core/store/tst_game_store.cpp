#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "core/library/game_index.h"
#include "core/pgn/game_builder.h"
#include "core/store/game_store.h"

#include <atomic>
#include <memory>
#include <thread>

using namespace plyline;
using game::LineId;
using game::Ply;
using store::GameStore;
using store::StoreLocation;
using GamePtr = std::shared_ptr<const game::Game>;

namespace {

constexpr char castlings[] = R"(
[White "Castles"]
[Black "Short and long"]
[WhiteElo "2000"]
[Event "?"]
[Result "1/2-1/2"]

1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 4. d3 d6 5. O-O Be6 6. Nc3 Qd7 7. a3 O-O-O 1/2-1/2
)";
constexpr char enPassant[] = R"(
[Result "*"]

1. e4 a6 2. e5 d5 3. exd6 b5 4. dxc7 b4 5. c4 bxc3 *
)";
constexpr char promotions[] = R"(
[SetUp "1"]
[FEN "1n5k/P7/8/8/8/8/p6K/8 w - - 3 40"]
[Result "*"]

40. axb8=N a1=Q 41. Nc6 Qf6 *
)";
constexpr char chess960[] = R"(
[Variant "Chess960"]
[SetUp "1"]
[FEN "1rkr4/pppppppp/8/8/8/8/PPPPPPPP/1RKR4 w DBdb - 0 1"]
[Result "*"]

1. O-O e6 2. a3 Re8 3. h3 O-O-O *
)";
/// The right belongs to the inner rook, which a plain K could not say.
constexpr char innerRook[] = R"(
[Variant "Chess960"]
[SetUp "1"]
[FEN "4k3/8/8/8/8/8/8/R3KR1R w F - 0 1"]
[Result "*"]

1. Ra2 Kd8 2. O-O *
)";
constexpr char nullMove[] = R"(
[Result "*"]

1. e4 -- 2. d4 d5 *
)";
constexpr char clocks[] = R"(
[Result "*"]

1. e4 {[%clk 0:10:00]} e5 {[%clk 0:09:58]} 2. Nf3 Nc6 {[%clk 0:09:50]} 3. Bb5 {[%clk 0:09:41]} *
)";
constexpr char variations[] = R"(
[Result "*"]

1. e4 e5 (1... c5 2. Nf3 (2. c3 d5 3. exd5) 2... d6) (1... e6 {[%clk 0:01:00]} 2. d4) 2. Nf3 Nc6 *
)";
constexpr char noMoves[] = R"(
[Result "1-0"]

1-0
)";

GamePtr gameOf(std::string text)
{
    const auto source = game::Source::fromText(std::move(text), "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return pgn::buildGame(source, Span{0, length}, 1, 1);
}

/// Knights that go to and fro, with a pawn move now and then.
GamePtr longGame(int plies)
{
    const char* cycle[] = {"Nf3", "Nf6", "Ng1", "Ng8"};
    std::string text = "[Result \"*\"]\n\n";
    for (int i = 0; i < plies; ++i)
        text += std::string(cycle[i % 4]) + (i % 8 == 7 ? "\n" : " ");
    return gameOf(text + "*\n");
}

std::unique_ptr<GameStore> opened(const StoreLocation& location)
{
    auto store = GameStore::open(location);
    if (!store)
        qFatal("%s", store.error().detail.c_str());
    return std::move(*store);
}

LineId ownerOf(const game::Game& game, LineId line, Ply ply)
{
    return ply == Ply() ? LineId::main() : game.owner(line, ply);
}

/// The first ply whose rows are not the fold's; empty when all are.
QString firstDifference(GameStore& store, const GamePtr& game, int gameNumber)
{
    for (const game::Line& line : game->lines()) {
        const replay::Replay replay(game, line.id);
        for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
            const QString place =
                QStringLiteral("line %1 ply %2").arg(line.id.number()).arg(ply.number());
            const auto read = store.read(gameNumber, ownerOf(*game, line.id, ply), ply);
            if (!read)
                return place + QLatin1String(read.error().detail.c_str());
            if (read->snapshot != replay::snapshotAt(replay, ply))
                return place;
            if (!replay::compare(replay.stateAt(ply), read->snapshot).isEmpty())
                return place;
        }
    }
    return {};
}

/// What a person sees who asks the same database.
QStringList asked(const StoreLocation& location, const QString& sql)
{
    QStringList rows;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("ask"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        database.setDatabaseName(
            location.isFile
                ? location.name
                : QStringLiteral("file:%1?mode=memory&cache=shared").arg(location.name));
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        if (!query.exec(sql))
            rows << query.lastError().text();
        while (query.next()) {
            QStringList row;
            for (int i = 0; query.value(i).isValid(); ++i)
                row << (query.value(i).isNull() ? QStringLiteral("NULL")
                                                : query.value(i).toString());
            rows << row.join(u'|');
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("ask"));
    return rows;
}

} // namespace

class TestGameStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWhatWasFolded_data();
    void whatIsReadIsWhatWasFolded();
    void everySampleGameReadsBack();
    void aRowHoldsWhatItsNameSays_data();
    void aRowHoldsWhatItsNameSays();
    void theSqlIsTheStatementThatWasRun();
    void aPlyThatIsNotStoredIsSaid_data();
    void aPlyThatIsNotStoredIsSaid();
    void writingAgainReplacesOnlyThatGame();
    void sizesAreCounted();
    void progressTellsEachBatchOfEachLine();
    void anotherThreadReadsWhileOneWrites();
    void twoThreadsWriteInTurns();
    void aStopKeepsWhatIsThere();
    void aFileKeepsTheGame();
    void aFileOfAnotherKindIsRefused();
    void aDamagedRowIsSaid_data();
    void aDamagedRowIsSaid();
    void memoryIsGoneWithItsLastConnection();
    void aPlyIsFoundByItsKey();
};

void TestGameStore::whatIsReadIsWhatWasFolded_data()
{
    QTest::addColumn<std::string>("pgn");
    QTest::addColumn<int>("plies");
    QTest::addColumn<int>("lines");
    QTest::newRow("castling") << std::string(castlings) << 14 << 1;
    QTest::newRow("en passant") << std::string(enPassant) << 10 << 1;
    QTest::newRow("promotions") << std::string(promotions) << 4 << 1;
    QTest::newRow("Chess960") << std::string(chess960) << 6 << 1;
    QTest::newRow("Chess960, inner rook") << std::string(innerRook) << 3 << 1;
    QTest::newRow("null move") << std::string(nullMove) << 4 << 1;
    QTest::newRow("clocks") << std::string(clocks) << 5 << 1;
    QTest::newRow("variations") << std::string(variations) << 4 << 4;
    QTest::newRow("no moves") << std::string(noMoves) << 0 << 1;
}

void TestGameStore::whatIsReadIsWhatWasFolded()
{
    QFETCH(std::string, pgn);
    QFETCH(int, plies);
    QFETCH(int, lines);
    const GamePtr game = gameOf(pgn);
    QCOMPARE(game->mainLine().log.size(), plies); // else there would be nothing to compare
    QCOMPARE(static_cast<int>(game->lines().size()), lines);
    const auto store = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*game, 7));
    QCOMPARE(firstDifference(*store, game, 7), QString());
}

void TestGameStore::everySampleGameReadsBack()
{
    const auto source = game::Source::open(PLYLINE_SAMPLES "/immortals.pgn");
    QVERIFY(source);
    const auto index = library::buildIndex(*source);
    QVERIFY(index->size() >= 24);
    const auto store = opened(StoreLocation::inMemory());
    for (int number = 1; number <= index->size(); ++number) {
        const auto& entry = index->entries[static_cast<std::size_t>(number - 1)];
        const GamePtr game = pgn::buildGame(*source, Span{entry.offset, entry.length}, number,
                                            static_cast<int>(entry.firstLine));
        QVERIFY(store->write(*game, number));
        QCOMPARE(firstDifference(*store, game, number), QString());
    }
}

void TestGameStore::aRowHoldsWhatItsNameSays_data()
{
    QTest::addColumn<std::string>("pgn");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("game") << std::string(castlings)
                          << QStringLiteral("SELECT game_id, white, black, white_elo, event, "
                                            "result, start_fen, is_chess960 FROM games")
                          << QStringList{QStringLiteral(
                                 "1|Castles|Short and long|2000|NULL|1/2-1/2|"
                                 "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1|0")};
    QTest::newRow("castling") << std::string(castlings)
                              << QStringLiteral(
                                     "SELECT ply, color, role, from_square, to_square, rook_id, "
                                     "rook_from, rook_to, lost_castling, san, uci FROM events "
                                     "WHERE rook_id IS NOT NULL")
                              << QStringList{
                                     QStringLiteral("9|white|king|e1|g1|7|h1|f1|KQ|O-O|e1g1"),
                                     QStringLiteral("14|black|king|e8|c8|24|a8|d8|kq|O-O-O|e8c8")};
    QTest::newRow("en passant") << std::string(enPassant)
                                << QStringLiteral(
                                       "SELECT ply, to_square, captured_piece_id, captured_role, "
                                       "captured_square FROM events "
                                       "WHERE captured_square <> to_square")
                                << QStringList{QStringLiteral("5|d6|19|pawn|d5"),
                                               QStringLiteral("10|c3|10|pawn|c4")};
    QTest::newRow("promotion") << std::string(promotions)
                               << QStringLiteral(
                                      "SELECT role, x, y, last_changed_ply FROM snapshots "
                                      "WHERE ply = 4 ORDER BY piece_id")
                               << QStringList{
                                      QStringLiteral("queen|6|6|4"), QStringLiteral("king|8|2|0"),
                                      QStringLiteral("knight|3|6|3"), QStringLiteral("king|8|8|0")};
    QTest::newRow("scalars")
        << std::string(clocks)
        << QStringLiteral("SELECT ply, turn, castling, halfmove_clock, fullmove_number, "
                          "white_clock_millis, black_clock_millis FROM positions WHERE ply > 1")
        << QStringList{QStringLiteral("2|white|KQkq|0|2|600000|598000"),
                       QStringLiteral("3|black|KQkq|1|2|600000|598000"),
                       QStringLiteral("4|white|KQkq|2|3|600000|590000"),
                       QStringLiteral("5|black|KQkq|3|3|581000|590000")};
    QTest::newRow("Chess960 rights")
        << std::string(innerRook) << QStringLiteral("SELECT ply, castling FROM positions")
        << QStringList{QStringLiteral("0|F"), QStringLiteral("1|F"), QStringLiteral("2|F"),
                       QStringLiteral("3|-")};
    QTest::newRow("null move") << std::string(nullMove)
                               << QStringLiteral("SELECT color, piece_id, from_square, san, uci "
                                                 "FROM events WHERE ply = 2")
                               << QStringList{QStringLiteral("black|NULL|NULL|--|0000")};
    QTest::newRow("lines") << std::string(variations)
                           << QStringLiteral("SELECT line_id, parent_line_id, fork_ply, last_ply "
                                             "FROM lines WHERE line_id IN (0, 1)")
                           << QStringList{QStringLiteral("0|NULL|0|4"), QStringLiteral("1|0|1|4")};
}

void TestGameStore::aRowHoldsWhatItsNameSays()
{
    QFETCH(std::string, pgn);
    QFETCH(QString, sql);
    QFETCH(QStringList, rows);
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(pgn), 1));
    QCOMPARE(asked(location, sql), rows);
}

void TestGameStore::theSqlIsTheStatementThatWasRun()
{
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(castlings), 12));
    const auto read = store->read(12, LineId(), Ply(9), 5);
    QVERIFY(read);
    QVERIFY(read->readMicros > 0.0);
    const QString sql = QString::fromStdString(read->sql);
    QVERIFY(sql.contains(u"game_id = 12 AND line_id = 0 AND ply = 9"));
    const QStringList rows = asked(location, sql);
    QCOMPARE(rows.size(), 32);
    QCOMPARE(rows[7], QStringLiteral("7|white|rook|6|1|9"));
}

void TestGameStore::aPlyThatIsNotStoredIsSaid_data()
{
    QTest::addColumn<int>("gameNumber");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("ply");
    QTest::addColumn<int>("limit");
    QTest::newRow("beyond the end") << 1 << 0 << 5 << 4;
    QTest::newRow("before the fork") << 1 << 1 << 1 << 4;
    QTest::newRow("another line") << 1 << 9 << 1 << -1;
    QTest::newRow("another game") << 2 << 0 << 0 << -1;
}

void TestGameStore::aPlyThatIsNotStoredIsSaid()
{
    QFETCH(int, gameNumber);
    QFETCH(int, line);
    QFETCH(int, ply);
    QFETCH(int, limit);
    const auto store = opened(StoreLocation::inMemory());
    QVERIFY(store->write(*gameOf(variations), 1));
    const auto read = store->read(gameNumber, LineId(line), Ply(ply));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NoSuchPly);
    QCOMPARE(read.error().number, ply);
    QCOMPARE(read.error().limit, limit);
}

void TestGameStore::writingAgainReplacesOnlyThatGame()
{
    const auto store = opened(StoreLocation::inMemory());
    const GamePtr one = gameOf(castlings);
    const GamePtr two = gameOf(variations);
    QVERIFY(store->write(*one, 1));
    QVERIFY(store->write(*one, 2));
    QVERIFY(store->write(*two, 2));
    QCOMPARE(firstDifference(*store, one, 1), QString());
    QCOMPARE(firstDifference(*store, two, 2), QString());
    QVERIFY(!store->read(2, LineId(), Ply(5)));
}

void TestGameStore::sizesAreCounted()
{
    const auto store = opened(StoreLocation::inMemory());
    const auto empty = store->snapshotSize();
    QVERIFY(empty);
    QCOMPARE(empty->rows, 0);

    const GamePtr game = gameOf(promotions); // 5, 4, 4, 4, 4 pieces
    QVERIFY(store->write(*game, 1));
    QCOMPARE(store->snapshotSize()->rows, 21);

    const GamePtr longer = longGame(200);
    QVERIFY(store->write(*longer, 1));
    const auto size = store->snapshotSize();
    QVERIFY(size);
    QCOMPARE(size->rows, 201 * 32);
    // A row takes at least its two words and nine columns; pages are of 4 KiB.
    QVERIFY(size->bytes > size->rows * 15);
    QVERIFY(size->bytes < size->rows * 80);
    QCOMPARE(size->bytes % 4096, 0);
}

void TestGameStore::progressTellsEachBatchOfEachLine()
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

void TestGameStore::anotherThreadReadsWhileOneWrites()
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

void TestGameStore::twoThreadsWriteInTurns()
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

void TestGameStore::aStopKeepsWhatIsThere()
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

void TestGameStore::aFileKeepsTheGame()
{
    const QTemporaryDir directory;
    const auto location = StoreLocation::file(directory.filePath(QStringLiteral("games.sqlite")));
    const GamePtr game = gameOf(castlings);
    QVERIFY(opened(location)->write(*game, 1));
    const auto store = opened(location);
    QCOMPARE(firstDifference(*store, game, 1), QString());
    QCOMPARE(store->snapshotSize()->rows, 15 * 32);
}

void TestGameStore::aFileOfAnotherKindIsRefused()
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

void TestGameStore::aDamagedRowIsSaid_data()
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
void TestGameStore::aDamagedRowIsSaid()
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

void TestGameStore::memoryIsGoneWithItsLastConnection()
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

/// A scan of the table would cost more with each ply; a sort would mean that the rows of a ply do
/// not stand side by side.
void TestGameStore::aPlyIsFoundByItsKey()
{
    const auto location = StoreLocation::inMemory();
    const auto store = opened(location);
    QVERIFY(store->write(*gameOf(castlings), 1));
    const QString sql = QString::fromStdString(store->read(1, LineId(), Ply(3))->sql);
    const QStringList plan = asked(location, QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
    QCOMPARE(plan.size(), 1);
    QVERIFY2(plan[0].contains(u"SEARCH snapshots USING PRIMARY KEY "
                              u"(game_id=? AND line_id=? AND ply=?)"),
             qPrintable(plan[0]));
}

QTEST_GUILESS_MAIN(TestGameStore)
#include "tst_game_store.moc"
