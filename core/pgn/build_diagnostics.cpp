// What a BuildVisitor has to say of what it read, and where that stands.

#include "core/base/text.h"
#include "core/pgn/build_visitor.h"
#include "core/rules/fen.h"

#include <algorithm>
#include <utility>

namespace plyline::pgn {

namespace {

constexpr std::size_t mostListedDiagnostics = 100;

} // namespace

void BuildVisitor::tellLanguage(std::string_view text)
{
    if (!m_words.isForeign() || m_languageDiagnostic)
        return;
    m_languageDiagnostic = m_parts.diagnostics.size();
    report(Severity::Info, DiagnosticCode::LocalPieceLetters, text);
}

void BuildVisitor::tellLimit(bool& isTold, const char* name, std::string_view text)
{
    if (!std::exchange(isTold, true))
        report(Severity::Error, DiagnosticCode::GameTooLarge, text, name);
}

/// Lines and columns are counted only when something is wrong, each stretch of the text once.
void BuildVisitor::place(Diagnostic& diagnostic, const char* place)
{
    if (m_countedTo == nullptr || place < m_countedTo) {
        m_countedTo = m_lineStart = m_bytes + m_parts.span.offset;
        m_line = m_firstLine;
    }
    for (; m_countedTo < place; ++m_countedTo) {
        const bool isReturn = *m_countedTo == '\r' && m_countedTo[1] != '\n';
        if (*m_countedTo == '\n' || isReturn) {
            ++m_line;
            m_lineStart = m_countedTo + 1;
        }
    }
    diagnostic.byte = place - m_bytes;
    diagnostic.line = m_line;
    diagnostic.column = static_cast<int>(place - m_lineStart) + 1;
}

void BuildVisitor::report(Severity severity, DiagnosticCode code, std::string_view text,
                          std::string argument)
{
    if (m_parts.diagnostics.size() >= mostListedDiagnostics) {
        ++m_parts.unlistedDiagnostics;
        // An error is worth more than the last of a hundred warnings: a game that has one shows
        // one.
        if (severity != Severity::Error || m_parts.diagnostics.back().severity == Severity::Error)
            return;
        m_parts.diagnostics.pop_back();
        if (m_languageDiagnostic == m_parts.diagnostics.size())
            m_languageDiagnostic.reset();
    }
    Diagnostic diagnostic = diagnosticHere(severity, code, text);
    diagnostic.argument = std::move(argument);
    m_parts.diagnostics.push_back(std::move(diagnostic));
}

Diagnostic BuildVisitor::diagnosticHere(Severity severity, DiagnosticCode code,
                                        std::string_view text)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.game = m_gameNumber;
    diagnostic.token = toUtf8(wholeCharacters(text, longestToken), m_parts.codePage);
    place(diagnostic, text.data());
    if (m_isStarted) {
        diagnostic.ply = ply().number() + 1;
        diagnostic.lineOfGame = lineId().number();
        if (const game::GameRecorder* const now = m_open.now())
            diagnostic.fen = rules::fen::write(now->position().setup());
    }
    return diagnostic;
}

void BuildVisitor::insert(Diagnostic diagnostic)
{
    auto& all = m_parts.diagnostics;
    if (all.size() >= mostListedDiagnostics) {
        ++m_parts.unlistedDiagnostics;
        return;
    }
    const auto place = std::find_if(all.begin(), all.end(), [&](const Diagnostic& other) {
        return other.byte > diagnostic.byte;
    });
    all.insert(place, std::move(diagnostic));
}

} // namespace plyline::pgn
