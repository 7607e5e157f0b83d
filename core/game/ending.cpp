#include "core/game/ending.h"

#include "core/game/move_text.h"
#include "core/rules/position.h"

#include <algorithm>

namespace plyline::game {

namespace {

/// The main line's last position, when there is one that can be played from.
std::optional<rules::Position> finalPosition(const Game& game)
{
    const auto start = rules::Position::fromSetup(game.start());
    if (!start || game.isRefused())
        return std::nullopt;
    rules::Position position = *start;
    for (const MoveEvent& event : game.mainLine().log.events())
        position.play(moveOf(event));
    return position;
}

bool isCutShort(const Game& game)
{
    const auto ends = [](const Diagnostic& diagnostic) {
        return diagnostic.code == DiagnosticCode::IllegalMove ||
               diagnostic.code == DiagnosticCode::AmbiguousMove ||
               diagnostic.code == DiagnosticCode::UnreadableMove;
    };
    const int last = game.mainLine().log.size();
    return game.isRefused() ||
           std::any_of(game.diagnostics().begin(), game.diagnostics().end(), [&](const auto& d) {
               return ends(d) && d.severity == Severity::Error && d.ply == last + 1;
           });
}

} // namespace

Ending endingOf(const Game& game)
{
    Ending ending;
    ending.outcome = game.outcome();
    ending.termination = std::string(game.tags().known("Termination"));
    if (isCutShort(game)) {
        ending.kind = Ending::Kind::Broken;
        return ending;
    }
    const auto position = finalPosition(game);
    if (position && position->isCheckmate()) {
        ending.kind = Ending::Kind::Checkmate;
        ending.outcome =
            position->turn() == rules::Color::White ? Outcome::BlackWins : Outcome::WhiteWins;
    } else if (position && position->isStalemate()) {
        ending.kind = Ending::Kind::Stalemate;
    } else if (game.outcome() == Outcome::Unfinished) {
        ending.kind = Ending::Kind::Unfinished;
    } else if (game.outcome() == Outcome::Draw && position && position->hasInsufficientMaterial()) {
        ending.kind = Ending::Kind::InsufficientMaterial;
    } else if (!ending.termination.empty()) {
        ending.kind = Ending::Kind::ByTermination;
    } else {
        ending.kind = Ending::Kind::ResultAlone;
    }
    return ending;
}

} // namespace plyline::game
