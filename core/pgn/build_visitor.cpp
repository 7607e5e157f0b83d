#include "core/pgn/build_visitor.h"

#include "core/pgn/comment_values.h"
#include "core/pgn/start_position.h"
#include "core/pgn/tag_text.h"
#include "core/rules/fen.h"
#include "core/rules/san.h"
#include "core/rules/san_reader.h"

#include <algorithm>
#include <cassert>

namespace plyline::pgn {

using game::Ply;

namespace {

constexpr std::size_t mostListedDiagnostics = 100;
constexpr std::size_t longestToken = 80;

} // namespace

BuildVisitor::BuildVisitor(std::shared_ptr<const game::Source> source, Span span, int gameNumber,
                           int firstLine)
    : m_bytes(source->bytes().data()), m_gameNumber(gameNumber), m_firstLine(firstLine)
{
    m_parts.source = std::move(source);
    m_parts.span = span;
}

void BuildVisitor::tag(const TagToken& token)
{
    m_tags.push_back({std::string(token.name), tagText(token.value)});
    m_tagPlaces.push_back(token.begin);
    if (!token.isTerminated) {
        report(Severity::Warning, DiagnosticCode::UnterminatedTag,
               {token.begin, token.name.size() + 1});
    }
}

void BuildVisitor::stray(std::string_view text)
{
    report(Severity::Info, DiagnosticCode::StrayText, text);
}

/// The tags are known: sets up line 0.
void BuildVisitor::start()
{
    m_isStarted = true;
    m_parts.tags = game::Tags(m_tags);
    const StartPosition begin = startPositionOf(m_parts.tags);
    m_parts.start = begin.setup;
    m_parts.castlingStyle = begin.castlingStyle;
    m_parts.isRefused = !begin.position;
    for (Diagnostic diagnostic : begin.diagnostics) {
        const auto named = std::find_if(m_tags.begin(), m_tags.end(), [&](const game::Tag& tag) {
            return tag.name == diagnostic.token;
        });
        diagnostic.game = m_gameNumber;
        if (named != m_tags.end()) {
            place(diagnostic, m_tagPlaces[static_cast<std::size_t>(named - m_tags.begin())]);
            diagnostic.token = named->value.substr(0, longestToken);
        }
        m_parts.diagnostics.push_back(std::move(diagnostic));
    }
    m_lines.emplace_back();
    OpenLine line;
    line.index = 0;
    if (begin.position)
        line.now.emplace(*begin.position);
    line.isBroken = m_parts.isRefused;
    m_open.push_back(std::move(line));
    for (const Token& token : m_commentsBeforeStart)
        comment(token);
}

Flow BuildVisitor::beginMovetext()
{
    start();
    return m_parts.isRefused ? Flow::SkipRest : Flow::Continue;
}

Ply BuildVisitor::ply() const
{
    const LineParts& line = m_lines[m_open.back().index];
    return Ply(line.forkPly.number() + static_cast<int>(line.events.size()));
}

Flow BuildVisitor::move(std::string_view text)
{
    OpenLine& line = m_open.back();
    if (line.isBroken || m_ignoredVariations > 0)
        return Flow::Continue;
    if (const auto move = rules::SanReader::read(line.now->position(), text)) {
        record(*move);
        return Flow::Continue;
    }
    const auto san = rules::San::parse(text);
    if (!san)
        return breakLine(DiagnosticCode::UnreadableMove, text);
    const auto move = san->resolve(line.now->position());
    if (!move) {
        return breakLine(move.error() == rules::SanError::Ambiguous ? DiagnosticCode::AmbiguousMove
                                                                    : DiagnosticCode::IllegalMove,
                         text);
    }
    record(*move);
    return Flow::Continue;
}

void BuildVisitor::record(rules::Move move)
{
    OpenLine& line = m_open.back();
    line.before = line.now;
    m_lines[line.index].events.push_back(line.now->record(move));
}

Flow BuildVisitor::breakLine(DiagnosticCode code, std::string_view text)
{
    report(Severity::Error, code, text);
    m_open.back().isBroken = true;
    return Flow::Continue;
}

void BuildVisitor::annotate(std::variant<game::Comment, game::Nag, game::Fork> what)
{
    m_lines[m_open.back().index].items.push_back({ply(), what});
}

void BuildVisitor::nag(const Token& token)
{
    if (m_ignoredVariations == 0 && !m_open.back().isBroken)
        annotate(game::Nag{token.value});
}

void BuildVisitor::comment(const Token& token)
{
    if (!m_isStarted) {
        m_commentsBeforeStart.push_back(token);
        return;
    }
    if (!token.isTerminated) {
        report(Severity::Error, DiagnosticCode::UnterminatedComment,
               token.text().substr(0, longestToken));
    }
    using Form = game::Comment::Form;
    const Form form = token.kind == TokenKind::Comment      ? Form::Braces
                      : token.kind == TokenKind::RestOfLine ? Form::RestOfLine
                                                            : Form::Escape;
    annotate(game::Comment{spanOf(token), form});
    LineParts& parts = m_lines[m_open.back().index];
    if (m_ignoredVariations == 0 && !m_open.back().isBroken && !parts.events.empty()) {
        game::MoveValues values;
        readCommentValues(token.text(), values);
        if (values == game::MoveValues())
            return;
        parts.values.resize(parts.events.size());
        game::MoveValues& known = parts.values.back();
        if (values.clockMillis)
            known.clockMillis = values.clockMillis;
        if (values.elapsedMillis)
            known.elapsedMillis = values.elapsedMillis;
        if (values.evaluation)
            known.evaluation = values.evaluation;
    }
}

void BuildVisitor::beginVariation(const char* place)
{
    OpenLine& parent = m_open.back();
    if (m_ignoredVariations > 0 || parent.isBroken || !parent.before) {
        if (m_ignoredVariations == 0 && !parent.isBroken)
            report(Severity::Warning, DiagnosticCode::MisplacedVariation, {place, 1});
        ++m_ignoredVariations;
        return;
    }
    const auto index = m_lines.size();
    annotate(game::Fork{game::LineId(static_cast<int>(index))});
    LineParts parts;
    parts.parent = game::LineId(static_cast<int>(parent.index));
    parts.forkPly = ply().previous();
    m_lines.push_back(std::move(parts));
    OpenLine line;
    line.index = index;
    line.now = parent.before;
    m_open.push_back(std::move(line));
}

void BuildVisitor::endVariation(const char* place)
{
    if (m_ignoredVariations > 0) {
        --m_ignoredVariations;
    } else if (m_open.size() > 1) {
        m_open.pop_back();
    } else {
        report(Severity::Warning, DiagnosticCode::UnbalancedVariation, {place, 1});
    }
}

void BuildVisitor::unknown(std::string_view text)
{
    if (m_ignoredVariations == 0 && !m_open.back().isBroken)
        report(Severity::Warning, DiagnosticCode::UnreadableMove, text);
}

void BuildVisitor::outcome(std::string_view text)
{
    m_outcome = game::parseOutcome(text);
    m_outcomeText = text;
}

void BuildVisitor::checkResult()
{
    const std::string_view tag = trimmed(m_parts.tags.find("Result").value_or(""));
    const auto tagged = game::parseOutcome(tag);
    m_parts.outcome = tagged.value_or(m_outcome.value_or(game::Outcome::Unfinished));
    const std::string_view text = trimmed(m_parts.source->bytes(m_parts.span));
    const std::string_view behind(text.data() + text.size(), 0);
    if (m_open.size() > 1 || m_ignoredVariations > 0) {
        report(Severity::Warning, DiagnosticCode::UnbalancedVariation, behind);
        m_open.resize(1);
    }
    if (!m_outcome) {
        report(Severity::Warning, DiagnosticCode::MissingResult, behind);
    } else if (tagged && tagged != m_outcome) {
        report(Severity::Warning, DiagnosticCode::ResultMismatch, m_outcomeText, std::string(tag));
    }
}

std::shared_ptr<const game::Game> BuildVisitor::finish()
{
    if (!m_isStarted)
        start();
    checkResult();
    m_parts.lines.reserve(m_lines.size());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        LineParts& parts = m_lines[i];
        m_parts.lines.push_back(
            {game::LineId(static_cast<int>(i)), parts.parent, parts.forkPly,
             game::EventLog(std::move(parts.events)),
             game::Annotations(std::move(parts.items), std::move(parts.values))});
    }
    return std::make_shared<const game::Game>(std::move(m_parts));
}

Span BuildVisitor::spanOf(const Token& token) const
{
    return {token.begin - m_bytes, token.end - token.begin};
}

/// Lines and columns are counted only when something is wrong.
void BuildVisitor::place(Diagnostic& diagnostic, const char* place) const
{
    diagnostic.byte = place - m_bytes;
    diagnostic.line = m_firstLine;
    const char* lineStart = m_bytes + m_parts.span.offset;
    for (const char* p = lineStart; p < place; ++p) {
        const bool isReturn = *p == '\r' && p[1] != '\n';
        if (*p == '\n' || isReturn) {
            ++diagnostic.line;
            lineStart = p + 1;
        }
    }
    diagnostic.column = static_cast<int>(place - lineStart) + 1;
}

void BuildVisitor::report(Severity severity, DiagnosticCode code, std::string_view text,
                          std::string argument)
{
    if (m_parts.diagnostics.size() >= mostListedDiagnostics) {
        ++m_parts.unlistedDiagnostics;
        return;
    }
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.game = m_gameNumber;
    diagnostic.token = toUtf8(text.substr(0, longestToken));
    diagnostic.argument = std::move(argument);
    place(diagnostic, text.data());
    if (m_isStarted) {
        diagnostic.ply = ply().number() + 1;
        if (m_open.back().now)
            diagnostic.fen = rules::fen::write(m_open.back().now->position().setup());
    }
    m_parts.diagnostics.push_back(std::move(diagnostic));
}

} // namespace plyline::pgn
