#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/index/index_builder.h"
#include "core/store/model_cost.h"
#include "tests/core/store/stored_games.h"
#include "tests/support/corpus.h"
#include "tests/support/test.h"

using namespace plyline;
using namespace plyline::tests;
using store::GameLine;
using store::GameLines;
using store::ModelStore;
using store::StorageModel;
using Kind = StorageModel::Kind;

namespace {

const std::vector<StorageModel> models{{Kind::Events},          {Kind::Snapshots},
                                       {Kind::Intervals},       {Kind::Checkpoints, 1},
                                       {Kind::Checkpoints, 3},  {Kind::Checkpoints, 16},
                                       {Kind::Checkpoints, 999}};

const char* nameOf(Kind kind)
{
    constexpr std::array<const char*, 4> names{"events", "snapshots", "intervals", "checkpoints"};
    return names[static_cast<std::size_t>(kind)];
}

std::unique_ptr<ModelStore> openedModel(StorageModel model, const StoreLocation& location)
{
    auto store = ModelStore::open(model, location);
    if (!store)
        qFatal("%s", store.error().detail.c_str());
    return std::move(*store);
}

/// The first ply that the store does not give back as the fold has it, or for which it folds
/// another number of events than it says; empty where there is none.
QString firstFault(ModelStore& store, const GamePtr& game, int number, LineId line)
{
    const replay::Replay replay(game, line, 1);
    for (Ply ply; ply <= replay.lastPly(); ply = ply.next()) {
        const QString place = QStringLiteral("game %1 ply %2").arg(number).arg(ply.number());
        const auto state = store.seek(number, line, ply);
        if (!state)
            return place + QLatin1String(state.error().detail.c_str());
        if (state->position != replay.stateAt(ply) || state->pieces != replay.piecesAt(ply))
            return place;
        if (state->eventsFolded != store.model().eventsFolded(ply))
            return place + QStringLiteral(" folds others");
    }
    return {};
}

GameLines linesOf(const std::vector<GamePtr>& games)
{
    return {static_cast<int>(games.size()), [games](int i, const std::stop_token&) {
                return GameLine{games[static_cast<std::size_t>(i)], i + 1, LineId::main()};
            }};
}

std::vector<GamePtr> gamesOf(const QString& path)
{
    std::vector<GamePtr> games;
    const auto source = files::Source::open(path.toStdString());
    const auto index = source ? index::buildIndex(*source) : nullptr;
    for (int i = 0; index && i < index->size(); ++i) {
        const auto& entry = index->entry(i);
        games.push_back(
            pgn::buildGame(*source, entry.span(), i + 1, static_cast<int>(entry.firstLine)));
    }
    return games;
}

std::vector<GamePtr> sampleGames()
{
    return gamesOf(QStringLiteral(PLYLINE_SAMPLES "/immortals.pgn"));
}

} // namespace

class TestModelStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelGivesEveryPlyBack_data();
    void everyModelGivesEveryPlyBack();
    void everyModelKeepsManyGames();
    void everyOddGameIsKept();
    void aVariationIsKeptFromTheStart();
    void rowsAreThoseOfTheTables_data();
    void rowsAreThoseOfTheTables();
    void bothPageStatisticsSayTheSame();
    void eventsAreCountedByHand();
    void targetsAreSpread();
    void theCostIsBuiltAndMeasured();
    void aStoreThatSaysSomethingElseIsCounted();
    void gamesThatCannotBePlayedArePassedOver();
    void aStopEndsTheBuilding();
};

void TestModelStore::everyModelGivesEveryPlyBack_data()
{
    QTest::addColumn<std::string>("pgn");
    QTest::newRow("castling") << std::string(castlings);
    QTest::newRow("en passant") << std::string(enPassant);
    QTest::newRow("promotions") << std::string(promotions);
    QTest::newRow("Chess960") << std::string(chess960);
    QTest::newRow("Chess960, inner rook") << std::string(innerRook);
    QTest::newRow("null move") << std::string(nullMove);
    QTest::newRow("clocks") << std::string(clocks);
    QTest::newRow("no moves") << std::string(noMoves);
}

void TestModelStore::everyModelGivesEveryPlyBack()
{
    QFETCH(std::string, pgn);
    const GamePtr game = gameOf(pgn);
    for (const StorageModel& model : models) {
        const auto store = openedModel(model, StoreLocation::inMemory());
        QVERIFY(store->add(*game, 7, LineId::main()));
        QVERIFY(store->finish());
        QVERIFY2(firstFault(*store, game, 7, LineId::main()).isEmpty(), nameOf(model.kind));
    }
}

void TestModelStore::everyModelKeepsManyGames()
{
    const std::vector<GamePtr> games = sampleGames();
    QTemporaryDir folder;
    for (const StorageModel& model : models) {
        const auto store =
            openedModel(model, StoreLocation::newFile(folder.filePath(QString::number(
                                   static_cast<int>(model.kind) * 1000 + model.interval))));
        for (std::size_t i = 0; i < games.size(); ++i)
            QVERIFY(store->add(*games[i], static_cast<int>(i) + 1, LineId::main()));
        QVERIFY(store->finish());
        for (std::size_t i = 0; i < games.size(); i += 5) {
            QCOMPARE(firstFault(*store, games[i], static_cast<int>(i) + 1, LineId::main()),
                     QString());
        }
    }
}

void TestModelStore::everyOddGameIsKept()
{
    PLYLINE_NEEDS_CORPUS();
    const QDir folder(QStringLiteral(PLYLINE_CORPUS "/odd"));
    int kept = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.pgn")}, QDir::Files)) {
        const std::vector<GamePtr> games = gamesOf(folder.filePath(name));
        const int count = std::min(5, static_cast<int>(games.size()));
        for (const Kind kind :
             {Kind::Events, Kind::Snapshots, Kind::Intervals, Kind::Checkpoints}) {
            const auto store =
                openedModel({kind, kind == Kind::Checkpoints ? 7 : 1}, StoreLocation::inMemory());
            for (int i = 0; i < count; ++i) {
                const GamePtr& game = games[static_cast<std::size_t>(i)];
                if (game->isRefused() || game->mainLine().log.size() > 400)
                    continue; // each ply is sought, which takes its time
                QVERIFY(store->add(*game, i + 1, LineId::main()));
                QVERIFY(store->finish());
                const QString fault = firstFault(*store, game, i + 1, LineId::main());
                QVERIFY2(fault.isEmpty(), qPrintable(name + u' ' + fault));
                ++kept;
            }
        }
    }
    QVERIFY(kept > 300);
}

void TestModelStore::aVariationIsKeptFromTheStart()
{
    const GamePtr game = gameOf(variations);
    for (const StorageModel& model : models) {
        const auto store = openedModel(model, StoreLocation::inMemory());
        QVERIFY(store->add(*game, 1, LineId(2)));
        QVERIFY(store->finish());
        QCOMPARE(firstFault(*store, game, 1, LineId(2)), QString());
    }
}

void TestModelStore::rowsAreThoseOfTheTables_data()
{
    QTest::addColumn<StorageModel>("model");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("rows");
    const auto counts = [](const char* tables) {
        QStringList parts;
        for (const QString& table : QString::fromLatin1(tables).split(u' '))
            parts << QStringLiteral("(SELECT count(*) FROM %1)").arg(table);
        return QStringLiteral("SELECT ") + parts.join(QStringLiteral(" + "));
    };
    // Ten events; the pawns fall at the plies 5, 7 and 10.
    const int snapshotRows = 32 * 5 + 31 * 2 + 30 * 3 + 29;
    QTest::newRow("events") << StorageModel{Kind::Events} << counts("events") << 10;
    QTest::newRow("snapshots") << StorageModel{Kind::Snapshots} << counts("snapshots positions")
                               << snapshotRows + 11;
    // One for each piece at the start, one more for each of the ten moves.
    QTest::newRow("intervals") << StorageModel{Kind::Intervals} << counts("intervals positions")
                               << 32 + 10 + 11;
    // At the plies 0, 4 and 8.
    QTest::newRow("checkpoints") << StorageModel{Kind::Checkpoints, 4}
                                 << counts("events snapshots positions") << 10 + 32 + 32 + 30 + 3;
}

void TestModelStore::rowsAreThoseOfTheTables()
{
    QFETCH(StorageModel, model);
    QFETCH(QString, sql);
    QFETCH(int, rows);
    const auto location = StoreLocation::inMemory();
    const auto store = openedModel(model, location);
    QVERIFY(store->add(*gameOf(enPassant), 1, LineId::main()));
    QVERIFY(store->finish());
    QCOMPARE(asked(location, sql), QStringList{QString::number(rows)});
    QCOMPARE(store->size()->rows, rows);
}

void TestModelStore::bothPageStatisticsSayTheSame()
{
    const std::vector<GamePtr> games = sampleGames();
    for (const StorageModel& model : models) {
        const auto store = openedModel(model, StoreLocation::inMemory());
        for (std::size_t i = 0; i < games.size(); ++i)
            QVERIFY(store->add(*games[i], static_cast<int>(i) + 1, LineId::main()));
        QVERIFY(store->finish());
        const auto byTable = store->sizeByTable({});
        const auto byPages = store->sizeByPageCount();
        QVERIFY(byTable && byPages);
        QCOMPARE(byTable->bytes, byPages->bytes);
        QVERIFY(byTable->filled && *byTable->filled > byTable->bytes / 4);
        QVERIFY(*byTable->filled <= byTable->bytes);
        QCOMPARE(byTable->bytes % 4096, 0);
    }
}

void TestModelStore::eventsAreCountedByHand()
{
    // Plies 0 to 10 in steps of four: 0 1 2 3 0 1 2 3 0 1 2.
    QCOMPARE(store::foldedEvents({Kind::Checkpoints, 4}, Ply(10)),
             (store::FoldedEvents{3, 15.0 / 11}));
    QCOMPARE(store::foldedEvents({Kind::Events}, Ply(10)), (store::FoldedEvents{10, 5.0}));
    QCOMPARE(store::foldedEvents({Kind::Snapshots}, Ply(10)), (store::FoldedEvents{0, 0.0}));
    QCOMPARE(store::foldedEvents({Kind::Checkpoints, 99}, Ply(10)), (store::FoldedEvents{10, 5.0}));
    QCOMPARE(store::foldedEvents({Kind::Events}, Ply()), (store::FoldedEvents{0, 0.0}));
}

void TestModelStore::targetsAreSpread()
{
    const auto few = store::seekTargets(linesOf({gameOf(enPassant)}), 64);
    QCOMPARE(static_cast<int>(few->size()), 11); // every ply
    QCOMPARE(few->back().ply, Ply(10));
    const auto many = store::seekTargets(linesOf({longGame(400)}), 64);
    QCOMPARE(static_cast<int>(many->size()), 64);
    std::array<int, 4> quarters{};
    for (const store::SeekTarget& target : *many)
        ++quarters[static_cast<std::size_t>(std::min(3, target.ply.number() / 100))];
    for (const int count : quarters)
        QVERIFY(count >= 14 && count <= 18);
    const std::vector<GamePtr> games = sampleGames();
    const auto spread = store::seekTargets(linesOf(games), 12);
    QCOMPARE(static_cast<int>(spread->size()), 12);
    QVERIFY(spread->front().gameNumber == 1);
    QVERIFY(spread->back().gameNumber > static_cast<int>(games.size()) * 8 / 10);
}

void TestModelStore::theCostIsBuiltAndMeasured()
{
    const GameLines lines = linesOf({longGame(120)});
    const auto targets = store::seekTargets(lines, 20);
    std::vector<double> told;
    const auto tell = [&](double progress) { told.push_back(progress); };
    std::vector<store::BuiltModel> built;
    for (const StorageModel& model : models) {
        auto one = store::buildModel(model, lines, StoreLocation::inMemory(), {}, tell);
        QVERIFY(one);
        QCOMPARE(one->folded, store::foldedEvents(model, Ply(120)));
        QVERIFY(one->size.rows >= 120);
        built.push_back(std::move(*one));
    }
    QCOMPARE(told, std::vector<double>(models.size(), 1.0));
    told.clear();
    const auto costs = store::measureModels(built, *targets, {}, tell);
    QVERIFY(costs);
    QCOMPARE(costs->size(), models.size());
    for (std::size_t i = 0; i < models.size(); ++i) {
        const store::ModelCost& cost = (*costs)[i];
        QCOMPARE(cost.model, models[i]);
        QCOMPARE(cost.size, built[i].size);
        QCOMPARE(cost.targets, 20);
        QCOMPARE(cost.agreeing, 20);
        QVERIFY(cost.medianMicros > 0.0 && cost.slowestMicros >= cost.medianMicros);
    }
    QCOMPARE(told.size(), models.size() * 10);
    QCOMPARE(told.back(), 1.0);
}

void TestModelStore::aStoreThatSaysSomethingElseIsCounted()
{
    const GameLines lines = linesOf({gameOf(castlings)});
    auto targets = store::seekTargets(lines, 64);
    QCOMPARE(static_cast<int>(targets->size()), 15);
    (*targets)[3].position.halfmoveClock += 1;
    (*targets)[7].pieces.erase(game::PieceId(0));
    std::vector<store::BuiltModel> built;
    built.push_back(
        std::move(*store::buildModel({Kind::Events}, lines, StoreLocation::inMemory())));
    const auto costs = store::measureModels(built, *targets);
    QCOMPARE(costs->front().agreeing, 13);
}

void TestModelStore::gamesThatCannotBePlayedArePassedOver()
{
    const GamePtr refused =
        gameOf("[SetUp \"1\"]\n[FEN \"8/8/8/8/8/8/8/8 w - - 0 1\"]\n\n1. e4 *\n");
    QVERIFY(refused->isRefused());
    const GameLines lines = linesOf({refused, gameOf(castlings)});
    const auto targets = store::seekTargets(lines, 64);
    QCOMPARE(static_cast<int>(targets->size()), 15);
    QCOMPARE(targets->front().gameNumber, 2);
    const auto built = store::buildModel({Kind::Events}, lines, StoreLocation::inMemory());
    QCOMPARE(built->size.rows, 14);
}

void TestModelStore::aStopEndsTheBuilding()
{
    const GameLines lines = linesOf({longGame(2000)});
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!store::seekTargets(lines, 5, stop.get_token()));
    const auto built =
        store::buildModel({Kind::Snapshots}, lines, StoreLocation::inMemory(), stop.get_token());
    QVERIFY(!built);
    QCOMPARE(built.error().code, ErrorCode::Cancelled);
    // The game that is being built is none then.
    const GameLines stopped{1, [](int, const std::stop_token&) {
                                return GameLine{nullptr, 1, LineId::main()};
                            }};
    QCOMPARE(store::seekTargets(stopped, 5).error().code, ErrorCode::Cancelled);
    QCOMPARE(store::buildModel({Kind::Events}, stopped, StoreLocation::inMemory()).error().code,
             ErrorCode::Cancelled);
}

PLYLINE_EVENT_TEST(TestModelStore)
#include "tst_model_store.moc"
