#pragma once

#include "core/game/game.h"
#include "core/pgn/diagnostic_list.h"
#include "core/pgn/game_limits.h"
#include "core/pgn/game_result.h"
#include "core/pgn/game_values.h"
#include "core/pgn/open_lines.h"
#include "core/pgn/reader.h"
#include "core/pgn/stop_check.h"
#include "core/pgn/tag_collector.h"
#include "core/pgn/word_reader.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace plyline::pgn {

/// Builds a Game from the calls of a Reader. Reads one game.
class BuildVisitor : public IgnoringVisitor
{
public:
    /// `firstLine` is the line of the text on which `span` begins, from 1.
    BuildVisitor(std::shared_ptr<const files::Source> source, Span span, int gameNumber,
                 int firstLine, std::stop_token stop = {});

    [[nodiscard]] bool isStopped() { return m_stop.isStopped(); }

    void positionLine(std::string_view) { m_isPosition = true; }
    void tag(const TagToken& token);
    void stray(std::string_view text);
    [[nodiscard]] Flow beginMovetext();
    [[nodiscard]] Flow move(std::string_view text);
    void nag(const Token& token);
    void comment(const Token& token);
    void beginVariation(const char* place);
    void endVariation(const char* place);
    void unknown(std::string_view text);
    void outcome(std::string_view text) { m_result.readText(text); }
    void endGame(Span span)
    {
        m_readTo = span.end();
        m_hasEnded = true;
    }
    /// Returns the game. Call it when the reader is done.
    [[nodiscard]] std::shared_ptr<const game::Game> finish();
    /// Returns the line and ply reached so far. Precondition: the movetext has begun.
    [[nodiscard]] game::LineId lineId() const;
    [[nodiscard]] game::Ply ply() const;

private:
    void start();
    void record(rules::Move move);
    void annotate(std::variant<game::Comment, game::Nag, game::Fork> what);
    void keepWords(std::string_view text);
    void addValues(std::string_view comment);
    void settleValues();
    void settleResult();
    void reportLanguage(std::string_view text);
    void reportLimit(bool& isReported, const char* name, std::string_view text);
    void breakLine(DiagnosticCode code, std::string_view text);
    void report(Severity severity, DiagnosticCode code, std::string_view text,
                std::string argument = {});
    /// Returns where the moves have got to; none before the tags are complete.
    [[nodiscard]] std::optional<DiagnosticList::Moment> moment() const;
    [[nodiscard]] bool isIgnoring() const { return m_ignoredVariations > 0 || m_open.isBroken(); }
    [[nodiscard]] Span spanOf(const Token& token) const;

    StopCheck m_stop;
    game::GameParts m_parts;
    const char* m_bytes;
    DiagnosticList m_diagnostics;
    TagCollector m_tags;
    std::vector<Token> m_commentsBeforeStart;
    std::vector<LineParts> m_lines;
    OpenLines m_open{m_lines};
    WordReader m_words;
    GameValues m_values;
    /// Reported if all evaluations turn out to be centipawns.
    std::optional<Diagnostic> m_firstWholeEvaluation;
    /// Reported if such clocks turn out to be hours and minutes.
    std::optional<Diagnostic> m_firstClockOfTwo;
    /// Nesting depth inside a variation that is dropped, because its line is broken or a limit is
    /// reached.
    std::int64_t m_ignoredVariations = 0;
    GameResult m_result;
    std::int64_t m_readTo; ///< Where the game ends; stray text may follow.
    std::size_t m_eventCount = 0;
    std::size_t m_annotationCount = 0;
    bool m_isPosition = false; ///< The game is a line of EPD or FEN, without movetext.
    bool m_isStarted = false;
    bool m_hasEnded = false; ///< What follows is on its own lines after the game.
    bool m_hasReportedLanguage = false;
    bool m_hasReportedLines = false;
    bool m_hasReportedAnnotations = false;
};

} // namespace plyline::pgn
