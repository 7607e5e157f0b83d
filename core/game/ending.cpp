#include "core/game/ending.h"

#include "core/game/move_text.h"
#include "core/rules/draws.h"

#include <algorithm>

namespace plyline::game {

namespace {

/// The last position of the main line and how often it occurred.
struct Final
{
    rules::Position position;
    int occurrences;
};

/// Returns none if the game cannot be played.
std::optional<Final> finalOf(const Game& game, const std::stop_token& stop)
{
    const auto start = rules::Position::fromSetup(game.start());
    if (!start || game.isRefused())
        return std::nullopt;
    Final last{*start, 1};
    rules::RepetitionCounter counter(*start);
    for (const MoveEvent& event : game.mainLine().log.events()) {
        if (stop.stop_requested())
            break;
        last.position.play(moveOf(event));
        last.occurrences = counter.add(last.position);
    }
    return last;
}

/// Returns the reason for a draw that the final position gives.
std::optional<Ending::Kind> drawKind(const Final& last)
{
    if (last.position.hasInsufficientMaterial())
        return Ending::Kind::InsufficientMaterial;
    if (last.occurrences >= 3)
        return Ending::Kind::Repetition;
    if (rules::isFiftyMoves(last.position))
        return Ending::Kind::FiftyMoves;
    return std::nullopt;
}

/// Returns whether no moves of the line are recorded after this diagnostic.
bool endsItsLine(const Diagnostic& diagnostic)
{
    switch (diagnostic.code) {
    case DiagnosticCode::IllegalMove:
    case DiagnosticCode::AmbiguousMove:
    case DiagnosticCode::UnreadableMove:
        return diagnostic.severity == Severity::Error;
    case DiagnosticCode::GameTooLarge:
        return diagnostic.argument == "moves";
    case DiagnosticCode::UnterminatedComment:
    case DiagnosticCode::UnterminatedTag:
    case DiagnosticCode::UnbalancedVariation:
    case DiagnosticCode::MisplacedVariation:
    case DiagnosticCode::BadFen:
    case DiagnosticCode::BadSetup:
    case DiagnosticCode::DroppedRights:
    case DiagnosticCode::UnsupportedVariant:
    case DiagnosticCode::ResultMismatch:
    case DiagnosticCode::ResultRefuted:
    case DiagnosticCode::MissingResult:
    case DiagnosticCode::DuplicateTag:
    case DiagnosticCode::OddTagName:
    case DiagnosticCode::TypographicQuotes:
    case DiagnosticCode::StrayText:
    case DiagnosticCode::LocalPieceLetters:
    case DiagnosticCode::SplitMove:
    case DiagnosticCode::CentipawnEvaluations:
    case DiagnosticCode::ClocksWithoutSeconds:
        return false;
    }
    return false;
}

} // namespace

const Diagnostic* breakOf(const Game& game, LineId line)
{
    const auto& all = game.diagnostics();
    const int missing = game.line(line).lastPly().number() + 1;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Diagnostic& one) {
        return one.lineOfGame == line.number() && one.ply == missing && endsItsLine(one);
    });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Outcome> outcomeOnBoard(const rules::Position& position)
{
    if (position.hasLegalMove())
        return std::nullopt;
    if (!position.isCheck())
        return Outcome::Draw;
    return position.turn() == rules::Color::White ? Outcome::BlackWins : Outcome::WhiteWins;
}

Ending endingOf(const Game& game, const std::stop_token& stop)
{
    Ending ending;
    ending.outcome = game.outcome();
    ending.termination = std::string(game.tags().known("Termination"));
    if (game.isRefused() || breakOf(game, LineId::main())) {
        ending.kind = Ending::Kind::Broken;
        return ending;
    }
    const auto last = finalOf(game, stop);
    const bool isDraw = game.outcome() == Outcome::Draw;
    if (last)
        ending.onBoard = outcomeOnBoard(last->position);
    if (ending.onBoard) {
        ending.kind = last->position.isCheck() ? Ending::Kind::Checkmate : Ending::Kind::Stalemate;
    } else if (const auto draw = last && isDraw ? drawKind(*last) : std::nullopt) {
        ending.kind = *draw;
    } else if (!ending.termination.empty() && !equalsIgnoringCase(ending.termination, "normal")) {
        ending.kind = Ending::Kind::ByTermination;
    } else if (game.outcome() == Outcome::Unfinished) {
        ending.kind = Ending::Kind::Unfinished;
    } else {
        ending.kind = Ending::Kind::ResultAlone;
    }
    return ending;
}

} // namespace plyline::game
