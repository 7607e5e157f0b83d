#pragma once

#include "core/game/game.h"
#include "core/game/game_recorder.h"
#include "core/rules/san.h"
#include "tests/core/rules/positions.h"

#include <memory>
#include <string_view>
#include <vector>

namespace plyline::tests {

inline constexpr const char* standardStart =
    "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

/// A game of one line from SAN texts. Ends the program when one is illegal: a mistake in the test.
inline game::GameParts partsOf(std::string_view fen, const std::vector<std::string_view>& sans)
{
    game::GameRecorder recorder(position(fen));
    std::vector<game::MoveEvent> events;
    for (const std::string_view text : sans) {
        const auto san = rules::San::parse(text);
        std::optional<rules::Move> move;
        if (san) {
            if (const auto legal = san->resolve(recorder.position()))
                move = *legal;
        }
        if (!move) {
            std::fprintf(stderr, "no move: %.*s\n", static_cast<int>(text.size()), text.data());
            std::abort();
        }
        events.push_back(recorder.record(*move));
    }
    game::GameParts parts;
    parts.source = files::Source::fromText({}, "test");
    parts.start = position(fen).setup();
    game::Line line;
    line.log = game::EventLog(std::move(events));
    parts.lines.push_back(std::move(line));
    return parts;
}

inline std::shared_ptr<const game::Game> gameOf(std::string_view fen,
                                                const std::vector<std::string_view>& sans)
{
    return std::make_shared<const game::Game>(partsOf(fen, sans));
}

/// Records up to `plies` random moves, now and then a null move.
inline std::vector<game::MoveEvent> recordRandomly(game::GameRecorder& recorder, Random& random,
                                                   int plies)
{
    std::vector<game::MoveEvent> events;
    for (int i = 0; i < plies; ++i) {
        const rules::MoveList moves = recorder.position().legalMoves();
        if (moves.isEmpty())
            break;
        const bool passes = random.below(50) == 0 && !recorder.position().isCheck();
        events.push_back(
            recorder.record(passes ? rules::Move::null() : moves[random.below(moves.size())]));
    }
    return events;
}

/// A main line of random moves, and variations that fork from any line written before them.
inline std::shared_ptr<const game::Game> randomGame(Random& random, std::string_view fen, int plies,
                                                    int variations)
{
    game::GameParts parts;
    parts.source = files::Source::fromText({}, "random");
    const rules::Position start = position(fen);
    parts.start = start.setup();
    std::vector<std::vector<game::GameRecorder>>
        places; // by line, by its own plies from the fork on
    for (int n = 0; n <= variations; ++n) {
        game::Line line;
        line.id = game::LineId(n);
        game::GameRecorder recorder(start);
        if (n > 0) {
            const int parent = random.below(n);
            const auto& recorders = places[static_cast<std::size_t>(parent)];
            recorder = recorders[static_cast<std::size_t>(
                random.below(static_cast<int>(recorders.size())))];
            line.parent = game::LineId(parent);
            line.forkPly = recorder.ply();
        }
        std::vector<game::MoveEvent> events;
        auto& mine = places.emplace_back(1, recorder);
        for (int i = 0; i < (n == 0 ? plies : plies / 4); ++i) {
            const auto one = recordRandomly(recorder, random, 1);
            if (one.empty())
                break;
            events.push_back(one.front());
            mine.push_back(recorder);
        }
        line.log = game::EventLog(std::move(events));
        parts.lines.push_back(std::move(line));
    }
    return std::make_shared<const game::Game>(std::move(parts));
}

} // namespace plyline::tests
