#pragma once

#include "core/files/source.h"
#include "core/game/same_game.h"
#include "core/index/index_builder.h"
#include "core/pgn/game_builder.h"
#include "core/streams/assembler.h"
#include "core/streams/game_events.h"

#include <memory>
#include <string>
#include <vector>

namespace plyline::tests {

using GamePtr = std::shared_ptr<const game::Game>;

/// The games of a source, in file order.
inline std::vector<GamePtr> gamesOf(const std::shared_ptr<const files::Source>& source)
{
    const auto index = index::buildIndex(source);
    std::vector<GamePtr> games;
    for (int i = 0; i < index->size(); ++i) {
        const index::IndexEntry& entry = index->entry(i);
        games.push_back(
            pgn::buildGame(source, entry.span(), i + 1, static_cast<int>(entry.firstLine)));
    }
    return games;
}

inline GamePtr readGame(std::string pgn)
{
    return gamesOf(files::Source::fromText(std::move(pgn), "test")).front();
}

/// The events of the games in the structured mode, one after another.
inline std::vector<std::string> published(const std::vector<GamePtr>& games)
{
    std::vector<std::string> lines;
    streams::GameKeys keys;
    int number = 0;
    for (const GamePtr& game : games) {
        streams::sendEvents(*game, ++number, keys.keyOf(*game), [&](streams::Envelope envelope) {
            lines.push_back(streams::structuredText(envelope));
            return true;
        });
    }
    return lines;
}

/// Whether the PGN of a game that has arrived holds all its moves, and the events of that PGN make
/// the same game again.
inline bool isKeptByPgn(const streams::ArrivedGame& arrived)
{
    const GamePtr game = readGame(arrived.pgn());
    std::int64_t moves = 0;
    for (const game::Line& line : game->lines())
        moves += line.log.size();
    if (moves != arrived.moves() || game->mainLine().log.size() != arrived.plies())
        return false;
    streams::ArrivedGame again;
    const bool isSent = streams::sendEvents(*game, 1, "key", [&](const streams::Envelope& event) {
        return again.apply(event).has_value();
    });
    return isSent && again.hasEnded() && game::isSameGame(*game, *again.game());
}

} // namespace plyline::tests
