#include "app/panels/what_if/altered_run.h"

#include "core/game/move_text.h"
#include "core/rules/position.h"
#include "core/rules/san.h"

#include <algorithm>
#include <utility>

namespace plyline::what_if {

using game::Ply;
using questions::Alteration;

namespace {

/// Returns how many of the altered history's events are of the old future: not a pass or another
/// move in the place of the altered event, and not that event itself when it comes later.
int possibleEvents(const questions::AlteredHistory& history, const Alteration& alteration)
{
    const int played = static_cast<int>(history.events.size());
    const auto* const delayed = std::get_if<questions::Delayed>(&alteration);
    const int before = delayed ? delayed->turns * 2 : 0;
    return played > before ? played - 1 : played;
}

std::shared_ptr<const game::Game> alteredGame(const replay::Replay& old,
                                              const questions::AlteredHistory& history)
{
    std::vector<game::MoveEvent> events;
    for (Ply ply(1); ply <= history.from; ply = ply.next())
        events.push_back(old.event(ply));
    events.insert(events.end(), history.events.begin(), history.events.end());
    game::GameParts parts;
    parts.start = old.game()->start();
    parts.castlingStyle = old.game()->castlingStyle();
    game::Line line;
    line.log = game::EventLog(std::move(events));
    parts.lines.push_back(std::move(line));
    return std::make_shared<const game::Game>(std::move(parts));
}

} // namespace

std::vector<LegalMove> otherMoves(const replay::Replay& replay, Ply ply)
{
    std::vector<LegalMove> moves;
    const auto position = rules::Position::fromSetup(replay.stateAt(ply.previous()));
    if (!position)
        return moves;
    const rules::Move played = game::moveOf(replay.event(ply));
    for (const rules::Move move : position->legalMoves())
        if (!(move == played))
            moves.push_back({move, rules::San::write(*position, move)});
    std::sort(moves.begin(), moves.end(),
              [](const LegalMove& a, const LegalMove& b) { return a.san < b.san; });
    return moves;
}

AlteredRun alteredRun(std::shared_ptr<const replay::Replay> old, Ply ply,
                      const Alteration& alteration)
{
    AlteredRun run;
    run.altered = ply;
    run.history = questions::alteredHistory(*old, ply, alteration);
    run.possible = possibleEvents(run.history, alteration);
    const auto game = alteredGame(*old, run.history);
    run.line = std::make_shared<const replay::Replay>(game, game::LineId::main(), old->interval());
    run.sans = game::sanTexts(*game, game::LineId::main());
    run.old = std::move(old);
    return run;
}

} // namespace plyline::what_if
