#include "core/pgn/diagnostic_list.h"

#include "core/rules/fen.h"

#include <algorithm>
#include <utility>

namespace plyline::pgn {

namespace {

constexpr std::size_t mostListed = 100;

} // namespace

void DiagnosticList::report(Severity severity, DiagnosticCode code, std::string_view token,
                            std::string argument, const std::optional<Moment>& moment)
{
    if (!makeRoom(severity))
        return;
    Diagnostic diagnostic = make(severity, code, token, moment);
    diagnostic.argument = std::move(argument);
    m_all.push_back(std::move(diagnostic));
}

/// Makes room for an error by dropping the last diagnostic if the list is full, so that a game with
/// errors always lists one.
bool DiagnosticList::makeRoom(Severity severity)
{
    if (m_all.size() < mostListed)
        return true;
    ++m_unlisted;
    if (severity != Severity::Error || m_all.back().severity == Severity::Error)
        return false;
    m_all.pop_back();
    return true;
}

Diagnostic DiagnosticList::make(Severity severity, DiagnosticCode code, std::string_view token,
                                const std::optional<Moment>& moment)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.game = m_text.gameNumber;
    diagnostic.token = toUtf8(wholeCharacters(token, longestToken), m_text.codePage);
    place(diagnostic, token.data());
    if (moment) {
        diagnostic.ply = moment->ply.number() + 1;
        diagnostic.lineOfGame = moment->line.number();
        if (moment->position)
            diagnostic.fen = rules::fen::write(moment->position->setup());
    }
    return diagnostic;
}

void DiagnosticList::insert(Diagnostic diagnostic)
{
    if (m_all.size() >= mostListed) {
        ++m_unlisted;
        return;
    }
    const auto place = std::find_if(m_all.begin(), m_all.end(), [&](const Diagnostic& other) {
        return other.byte > diagnostic.byte;
    });
    m_all.insert(place, std::move(diagnostic));
}

void DiagnosticList::addAt(Diagnostic diagnostic, const char* place)
{
    diagnostic.game = m_text.gameNumber;
    if (place)
        this->place(diagnostic, place);
    m_all.push_back(std::move(diagnostic));
}

void DiagnosticList::setArgument(DiagnosticCode code, std::string_view argument)
{
    const auto found = std::ranges::find(m_all, code, &Diagnostic::code);
    if (found != m_all.end())
        found->argument = argument;
}

/// Counts lines and columns only when a diagnostic needs them, and each part of the text once.
void DiagnosticList::place(Diagnostic& diagnostic, const char* place)
{
    if (m_countedTo == nullptr || place < m_countedTo) {
        m_countedTo = m_lineStart = m_text.source + m_text.offset;
        m_line = m_text.firstLine;
    }
    for (; m_countedTo < place; ++m_countedTo) {
        const bool isReturn = *m_countedTo == '\r' && m_countedTo[1] != '\n';
        if (*m_countedTo == '\n' || isReturn) {
            ++m_line;
            m_lineStart = m_countedTo + 1;
        }
    }
    diagnostic.byte = place - m_text.source;
    diagnostic.line = m_line;
    diagnostic.column = static_cast<int>(place - m_lineStart) + 1;
}

} // namespace plyline::pgn
