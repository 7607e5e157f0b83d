#include "core/index/pgn_evidence.h"

#include "core/pgn/game_builder.h"

#include <algorithm>

namespace plyline::index {

namespace {

bool hasListedTag(const IndexEntry& entry)
{
    return entry.white != 0 || entry.black != 0 || entry.event != 0 || entry.site != 0 ||
           entry.round != 0 || entry.date.isKnown() || entry.eco.isKnown() || entry.whiteElo != 0 ||
           entry.blackElo != 0;
}

/// Whether it is about text that could not be read, not about the meaning of what was read.
bool isUnreadText(const Diagnostic& diagnostic)
{
    switch (diagnostic.code) {
    case DiagnosticCode::IllegalMove:
    case DiagnosticCode::AmbiguousMove:
    case DiagnosticCode::UnreadableMove:
    case DiagnosticCode::UnterminatedComment:
    case DiagnosticCode::UnterminatedTag:
    case DiagnosticCode::UnbalancedVariation:
    case DiagnosticCode::MisplacedVariation:
    case DiagnosticCode::OddTagName:
    case DiagnosticCode::StrayText:
        return true;
    case DiagnosticCode::BadFen:
    case DiagnosticCode::BadSetup:
    case DiagnosticCode::DroppedRights:
    case DiagnosticCode::UnsupportedVariant:
    case DiagnosticCode::ResultMismatch:
    case DiagnosticCode::ResultRefuted:
    case DiagnosticCode::MissingResult:
    case DiagnosticCode::DuplicateTag:
    case DiagnosticCode::TypographicQuotes:
    case DiagnosticCode::LocalPieceLetters:
    case DiagnosticCode::SplitMove:
    case DiagnosticCode::CentipawnEvaluations:
    case DiagnosticCode::ClocksWithoutSeconds:
    case DiagnosticCode::GameTooLarge:
        break;
    }
    return false;
}

int unreadTextsOf(const game::Game& game)
{
    const auto& listed = game.diagnostics();
    const auto count = static_cast<int>(std::count_if(listed.begin(), listed.end(), isUnreadText));
    // What is not listed comes after a hundred others, and most likely is of their kind.
    return count > 0 ? count + game.diagnosticCount() - static_cast<int>(listed.size()) : 0;
}

int tagsAndMovesOf(const game::Game& game)
{
    auto count = static_cast<int>(game.tags().all().size());
    for (const game::Line& line : game.lines())
        count += static_cast<int>(line.log.size());
    return count;
}

} // namespace

bool PgnEvidence::examine(const GameIndex& index, int entry, const std::stop_token& stop)
{
    if (hasListedTag(index.entry(entry)))
        return true;
    const auto game = pgn::buildGame(index.source(), index.entry(entry).span(), entry + 1, 1, stop);
    if (!game)
        return false;
    const int unread = unreadTextsOf(*game);
    const int tagsAndMoves = tagsAndMovesOf(*game);
    m_unread += unread;
    m_tagsAndMoves += tagsAndMoves;
    return tagsAndMoves >= std::max(2, unread) ||
           (m_tagsAndMoves > 0 && m_tagsAndMoves >= m_unread);
}

bool PgnEvidence::isFoundIn(const GameIndex& index, const std::stop_token& stop)
{
    while (!m_isFound && m_examined < index.size() && !stop.stop_requested())
        m_isFound = examine(index, m_examined++, stop);
    return m_isFound;
}

} // namespace plyline::index
