#include "core/pgn/tag_collector.h"

#include "core/pgn/game_limits.h"
#include "core/pgn/tag_text.h"

#include <algorithm>
#include <utility>

namespace plyline::pgn {

namespace {

/// Returns whether a tag name may have the character: letters, digits and underscores (PGN
/// standard, section 8.1).
bool isStandardNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

void TagCollector::add(const TagToken& token, CodePage codePage, DiagnosticList& diagnostics)
{
    const std::size_t bytes = token.name.size() + std::min(token.value.size(), longestTagValue);
    if (m_tags.size() >= GameLimits::tags || m_bytes + bytes > GameLimits::tagBytes)
        return reportLimit(token, diagnostics);
    if (token.value.size() > longestTagValue)
        reportLimit(token, diagnostics);
    m_bytes += bytes;
    m_tags.push_back({tagName(token.name, codePage), tagText(token.value, codePage)});
    m_places.push_back(token.begin);
    const std::string_view head(token.begin, token.name.size() + 1);
    if (!token.isTerminated)
        diagnostics.report(Severity::Warning, DiagnosticCode::UnterminatedTag, head);
    if (!std::all_of(token.name.begin(), token.name.end(), isStandardNameByte))
        diagnostics.report(Severity::Warning, DiagnosticCode::OddTagName, token.name);
    if (token.hasTypographicQuotes && !std::exchange(m_hasReportedQuotes, true))
        diagnostics.report(Severity::Warning, DiagnosticCode::TypographicQuotes, head);
}

void TagCollector::reportLimit(const TagToken& token, DiagnosticList& diagnostics)
{
    if (!std::exchange(m_hasReportedLimit, true))
        diagnostics.report(Severity::Error, DiagnosticCode::GameTooLarge, {token.begin, 1}, "tags");
}

void TagCollector::addAbout(Diagnostic diagnostic, DiagnosticList& diagnostics) const
{
    const auto named = std::ranges::find(m_tags, diagnostic.token, &game::Tag::name);
    const char* place = nullptr;
    if (named != m_tags.end()) {
        place = m_places[static_cast<std::size_t>(named - m_tags.begin())];
        diagnostic.token = wholeCharacters(named->value, DiagnosticList::longestToken);
    }
    diagnostics.addAt(std::move(diagnostic), place);
}

} // namespace plyline::pgn
