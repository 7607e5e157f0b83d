#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include "core/pgn/game_builder.h"
#include "core/store/game_store.h"

#include <memory>
#include <string>

namespace plyline::tests {

using game::LineId;
using game::Ply;
using store::GameStore;
using store::StoreLocation;
using GamePtr = std::shared_ptr<const game::Game>;

inline constexpr char castlings[] = R"(
[White "Castles"]
[Black "Short and long"]
[WhiteElo "2000"]
[Event "?"]
[Result "1/2-1/2"]

1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 4. d3 d6 5. O-O Be6 6. Nc3 Qd7 7. a3 O-O-O 1/2-1/2
)";
inline constexpr char enPassant[] = R"(
[Result "*"]

1. e4 a6 2. e5 d5 3. exd6 b5 4. dxc7 b4 5. c4 bxc3 *
)";
inline constexpr char promotions[] = R"(
[SetUp "1"]
[FEN "1n5k/P7/8/8/8/8/p6K/8 w - - 3 40"]
[Result "*"]

40. axb8=N a1=Q 41. Nc6 Qf6 *
)";
inline constexpr char chess960[] = R"(
[Variant "Chess960"]
[SetUp "1"]
[FEN "1rkr4/pppppppp/8/8/8/8/PPPPPPPP/1RKR4 w DBdb - 0 1"]
[Result "*"]

1. O-O e6 2. a3 Re8 3. h3 O-O-O *
)";
/// The right belongs to the inner rook, which a plain K could not say.
inline constexpr char innerRook[] = R"(
[Variant "Chess960"]
[SetUp "1"]
[FEN "4k3/8/8/8/8/8/8/R3KR1R w F - 0 1"]
[Result "*"]

1. Ra2 Kd8 2. O-O *
)";
inline constexpr char nullMove[] = R"(
[Result "*"]

1. e4 -- 2. d4 d5 *
)";
inline constexpr char clocks[] = R"(
[Result "*"]

1. e4 {[%clk 0:10:00]} e5 {[%clk 0:09:58]} 2. Nf3 Nc6 {[%clk 0:09:50]} 3. Bb5 {[%clk 0:09:41]} *
)";
inline constexpr char variations[] = R"(
[Result "*"]

1. e4 e5 (1... c5 2. Nf3 (2. c3 d5 3. exd5) 2... d6) (1... e6 {[%clk 0:01:00]} 2. d4) 2. Nf3 Nc6 *
)";
inline constexpr char noMoves[] = R"(
[Result "1-0"]

1-0
)";

inline GamePtr gameOf(std::string text)
{
    const auto source = files::Source::fromText(std::move(text), "test");
    const auto length = static_cast<std::int64_t>(source->bytes().size());
    return pgn::buildGame(source, Span{0, length}, 1, 1);
}

/// Knights that go to and fro, with a pawn move now and then.
inline GamePtr longGame(int plies)
{
    const char* cycle[] = {"Nf3", "Nf6", "Ng1", "Ng8"};
    std::string text = "[Result \"*\"]\n\n";
    for (int i = 0; i < plies; ++i)
        text += std::string(cycle[i % 4]) + (i % 8 == 7 ? "\n" : " ");
    return gameOf(text + "*\n");
}

inline std::unique_ptr<GameStore> opened(const StoreLocation& location)
{
    auto store = GameStore::open(location);
    if (!store)
        qFatal("%s", store.error().detail.c_str());
    return std::move(*store);
}

inline LineId ownerOf(const game::Game& game, LineId line, Ply ply)
{
    return ply == Ply() ? LineId::main() : game.owner(line, ply);
}

/// The first ply whose rows are not the fold's; empty when all are.
inline QString firstDifference(GameStore& store, const GamePtr& game, int gameNumber)
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
inline QStringList asked(const StoreLocation& location, const QString& sql)
{
    QStringList rows;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("ask"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        database.setDatabaseName(
            location.kind != StoreLocation::Kind::Memory
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

} // namespace plyline::tests
