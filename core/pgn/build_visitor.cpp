#include "core/pgn/build_visitor.h"

#include "core/base/text.h"
#include "core/game/nag_signs.h"
#include "core/pgn/comment_values.h"
#include "core/pgn/start_position.h"
#include "core/pgn/word_forms.h"
#include "core/rules/san_reader.h"

#include <utility>

namespace plyline::pgn {

using game::Ply;

namespace {

game::GameParts partsOf(std::shared_ptr<const files::Source> source, Span span)
{
    game::GameParts parts;
    parts.codePage = guessCodePage(source->bytes(span));
    parts.source = std::move(source);
    parts.span = span;
    return parts;
}

} // namespace

BuildVisitor::BuildVisitor(std::shared_ptr<const files::Source> source, Span span, int gameNumber,
                           int firstLine, std::stop_token stop)
    : m_stop(std::move(stop)),
      m_parts(partsOf(std::move(source), span)),
      m_bytes(m_parts.source->bytes().data()),
      m_diagnostics(
          DiagnosticList::Text{m_bytes, span.offset, firstLine, gameNumber, m_parts.codePage}),
      m_readTo(span.end())
{}

void BuildVisitor::tag(const TagToken& token)
{
    m_tags.add(token, m_parts.codePage, m_diagnostics);
}

void BuildVisitor::stray(std::string_view text)
{
    report(Severity::Info, DiagnosticCode::StrayText, text);
    if (m_isStarted && !m_hasEnded)
        keepWords(text);
}

/// Sets up line 0 once the tags are complete.
void BuildVisitor::start()
{
    m_isStarted = true;
    m_parts.tags = m_tags.tags();
    const StartPosition begin = startPositionOf(m_parts.tags);
    m_parts.start = begin.setup;
    m_parts.castlingStyle = begin.castlingStyle;
    m_parts.isRefused = !begin.position;
    for (Diagnostic diagnostic : begin.diagnostics) {
        if (m_isPosition)
            diagnostic.origin = PositionOrigin::EpdLine;
        m_tags.addAbout(std::move(diagnostic), m_diagnostics);
    }
    m_lines.emplace_back();
    m_open.begin(begin.position);
    if (begin.position)
        m_words.begin(*begin.position);
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
    const LineParts& line = m_lines[m_open.index()];
    return Ply(line.forkPly.number() + static_cast<int>(line.events.size()));
}

game::LineId BuildVisitor::lineId() const
{
    return game::LineId(static_cast<int>(m_open.index()));
}

Flow BuildVisitor::move(std::string_view text)
{
    if (isIgnoring())
        return Flow::Continue;
    if (m_eventCount >= GameLimits::events) {
        report(Severity::Error, DiagnosticCode::GameTooLarge, text, "moves");
        m_open.breakLine();
        return Flow::Continue;
    }
    const rules::Position& position = m_open.now()->position();
    if (!m_words.isForeign()) {
        if (const auto move = rules::SanReader::read(position, text)) {
            record(*move);
            return Flow::Continue;
        }
    }
    const Word word = m_words.read(position, text);
    switch (word.kind) {
    case Word::Kind::Move:
        reportLanguage(text);
        if (hasGap(text))
            report(Severity::Warning, DiagnosticCode::SplitMove, text);
        record(*word.move);
        break;
    case Word::Kind::Remark:
        break;
    case Word::Kind::Illegal:
        breakLine(DiagnosticCode::IllegalMove, text);
        break;
    case Word::Kind::Ambiguous:
        breakLine(DiagnosticCode::AmbiguousMove, text);
        break;
    case Word::Kind::Unreadable:
        breakLine(DiagnosticCode::UnreadableMove, text);
        break;
    }
    if (word.nag)
        annotate(game::Nag{*word.nag});
    return Flow::Continue;
}

void BuildVisitor::record(rules::Move move)
{
    m_lines[m_open.index()].events.push_back(m_open.record(move));
    ++m_eventCount;
}

std::optional<DiagnosticList::Moment> BuildVisitor::moment() const
{
    if (!m_isStarted)
        return std::nullopt;
    const game::GameRecorder* const now = m_open.now();
    return DiagnosticList::Moment{lineId(), ply(), now ? &now->position() : nullptr};
}

void BuildVisitor::report(Severity severity, DiagnosticCode code, std::string_view text,
                          std::string argument)
{
    m_diagnostics.report(severity, code, text, std::move(argument), moment());
}

void BuildVisitor::reportLimit(bool& isReported, const char* name, std::string_view text)
{
    if (!std::exchange(isReported, true))
        report(Severity::Error, DiagnosticCode::GameTooLarge, text, name);
}

/// Reports other piece letters once per game, at the first such word. The language is filled in at
/// the end.
void BuildVisitor::reportLanguage(std::string_view text)
{
    if (m_words.isForeign() && !std::exchange(m_hasReportedLanguage, true))
        report(Severity::Info, DiagnosticCode::LocalPieceLetters, text);
}

void BuildVisitor::breakLine(DiagnosticCode code, std::string_view text)
{
    report(Severity::Error, code, text);
    m_open.breakLine();
}

void BuildVisitor::annotate(std::variant<game::Comment, game::Nag, game::Fork> what)
{
    m_lines[m_open.index()].items.push_back({ply(), what});
    ++m_annotationCount;
}

void BuildVisitor::nag(const Token& token)
{
    if (isIgnoring())
        return;
    if (m_annotationCount >= GameLimits::annotations)
        return reportLimit(m_hasReportedAnnotations, "annotations", token.text());
    const LineParts& line = m_lines[m_open.index()];
    const bool isSign = !token.text().starts_with('$') && !line.events.empty();
    annotate(
        game::Nag{isSign ? game::nagOfMover(token.value, line.events.back().color) : token.value});
}

void BuildVisitor::comment(const Token& token)
{
    if (m_annotationCount + m_commentsBeforeStart.size() >= 2 * GameLimits::annotations ||
        m_annotationCount >= GameLimits::annotations)
        return reportLimit(m_hasReportedAnnotations, "annotations", token.text());
    if (!m_isStarted) {
        m_commentsBeforeStart.push_back(token);
        return;
    }
    if (!token.isTerminated) {
        report(Severity::Error, DiagnosticCode::UnterminatedComment, token.text());
    }
    using Form = game::Comment::Form;
    const Form form = token.kind == TokenKind::Comment      ? Form::Braces
                      : token.kind == TokenKind::RestOfLine ? Form::RestOfLine
                                                            : Form::Escape;
    annotate(game::Comment{spanOf(token), form});
    if (!isIgnoring())
        addValues(token.text());
}

void BuildVisitor::addValues(std::string_view comment)
{
    LineParts& line = m_lines[m_open.index()];
    const rules::Color mover = line.events.empty() ? rules::Color::White : line.events.back().color;
    CommentValues found = readCommentValues(comment, mover);
    for (game::Drawing& drawing : found.drawings.all) {
        if (line.drawings.all.size() >= GameLimits::annotations)
            break;
        drawing.after = ply();
        line.drawings.all.push_back(drawing);
    }
    if (found.drawings.profile)
        line.drawings.profile = std::move(found.drawings.profile);
    if (!found.wholeEvaluation.empty() && !m_firstWholeEvaluation)
        m_firstWholeEvaluation = m_diagnostics.make(
            Severity::Info, DiagnosticCode::CentipawnEvaluations, found.wholeEvaluation, moment());
    if (!found.clockOfTwo.empty() && !m_firstClockOfTwo)
        m_firstClockOfTwo = m_diagnostics.make(Severity::Info, DiagnosticCode::ClocksWithoutSeconds,
                                               found.clockOfTwo, moment());
    const auto event =
        line.events.empty() ? std::nullopt : std::optional<std::size_t>(line.events.size() - 1);
    m_values.add(m_open.index(), event, mover, found);
}

/// Settles the values that only the whole game can tell.
void BuildVisitor::settleValues()
{
    m_values.settle(m_parts.tags);
    m_parts.startClocks = m_values.startClocks();
    if (m_values.hasCentipawns())
        m_diagnostics.insert(std::move(*m_firstWholeEvaluation));
    if (m_values.hasHoursAndMinutes())
        m_diagnostics.insert(std::move(*m_firstClockOfTwo));
}

void BuildVisitor::beginVariation(const char* place)
{
    const bool isFull =
        m_lines.size() >= GameLimits::lines || m_annotationCount >= GameLimits::annotations;
    if (isIgnoring() || isFull) {
        if (!isIgnoring())
            reportLimit(m_hasReportedLines, "variations", {place, 1});
        ++m_ignoredVariations;
        return;
    }
    const bool isMisplaced = m_lines[m_open.index()].events.empty();
    if (isMisplaced)
        report(Severity::Warning, DiagnosticCode::MisplacedVariation, {place, 1});
    const auto index = m_lines.size();
    annotate(game::Fork{game::LineId(static_cast<int>(index))});
    LineParts parts;
    parts.parent = game::LineId(static_cast<int>(m_open.index()));
    parts.forkPly = isMisplaced ? ply() : ply().previous();
    m_lines.push_back(std::move(parts));
    m_open.push(index);
}

void BuildVisitor::endVariation(const char* place)
{
    if (m_ignoredVariations > 0) {
        --m_ignoredVariations;
    } else if (m_open.size() > 1) {
        m_open.pop();
    } else {
        report(Severity::Warning, DiagnosticCode::UnbalancedVariation, {place, 1});
    }
}

void BuildVisitor::unknown(std::string_view text)
{
    if (isIgnoring())
        return;
    report(Severity::Warning, DiagnosticCode::UnreadableMove, text);
    keepWords(text);
}

/// Keeps words without meaning, such as a result among the moves, as a comment: in braces, or as
/// the rest of a line if they contain a brace. Drops a lone brace.
void BuildVisitor::keepWords(std::string_view text)
{
    if (text == "}")
        return;
    if (m_annotationCount >= GameLimits::annotations)
        return reportLimit(m_hasReportedAnnotations, "annotations", text);
    using Form = game::Comment::Form;
    const bool hasBrace = text.find('}') != std::string_view::npos;
    const Span span{text.data() - m_bytes, static_cast<std::int64_t>(text.size())};
    annotate(game::Comment{span, hasBrace ? Form::RestOfLine : Form::Braces});
    if (!isIgnoring())
        addValues(text);
}

/// Settles the result and the piece letters, which only the end of the game can tell.
void BuildVisitor::settleResult()
{
    const Span read{m_parts.span.offset, m_readTo - m_parts.span.offset};
    const std::string_view text = trimmed(m_parts.source->bytes(read));
    const std::string_view behind(text.data() + text.size(), 0);
    if (m_open.size() > 1 || m_ignoredVariations > 0)
        report(Severity::Warning, DiagnosticCode::UnbalancedVariation, behind);
    if (m_isPosition)
        return;
    const bool isPlayedOut = m_open.size() == 1 && !m_open.isBroken();
    const game::GameRecorder* const last = isPlayedOut ? m_open.now() : nullptr;
    m_parts.outcome = m_result.settle(m_parts.tags, last ? &last->position() : nullptr, behind,
                                      m_diagnostics, moment());
    if (m_hasReportedLanguage)
        m_diagnostics.setArgument(DiagnosticCode::LocalPieceLetters, m_words.language());
}

std::shared_ptr<const game::Game> BuildVisitor::finish()
{
    if (!m_isStarted)
        start();
    settleResult();
    settleValues();
    m_parts.lines.reserve(m_lines.size());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        LineParts& parts = m_lines[i];
        m_parts.lines.push_back({game::LineId(static_cast<int>(i)), parts.parent, parts.forkPly,
                                 game::EventLog(std::move(parts.events)),
                                 game::Annotations(std::move(parts.items), m_values.take(i),
                                                   std::move(parts.drawings))});
    }
    m_parts.unlistedDiagnostics = m_diagnostics.unlisted();
    m_parts.diagnostics = m_diagnostics.take();
    return std::make_shared<const game::Game>(std::move(m_parts));
}

Span BuildVisitor::spanOf(const Token& token) const
{
    return {token.begin - m_bytes, token.end - token.begin};
}

} // namespace plyline::pgn
