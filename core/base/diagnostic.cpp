#include "core/base/diagnostic.h"

#include <cassert>

namespace plyline {

std::string_view codeName(DiagnosticCode code)
{
    switch (code) {
    case DiagnosticCode::IllegalMove:
        return "illegal-move";
    case DiagnosticCode::AmbiguousMove:
        return "ambiguous-move";
    case DiagnosticCode::UnreadableMove:
        return "unreadable-move";
    case DiagnosticCode::UnterminatedComment:
        return "unterminated-comment";
    case DiagnosticCode::UnterminatedTag:
        return "unterminated-tag";
    case DiagnosticCode::UnbalancedVariation:
        return "unbalanced-variation";
    case DiagnosticCode::MisplacedVariation:
        return "misplaced-variation";
    case DiagnosticCode::BadFen:
        return "bad-fen";
    case DiagnosticCode::BadSetup:
        return "bad-setup";
    case DiagnosticCode::DroppedRights:
        return "dropped-rights";
    case DiagnosticCode::UnsupportedVariant:
        return "unsupported-variant";
    case DiagnosticCode::ResultMismatch:
        return "result-mismatch";
    case DiagnosticCode::ResultRefuted:
        return "result-refuted";
    case DiagnosticCode::MissingResult:
        return "missing-result";
    case DiagnosticCode::DuplicateTag:
        return "duplicate-tag";
    case DiagnosticCode::OddTagName:
        return "odd-tag-name";
    case DiagnosticCode::TypographicQuotes:
        return "typographic-quotes";
    case DiagnosticCode::StrayText:
        return "stray-text";
    case DiagnosticCode::LocalPieceLetters:
        return "local-piece-letters";
    case DiagnosticCode::SplitMove:
        return "split-move";
    case DiagnosticCode::CentipawnEvaluations:
        return "centipawn-evaluations";
    case DiagnosticCode::ClocksWithoutSeconds:
        return "clocks-without-seconds";
    case DiagnosticCode::GameTooLarge:
        return "game-too-large";
    }
    assert(false);
    return {};
}

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    assert(false);
    return {};
}

} // namespace plyline
