#include "core/game/game_recorder.h"
#include "core/replay/replay.h"
#include "tests/bench/bench.h"
#include "tests/support/random.h"

#include <fmt/format.h>

namespace plyline::bench {

namespace {

constexpr int plies = 600;

/// Random moves that leave enough to go on with.
std::vector<game::MoveEvent> recordGame(tests::Random& random)
{
    for (;;) {
        game::GameRecorder recorder{rules::Position::start()};
        std::vector<game::MoveEvent> events;
        while (static_cast<int>(events.size()) < plies) {
            const rules::MoveList moves = recorder.position().legalMoves();
            if (moves.isEmpty())
                break;
            events.push_back(recorder.record(moves[random.below(moves.size())]));
        }
        if (static_cast<int>(events.size()) == plies)
            return events;
    }
}

std::shared_ptr<const game::Game> makeGame()
{
    tests::Random random(1);
    game::GameParts parts;
    parts.source = files::Source::fromText({}, "bench");
    game::Line line;
    line.log = game::EventLog(recordGame(random));
    parts.lines.push_back(std::move(line));
    return std::make_shared<const game::Game>(std::move(parts));
}

} // namespace

/// Position and piece table of a ply, in random order.
bool benchSeek()
{
    const OneProcessor one;
    const auto game = makeGame();
    const replay::Replay replay(game, game::LineId::main());
    constexpr int seeks = 200'000;
    tests::Random random(2);
    std::vector<game::Ply> order;
    for (int i = 0; i < seeks; ++i)
        order.emplace_back(random.below(plies + 1));
    std::int64_t pieces = 0; // used, so that nothing is left out
    const double seconds = medianSeconds(Time::Processor, 5, [&] {
        for (const game::Ply ply : order) {
            pieces += replay.stateAt(ply).board.occupied().count();
            pieces -= replay.piecesAt(ply).size();
        }
    });
    print(fmt::format("seek in a game of {} plies, any ply", plies),
          fmt::format("{:.3f} microseconds", seconds / seeks * 1e6),
          fmt::format("checkpoint every {} plies; budget 5", replay.interval()));
    return pieces == 0;
}

} // namespace plyline::bench
